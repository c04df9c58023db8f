/** Words of one meaning, as data/synonyms.yml gives them. */
import { accented } from "./accents.js";
import { fold, words } from "./fold.js";

const ABSENT = "-";

/**
 * @typedef {Object} Term
 * @property {string[]} words without accents
 * @property {string[]} forms the same words as they are accented
 * @property {boolean} isAbsent whether nobody wrote it, so that it need not be looked up
 */

/**
 * @param {string[][]} groups
 * @returns {Map<string, {term: Term, others: Term[]}[]>} by the folded words of a term, with blanks between
 */
export function readSynonyms(groups) {
  const found = new Map();
  for (const group of groups) {
    const terms = group.map((text) => ({
      words: words(text).map(fold),
      forms: words(text).map(accented),
      isAbsent: text[0] === ABSENT,
    }));
    for (const term of terms) {
      const key = term.words.join(" ");
      const others = terms.filter((other) => other !== term && !other.isAbsent);
      found.set(key, (found.get(key) || []).concat({ term, others }));
    }
  }
  return found;
}

const SAME_MEANING = 0.9;
const LONGEST_TERM = 4;
const SHORTEST_START = 3;

/**
 * Documents that hold another term in the place of one of the query.
 * @param {Search} search
 * @param {Map} synonyms
 */
export async function takeSynonyms(search, synonyms) {
  const waits = [];
  const { slots } = search;
  for (let from = 0; from < slots.length; from++) {
    for (let to = from; to < slots.length && to < from + LONGEST_TERM; to++) {
      const run = slots.slice(from, to + 1);
      for (const { term, others } of synonyms.get(run.map((slot) => slot.fold).join(" ")) || []) {
        if (run.some((slot, at) => slot.exact && slot.form !== term.forms[at])) continue;
        for (const other of others) waits.push(takeTerm(search, from, to, other));
      }
    }
  }
  await Promise.all(waits);
}

/**
 * The same for a last word that is the beginning of a term.
 * @param {Search} search
 * @param {Map} synonyms
 */
export async function takeBegunSynonyms(search, synonyms) {
  const waits = [];
  const { slots, known } = search;
  const last = slots.length - 1;
  if (slots[last].open && !known[last] && slots[last].fold.length >= SHORTEST_START) {
    for (const [key, meanings] of synonyms) {
      if (key.indexOf(" ") >= 0 || !key.startsWith(slots[last].fold) || key === slots[last].fold) continue;
      for (const { others } of meanings) for (const other of others) waits.push(takeTerm(search, last, last, other));
    }
  }
  await Promise.all(waits);
}

async function takeTerm({ index, evidence, marks, understood }, from, to, term) {
  const [first] = term.words;
  if (term.words.length === 1) {
    const list = (await index.word(first))[term.forms[0]];
    if (!list) return;
    evidence.take(from, to, list, SAME_MEANING);
  } else {
    const lists = await Promise.all(term.words.slice(1).map((word, at) => index.pair(term.words[at], word)));
    if (!lists.every(Boolean)) return;
    if (lists.length === 1) evidence.take(from, to, lists[0], SAME_MEANING);
    else evidence.takeAll(from, to, lists, SAME_MEANING);
  }
  term.words.forEach((word) => marks.add(word));
  for (let slot = from; slot <= to; slot++) understood.add(slot);
  for (let slot = from; slot < to; slot++) evidence.certain[slot] = true;
}
