/** A page that can be sent on gets its buttons: only then is loaded what makes them. */
import { loadScript } from "./loading.js";

/** @param {Object} hub share.js gives it `share` */
export function offerSharing(hub) {
  function look() {
    if (!document.querySelector(".share")) return;
    if (hub.share) hub.share();
    else loadScript(hub.base + "assets/share.js", function () { /* the message can be selected */ });
  }

  document.addEventListener("DOMContentLoaded", function () {
    if (window.document$) window.document$.subscribe(look); /* also when Material puts another page in place */
    else look();
  });
}
