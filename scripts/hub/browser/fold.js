/**
 * Words and their folding: what makes "lua dao", "lừa đảo" and "LỪA ĐẢO" one.
 *
 * The twin of hub/render/search/fold.py: both must read any text alike, and a test holds them to it.
 */

/** Letters of every Latin alphabet, and digits. Written out, as old browsers know no \p{L}. */
const WORD = /[0-9a-z\u00aa\u00b5\u00ba\u00df-\u00f6\u00f8-\u024f\u1e00-\u1eff]+/g;
const MARKS = /[\u0300-\u036f]/g;
export const TONES = "\u0300\u0301\u0303\u0309\u0323";
export const SIGNS = "`'~?.";
const TONE = /[\u0300\u0301\u0303\u0309\u0323]/g;
/** "+84 899 000 111", "84899000111", "0084...", "+84 (0)899...": nine digits, of a landline ten. */
const FROM_ABROAD = /(?:\+|\b00|\b)84[ .\u00a0()-]{0,3}0?[ .\u00a0)-]{0,2}([2-9](?:[ .\u00a0-]?[0-9]){8,9})\b/g;
const TELEPHONE = /\b0[0-9]{2,4}(?:[ .\u00a0-][0-9]{2,4}){1,3}\b/g;

/**
 * The words of a text in order, in lower case, composed (NFC). "0899 000 111" is one word, and
 * "+84 899 000 111" the same.
 * @param {string} text
 * @returns {string[]}
 */
export function words(text) {
  const bare = (number) => number.replace(/[^0-9]/g, "");
  const lower = text.normalize("NFC").toLowerCase().normalize("NFC");
  return lower.replace(FROM_ABROAD, (_, number) => "0" + bare(number)).replace(TELEPHONE, bare).match(WORD) || [];
}

/**
 * A word without any accent: "đảo" is "dao".
 * @param {string} word in lower case
 * @returns {string}
 */
export function fold(word) {
  return word.normalize("NFD").replace(MARKS, "").replace(/đ/g, "d");
}

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

/**
 * Which of `count` shards holds a key. FNV-1a, 32 bits; `count` is a power of two.
 * @param {string} key
 * @param {number} count
 * @returns {number}
 */
export function bucket(key, count) {
  let hash = 0x811c9dc5;
  for (let at = 0; at < key.length; at++) hash = Math.imul(hash ^ key.charCodeAt(at), 0x01000193);
  return (hash ^ (hash >>> 15)) & (count - 1);
}
