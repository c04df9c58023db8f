/** What stands in the search when the network fails: so, a button to try again, and whom to ring. */

/** @returns {HTMLElement} the emergency numbers, as the footer has them, as large buttons */
export function emergencyNumbers() {
  var numbers = document.createElement("p");
  numbers.className = "sos";
  [].forEach.call(document.querySelectorAll('.foot a[href^="tel:11"]'), function (link) {
    var copy = document.createElement("a");
    var number = document.createElement("b");
    copy.href = link.getAttribute("href");
    number.textContent = link.textContent.slice(0, 3);
    copy.appendChild(number);
    copy.appendChild(document.createTextNode(link.textContent.slice(3)));
    numbers.appendChild(copy);
  });
  return numbers;
}

/**
 * @param {Object} hub gets `failed`, the element, till it is gone again
 * @param {function(): void} again what the button does
 */
export function showFailure(hub, again) {
  var said = hub.dialog.querySelector(".said");
  var button = document.createElement("button");
  hideFailure(hub);
  hub.failed = document.createElement("div");
  hub.failed.className = "md-typeset aside";
  button.type = "button";
  button.className = "pick";
  button.textContent = said.getAttribute("data-retry");
  button.addEventListener("click", function () {
    hideFailure(hub);
    hub.query.focus();
    again();
  });
  said.textContent = said.getAttribute("data-failed");
  hub.failed.appendChild(button);
  hub.failed.appendChild(emergencyNumbers());
  said.parentNode.insertBefore(hub.failed, said.nextSibling);
}

/** Takes it away. */
export function hideFailure(hub) {
  if (!hub.failed) return;
  hub.failed.parentNode.removeChild(hub.failed);
  hub.failed = null;
  hub.dialog.querySelector(".said").textContent = "";
}
