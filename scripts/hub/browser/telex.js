/**
 * Leftovers of a Vietnamese keyboard that was not switched on: "luwaf ddaor" by Telex, "lu7a2 d9ao3" by VNI.
 */

const VOWEL = /[aeiouy\u0103\u00e2\u00ea\u00f4\u01a1\u01b0]/;
/** "nhwng" is "nhưng": a w behind consonants is the vowel. */
const W_ALONE = /^[^w]+w[^w]*$/;
const TELEX_TONES = { f: "\u0300", s: "\u0301", x: "\u0303", r: "\u0309", j: "\u0323" };
const VNI_TONES = { 2: "\u0300", 1: "\u0301", 4: "\u0303", 3: "\u0309", 5: "\u0323" };
const HATS = { a: "\u00e2", e: "\u00ea", o: "\u00f4" };
const HORNS = { a: "\u0103", o: "\u01a1", u: "\u01b0" };

/**
 * @param {string} typed a word in ASCII, in lower case
 * @returns {string} the word that these keys write, its tone behind its first vowel, or "" if they write none
 */
export function fromKeys(typed) {
  if (!/^[a-z0-9]+$/.test(typed) || !(VOWEL.test(typed) || W_ALONE.test(typed))) return "";
  const keys = /[0-9]/.test(typed) ? vni(typed) : telex(typed);
  return keys === typed ? "" : keys;
}

function telex(typed) {
  let word = "", tone = "";
  for (const key of typed) {
    const before = word[word.length - 1];
    if (TELEX_TONES[key] && VOWEL.test(word)) tone = TELEX_TONES[key];
    else if (key === "d" && word[0] === "d") word = "\u0111" + word.slice(1);
    else if (HATS[key] && word.lastIndexOf(key) >= 0 && VOWEL.test(word)) word = replaceLast(word, key, HATS[key]);
    else if (key === "w") word = horned(word) || word + (before && VOWEL.test(before) ? "w" : "\u01b0");
    else word += key;
  }
  return withTone(word, tone);
}

function vni(typed) {
  let word = "", tone = "";
  for (const key of typed) {
    if (VNI_TONES[key]) tone = VNI_TONES[key];
    else if (key === "9" && word[0] === "d") word = "\u0111" + word.slice(1);
    else if (key === "6") word = word.replace(/[aeo](?=[^aeo]*$)/, (vowel) => HATS[vowel]);
    else if (key === "7") word = horned(word.replace(/a/g, "A")).replace(/A/g, "a") || word;
    else if (key === "8") word = replaceLast(word, "a", HORNS.a);
    else word += key;
  }
  return withTone(word, tone);
}

/** The word with a horn or breve where "w" puts it: "uo" takes two, "ua" on its u. */
function horned(word) {
  if (/uo/.test(word)) return word.replace("uo", "\u01b0\u01a1");
  if (/ua/.test(word) && word[0] !== "q") return word.replace("ua", "\u01b0a");
  const at = Math.max(word.lastIndexOf("a"), word.lastIndexOf("o"), word.lastIndexOf("u"));
  return at < 0 ? "" : word.slice(0, at) + HORNS[word[at]] + word.slice(at + 1);
}

function replaceLast(word, what, by) {
  const at = word.lastIndexOf(what);
  return at < 0 ? word : word.slice(0, at) + by + word.slice(at + 1);
}

/** Nothing ends in two horns: "thuở" has one. */
function withTone(keyed, tone) {
  const word = keyed.replace(/\u01b0\u01a1$/, "u\u01a1");
  const at = word.search(VOWEL);
  return at < 0 || !tone ? word : (word.slice(0, at + 1) + tone + word.slice(at + 1)).normalize("NFC");
}
