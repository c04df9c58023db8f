/** Posting lists as hub/render/search/postings.py writes them. */

const DIGITS = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";
const VALUE = new Int8Array(128).fill(-1);
for (let digit = 0; digit < 64; digit++) VALUE[DIGITS.charCodeAt(digit)] = digit;

/**
 * Calls `take` with each document of a list, ascending, and the weight (0 to 3) of its place there.
 * @param {string} list
 * @param {number} block how many documents a piece is for
 * @param {function(number, number): void} take
 */
export function eachOf(list, block, take) {
  let at = 0;
  const next = () => {
    let value = 0, shift = 0, digit;
    do {
      digit = VALUE[list.charCodeAt(at++)];
      value |= (digit & 31) << shift;
      shift += 5;
    } while (digit > 31);
    return value;
  };
  while (at < list.length) {
    let document = next() * block - 1;
    while (at < list.length && list.charCodeAt(at) !== 32) {
      const step = next();
      document += (step >> 2) + 1;
      take(document, step & 3);
    }
    at++;
  }
}

/**
 * @param {string} list
 * @param {number} block
 * @returns {Set<number>} the documents of a list
 */
export function membersOf(list, block) {
  const members = new Set();
  eachOf(list, block, (document) => members.add(document));
  return members;
}

/**
 * @param {Object<string, string>} forms a word's lists
 * @returns {boolean} whether any document has it
 */
export function isKnown(forms) {
  return Object.keys(forms).length > 0;
}
