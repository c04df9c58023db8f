/** Marks the words of a text that were looked for, whatever accents they have. */
import { fold } from "./fold.js";

const ANY_CASE = /[0-9A-Za-z\u00aa\u00b5\u00ba\u00c0-\u00d6\u00d8-\u00f6\u00f8-\u024f\u1e00-\u1eff]+/g;

/**
 * Calls `take` with each word of a composed text, as it is written, and where it begins.
 * @param {string} text
 * @param {function(string, number): void} take
 */
export function eachWord(text, take) {
  text.replace(ANY_CASE, (word, at) => {
    take(word, at);
    return word;
  });
}

/**
 * @param {string} text
 * @param {Set<string>} marks folded words
 * @returns {[string, boolean][]} the text in stretches, marked or not
 */
export function stretches(text, marks) {
  const found = [];
  let last = 0;
  const composed = text.normalize("NFC");
  eachWord(composed, (word, at) => {
    if (!marks.has(fold(word.toLowerCase()))) return;
    const between = composed.slice(last, at);
    const before = found[found.length - 1];
    if (before && /^\s+$/.test(between)) before[0] += between + word;
    else {
      if (between) found.push([between, false]);
      found.push([word, true]);
    }
    last = at + word.length;
  });
  if (last < composed.length) found.push([composed.slice(last), false]);
  return found;
}
