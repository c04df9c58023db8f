/** Keys and focus while the search is open: it keeps the focus, and Material gets only the keys that it should. */

const STOPS = "a[href], button, input, select, summary";

/**
 * @param {Object} hub
 * @param {function(KeyboardEvent): void} enter called before Material opens the best result
 */
export function watchKeys(hub, enter) {
  function stops() {
    return Array.from(hub.dialog.querySelectorAll(STOPS)).filter((stop) => stop.tabIndex >= 0 && stop.getClientRects().length);
  }

  function tab(event) {
    const all = stops();
    const at = all.indexOf(document.activeElement);
    const end = event.shiftKey ? 0 : all.length - 1;
    if (at >= 0 && at !== end) return;
    event.preventDefault();
    all[at < 0 || !event.shiftKey ? 0 : all.length - 1].focus();
  }

  document.addEventListener("keydown", (event) => {
    const key = event.key || ""; /* none where a browser fills in a form */
    if (!hub.toggle.checked || key === "Escape") return;
    const at = document.activeElement || document.body;
    const isArrow = key === "ArrowDown" || key === "ArrowUp";
    const isLetter = key.length === 1 && key !== " " && !event.altKey;
    if (key === "Tab") tab(event);
    else if (at === hub.query) {
      if (key === "Enter" && !event.isComposing) enter(event);
      return;
    } else if (at.closest(".md-search-result") && (isArrow || isLetter)) return;
    event.stopPropagation();
  }, true);
}
