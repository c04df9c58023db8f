/** Light or dark as chosen, else as the device says, before anything is seen. */
export function chooseColours() {
  var kept = window.__md_get("__palette");
  var color = (kept && kept.color) || { media: "(prefers-color-scheme)" };
  var dark = color.media === "(prefers-color-scheme)" ? matchMedia("(prefers-color-scheme: dark)").matches : color.scheme === "slate";
  document.body.setAttribute("data-md-color-scheme", dark ? "slate" : "default");
}
