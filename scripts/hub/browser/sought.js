/** A page opened from a result has `?h=` in its address: only then is loaded what marks those words. */
import { loadScript } from "./loading.js";

/** @param {Object} hub search-mark.js gives it `mark` */
export function markWhatWasSought(hub) {
  function look() {
    if (!/[?&]h=/.test(location.search)) return;
    if (hub.mark) hub.mark();
    else loadScript(hub.base + "assets/search-mark.js", function () { /* nothing is marked */ });
  }

  document.addEventListener("DOMContentLoaded", function () {
    if (!window.document$ || !window.location$) return look();
    /* Material's instant navigation puts other pages in place without a load, or only another address. */
    window.document$.subscribe(look);
    window.location$.subscribe(function (address) {
      if (address.pathname === hub.path) setTimeout(look, 0);
      hub.path = address.pathname;
    });
  });
}
