/**
 * Links within the search. Material closes it at each; it stays open for a telephone's number, and for a link
 * that is opened elsewhere.
 *
 * @param {HTMLElement} dialog
 * @param {function(HTMLAnchorElement): void} leave called before another page is opened
 */
export function watchLinks(dialog, leave) {
  dialog.addEventListener("click", (event) => {
    const link = event.target.closest("a");
    if (!link) return;
    if (link.protocol === "tel:" || event.ctrlKey || event.metaKey || event.shiftKey) event.stopPropagation();
    else leave(link);
  }, true);
}
