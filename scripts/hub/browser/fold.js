/**
 * Words and their folding: what makes "lua dao", "lừa đảo" and "LỪA ĐẢO" one.
 *
 * With accents.js and bucket.js the twin of hub/render/search/fold.py: both must read any text alike, and a test
 * holds them to it.
 */

/** Letters of every Latin alphabet, and digits. Written out, as old browsers know no \p{L}. */
const WORD = /[0-9a-z\u00aa\u00b5\u00ba\u00df-\u00f6\u00f8-\u024f\u1e00-\u1eff]+/g;
const MARKS = /[\u0300-\u036f]/g;
/** "+84 899 000 111", "84899000111", "0084...": nine digits, of a landline ten. */
const FROM_ABROAD = /\b(?:00)?84[ .\u00a0)-]{0,2}0?([2-9](?:[ .\u00a0-]?[0-9]){8,9})\b/g;
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
