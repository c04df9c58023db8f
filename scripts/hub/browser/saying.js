/** The line that says how the search stands, for the eye and for a screen reader. */
import { isTelephone } from "./urgent.js";

const PATIENCE = 300;
const PAUSE = 300;

/**
 * @param {HTMLElement} said role=status
 * @param {Object} words
 */
export function openSaying(said, words) {
  let later = 0;

  function say(text, after) {
    clearTimeout(later);
    if (!after) said.textContent = text;
    else later = setTimeout(() => { said.textContent = text; }, after);
  }

  return {
    /** Says so only if it takes long. */
    searching: () => say(words.searching, PATIENCE),
    /** A screen reader is not interrupted at every letter. */
    found(count, isFiltered, query) {
      const none = isFiltered ? words.none_filtered : isTelephone(query) ? words.no_number : words.none;
      say(count ? words.found.replace("{count}", String(count)) : none, said.textContent ? PAUSE : 0);
    },
    nothing: () => say("", 0),
  };
}
