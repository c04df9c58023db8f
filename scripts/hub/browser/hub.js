/** Every page, before it is painted. Old browsers run it too: ES5, and a failure here only costs comfort. */
import { nameForMaterial } from "./names.js";
import { chooseColours } from "./colours.js";
import { makeMenuButton } from "./menu.js";
import { hideQuery } from "./deeplink.js";
import { standIn } from "./standin.js";
import { watchOverlay } from "./overlay.js";
import { keepPlainLink } from "./plainlink.js";
import { markWhatWasSought } from "./sought.js";
import { offerSharing } from "./sending.js";

var hub = nameForMaterial(document.currentScript && document.currentScript.src);
chooseColours();
document.addEventListener("DOMContentLoaded", makeMenuButton);
offerSharing(hub);
if (window.Worker && window.fetch && window.Promise && window.Map && window.URL && history.pushState) {
  hideQuery(hub);
  standIn(hub);
  watchOverlay(hub);
  markWhatWasSought(hub);
} else {
  window.Worker = null; /* else Material would make its own */
  document.addEventListener("DOMContentLoaded", keepPlainLink);
}
