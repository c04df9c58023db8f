/* What the frame needs before it is painted. Plain ES5: a script that fails here only costs comfort. */
(function () {
  "use strict";
  var own = document.currentScript && document.currentScript.src;

  /* Material's own four names, which stand inline in its pages; here they need no inline script. */
  window.__md_scope = own && window.URL ? new URL("..", own) : location;
  window.__md_hash = function (text) {
    return text.split("").reduce(function (sum, c) { return (sum << 5) - sum + c.charCodeAt(0); }, 0);
  };
  window.__md_get = function (key, store, scope) {
    try { return JSON.parse((store || localStorage).getItem((scope || __md_scope).pathname + "." + key)); } catch (e) { return null; }
  };
  window.__md_set = function (key, value, store, scope) {
    try { (store || localStorage).setItem((scope || __md_scope).pathname + "." + key, JSON.stringify(value)); } catch (e) { /* private mode */ }
  };

  /* Light or dark as chosen, else as the device says, before anything is seen. */
  var kept = window.__md_get("__palette");
  var color = (kept && kept.color) || { media: "(prefers-color-scheme)" };
  var dark = color.media === "(prefers-color-scheme)" ? matchMedia("(prefers-color-scheme: dark)").matches : color.scheme === "slate";
  document.body.setAttribute("data-md-color-scheme", dark ? "slate" : "default");

  /* The menu's label becomes a button that a keyboard reaches; the Escape key closes the menu. */
  document.addEventListener("DOMContentLoaded", function () {
    var drawer = document.getElementById("__drawer");
    var label = document.querySelector("label.menu");
    if (!drawer || !label) return;
    var button = document.createElement("button");
    function tell() { button.setAttribute("aria-expanded", drawer.checked ? "true" : "false"); }
    button.type = "button";
    button.className = label.className;
    button.setAttribute("aria-label", label.textContent);
    button.addEventListener("click", function () { drawer.click(); });
    drawer.addEventListener("change", tell);
    tell();
    label.parentNode.replaceChild(button, label);
    document.addEventListener("keydown", function (event) {
      if (event.keyCode !== 27 || !drawer.checked) return;
      drawer.click();
      button.focus();
    });
  });
})();
