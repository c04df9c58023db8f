/** All words of the index without accents: for what was typed half, or wrongly. */

/**
 * @param {string} text as hub/render/search/dictionary.py writes it
 * @returns {Map<string, number>} the magnitude of each word's count: 1 for one document, 2 for two or three, ...
 */
export function parseDictionary(text) {
  const found = new Map();
  let word = "";
  for (const line of text.split("\n")) {
    if (!line) continue;
    word = word.slice(0, parseInt(line[0], 36)) + line.slice(1, -1);
    found.set(word, line.charCodeAt(line.length - 1) - 64);
  }
  return found;
}

const parsed = new WeakMap();

/**
 * @param {Object} index as `openIndex` gives it
 * @returns {Promise<Map<string, number>>} its dictionary, read once
 */
export async function dictionaryOf(index) {
  const text = await index.dictionary();
  if (!parsed.has(index)) parsed.set(index, parseDictionary(text));
  return parsed.get(index);
}

/**
 * @param {Map<string, number>} dictionary
 * @param {string} start
 * @param {number} most
 * @returns {string[]} the commonest words that begin so, the commonest first
 */
export function completions(dictionary, start, most) {
  const found = [];
  for (const word of dictionary.keys()) if (word.length > start.length && word.startsWith(start)) found.push(word);
  return found.sort((a, b) => dictionary.get(b) - dictionary.get(a)).slice(0, most);
}

/**
 * @param {Iterable<string>} words
 * @param {string} typed
 * @param {number} most
 * @param {function(string): number} weight what is preferred among the equally near
 * @returns {string[]} the words nearest to what was typed, within one slip, or two in a long word; a
 *   letter swapped or another is a likelier slip than one too many or too few
 */
export function nearest(words, typed, most, weight) {
  const limit = typed.length < 6 ? 1 : 2;
  const found = [];
  for (const word of words) {
    if (Math.abs(word.length - typed.length) > limit || word === typed) continue;
    const slips = distance(word, typed, limit);
    if (slips > limit) continue;
    const unlike = Math.abs(word.length - typed.length) / 4 - (word[0] === typed[0] ? 0.5 : 0);
    found.push([word, slips + unlike - weight(word) / 64]);
  }
  return found.sort((a, b) => a[1] - b[1]).slice(0, most).map(([word]) => word);
}

/**
 * @param {Map<string, number>} dictionary
 * @param {string} typed
 * @param {number} most
 * @returns {string[]} the commonest words that what was typed begins but for one slip
 */
export function nearBeginnings(dictionary, typed, most) {
  const found = [];
  if (typed.length < 4) return found;
  for (const word of dictionary.keys()) {
    if (word.length > typed.length && distance(word.slice(0, typed.length), typed, 1) <= 1) found.push(word);
  }
  return found.sort((a, b) => dictionary.get(b) - dictionary.get(a)).slice(0, most);
}

/**
 * How many slips make `a` of `b`: a letter more, less, another, or two neighbours swapped (Damerau and
 * Levenshtein's distance, each stretch edited once). Above `limit` any number above it is given.
 */
export function distance(a, b, limit) {
  let before = [], last = [];
  for (let j = 0; j <= b.length; j++) last.push(j);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    let least = i;
    for (let j = 1; j <= b.length; j++) {
      let cost = Math.min(last[j] + 1, row[j - 1] + 1, last[j - 1] + (a[i - 1] === b[j - 1] ? 0 : 1));
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) cost = Math.min(cost, before[j - 2] + 1);
      row.push(cost);
      if (cost < least) least = cost;
    }
    if (least > limit) return limit + 1;
    before = last;
    last = row;
  }
  return last[b.length];
}

/**
 * @param {Map<string, number>} dictionary
 * @param {string} typed
 * @param {boolean} open whether it may be unfinished
 * @returns {string[][]} the ways to read it as two words without a blank between: "luadao" as "lua dao"
 */
export function splits(dictionary, typed, open) {
  const found = [];
  for (let at = 1; at < typed.length; at++) {
    const [first, second] = [typed.slice(0, at), typed.slice(at)];
    if (!dictionary.has(first)) continue;
    if (dictionary.has(second)) found.push([first, second]);
    if (open && second.length > 1) completions(dictionary, second, 3).forEach((word) => found.push([first, word]));
  }
  return found;
}
