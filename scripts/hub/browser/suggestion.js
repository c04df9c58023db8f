/** What was understood, in words to be read: as the results themselves write it. */
import { fold } from "./fold.js";
import { eachWord } from "./marking.js";

/**
 * @param {Search} search
 * @param {string[]} texts of the best results, the best first
 * @returns {string} the query with its slips mended, or "" where there were none
 */
export function suggestionOf({ slots, corrections }, texts) {
  if (!corrections.size) return "";
  const meant = slots.map((slot, at) => corrections.get(at) || slot.word);
  return writtenIn(texts, meant.join(" ")) || meant.map((words) => writtenIn(texts, words) || words).join(" ");
}

/** The same words as a text writes them, with the accents that they have there, or "". */
function writtenIn(texts, words) {
  const wanted = words.split(" ").map(fold);
  for (const text of texts) {
    const found = [];
    eachWord(text, (word) => found.push(word.toLowerCase()));
    for (let at = 0; at + wanted.length <= found.length; at++) {
      const run = found.slice(at, at + wanted.length);
      if (run.every((word, place) => fold(word) === wanted[place])) return run.join(" ");
    }
  }
  return "";
}
