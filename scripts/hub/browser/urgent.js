/** Whether somebody who types this may need help at once, or asks who has called. */
import { fold, words } from "./fold.js";

/**
 * @param {string} query
 * @param {string[]} phrases without accents, such as "chay" and "cap cuu"
 * @returns {boolean}
 */
export function soundsUrgent(query, phrases) {
  const typed = " " + words(query).map(fold).join(" ") + " ";
  return phrases.some((phrase) => typed.includes(" " + phrase + " "));
}

/** @returns {boolean} whether nothing but a telephone number was typed */
export function isTelephone(query) {
  return /^[0-9]{8,}$/.test(query.replace(/[\s.()+-]/g, ""));
}
