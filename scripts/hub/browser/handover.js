/**
 * The search forms within pages hand over to the overlay: when tapped, typed into or sent, but not when a
 * keyboard only passes by.
 *
 * @param {Object} hub
 */
export function handOver(hub) {
  function formOf(element) { return element.closest ? element.closest("form.find") : null; }

  function take(event) {
    var form = formOf(event.target);
    if (!form || event.isComposing) return;
    var input = form.querySelector("input");
    if (event.type === "submit") event.preventDefault();
    else if (event.target !== input) return;
    hub.from = input;
    hub.open(input.value);
  }

  ["click", "input", "compositionend", "submit"].forEach(function (type) { document.addEventListener(type, take); });
  document.addEventListener("focusin", function (event) { if (formOf(event.target)) hub.start(); });

  function reveal() {
    var hidden = document.querySelector("form.find[hidden]");
    if (hidden) hidden.hidden = false;
  }

  if (window.document$) window.document$.subscribe(reveal);
  else reveal();
}
