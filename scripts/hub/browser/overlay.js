/** The search opens: from the magnifier, from a form in the page, from the address. Then all it needs is loaded. */
import { showQuery } from "./deeplink.js";
import { keepPlainLink } from "./plainlink.js";
import { handOver } from "./handover.js";
import { startSearch } from "./start.js";

/** @param {Object} hub gets `toggle`, `dialog`, `query`, `from`, and `open(text)` */
export function watchOverlay(hub) {
  var mayOpen = false;

  function asked() { return new URL(location.href).searchParams.get("q"); }

  /** Opens the search, with this text in it unless it is null. */
  function open(text) {
    var isOpen = hub.toggle.checked;
    hub.start();
    if (text !== null) hub.query.value = text;
    mayOpen = true;
    if (!isOpen) hub.toggle.click();
    mayOpen = false;
    hub.query.focus();
    if (isOpen && hub.box) hub.box.opened();
  }

  function openClosed() { if (!hub.toggle.checked) open(null); }

  function follow(event) {
    if (!hub.open) return;
    if (hub.box) hub.box.popped(event);
    else if (asked() !== null) setTimeout(function () { open(asked()); }, 200); /* Material closes it till then */
  }

  function ready() {
    showQuery(hub);
    hub.toggle = document.getElementById("__search");
    hub.dialog = document.querySelector("[data-md-component=search]");
    hub.query = document.querySelector("[data-md-component=search-query]");
    var seek = document.querySelector(".seek");
    if (!hub.address || !hub.toggle || !hub.query || !hub.dialog || hub.dialog.hidden) return keepPlainLink();
    hub.open = open;
    startSearch(hub);
    handOver(hub);
    seek.setAttribute("role", "button");
    seek.addEventListener("click", function (event) {
      if (event.ctrlKey || event.metaKey || event.shiftKey) return;
      event.preventDefault();
      hub.from = seek;
      open(null);
    });
    hub.query.addEventListener("focus", hub.start);
    hub.query.addEventListener("click", openClosed);
    hub.query.addEventListener("input", openClosed);
    hub.query.form.addEventListener("submit", function (event) { event.preventDefault(); });
    /* Material opens at the mere focus: a keyboard on its way through the page would be held in the search. */
    hub.toggle.addEventListener("click", function (event) {
      if (hub.toggle.checked && !mayOpen && !event.isTrusted) event.preventDefault();
    });
    document.addEventListener("focusin", function (event) {
      if (!hub.toggle.checked || !hub.dialog.contains(event.target)) hub.from = event.target;
    });
    document.addEventListener("keydown", function (event) {
      if (event.ctrlKey || event.metaKey || hub.toggle.checked) return;
      if (event.key !== (event.target === hub.query ? "Enter" : "/")) return;
      if (event.key === "/" && /^(INPUT|SELECT|TEXTAREA)$/.test(event.target.tagName)) return;
      event.preventDefault();
      event.stopPropagation();
      open(null);
      hub.query.select();
    });
    if (asked() !== null) setTimeout(function () { open(asked()); }, location.hash ? 200 : 0);
  }

  document.addEventListener("DOMContentLoaded", ready);
  window.addEventListener("popstate", follow);
  window.addEventListener("pageshow", function (event) {
    if (event.persisted && hub.open && asked() !== null && !hub.toggle.checked) open(asked());
  });
}
