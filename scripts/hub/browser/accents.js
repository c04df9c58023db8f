/** Words as they are accented. Part of the twin of hub/render/search/fold.py. */
import { fold } from "./fold.js";

export const TONES = "\u0300\u0301\u0303\u0309\u0323";
export const SIGNS = "`'~?.";
const TONE = /[\u0300\u0301\u0303\u0309\u0323]/g;

/**
 * A word as it is accented, wherever its tone stands: its letters with their hooks and hats, then a sign for
 * the tone. "hoà" and "hòa" are both "hoa`", "lừa" is "lưa`", "ma" stays "ma".
 * @param {string} word in lower case
 * @returns {string}
 */
export function accented(word) {
  let sign = "";
  const bare = word.normalize("NFD").replace(TONE, (mark) => {
    sign = SIGNS[TONES.indexOf(mark)];
    return "";
  });
  return bare.normalize("NFC") + sign;
}

/**
 * @param {string} form as `accented` gives it
 * @returns {string} the word without any accent
 */
export function folded(form) {
  return fold(SIGNS.includes(form[form.length - 1]) ? form.slice(0, -1) : form);
}
