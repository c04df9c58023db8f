/**
 * All that a query may mean: its words as typed and otherwise accented, unfinished and mistyped ones, words of
 * the same meaning. What it finds goes into the evidence.
 */
import { completions, dictionaryOf } from "./dictionary.js";
import { isKnown } from "./lists.js";
import { has } from "./own.js";
import { isBinding, slotOf } from "./query.js";
import { takeSlips } from "./slips.js";
import { spelled } from "./spelling.js";
import { takeBegunSynonyms, takeSynonyms } from "./synonyms.js";
import { fromKeys } from "./telex.js";
import { takeCompletions } from "./unfinished.js";

export const BINDING_WEIGHT = 0.4;
/** Characters of a list: some five hundred documents. */
const ENOUGH = 1000;
/** Queries of more words than this have all of them looked up. */
const FEW_WORDS = 3;
const OTHER_ACCENTS = 0.25;

/**
 * @typedef {Object} Search what one search has to hand
 * @property {Object} index as `openIndex` gives it
 * @property {Slot[]} slots
 * @property {Object[]} lists of each slot, by accented form
 * @property {boolean[]} known whether the index has each slot
 * @property {string[]} pairs the list of each slot with the next
 * @property {Object} evidence as `gatherEvidence` gives it
 * @property {Set<string>} marks folded words to mark in results
 * @property {Set<number>} understood slots that a word of the same meaning stands for
 * @property {Map<number, string>} corrections what a slot was taken for, where that is not what was typed
 */

/**
 * @param {Object} index
 * @param {Slot[]} typed
 * @param {Object} evidence
 * @param {Map} synonyms as `readSynonyms` gives them
 * @returns {Promise<Search>}
 */
export async function expand(index, typed, evidence, synonyms) {
  const search = { index, slots: typed, evidence, marks: new Set(), understood: new Set(), corrections: new Map() };
  Object.assign(search, await look(search, synonyms));
  const read = await readKeys(search);
  if (search.corrections.size) {
    search.slots = read;
    Object.assign(search, await look(search, synonyms));
  }
  const { lists, pairs, known } = search;
  const slots = search.slots.map((slot, at) => withRealAccents(slot, lists[at]));
  if (slots.some((slot, at) => slot !== search.slots[at])) await takeSynonyms(Object.assign(search, { slots }), synonyms);
  slots.forEach((slot, at) => {
    if (!known[at]) return;
    search.marks.add(slot.fold);
    takeForms(evidence, at, slot, lists[at]);
  });
  pairs.forEach((list, at) => {
    if (isEnough(list) && !(isKnown(lists[at]) && isKnown(lists[at + 1]))) evidence.take(at, at + 1, list, 1);
    evidence.takePair(at, list, 1);
  });
  await Promise.all([takeBegunSynonyms(search, synonyms), takeCompletions(search)]);
  await takeSlips(search);
  return search;
}

/**
 * The lists of all slots, of all neighbours and of what means the same.
 *
 * A word that is in very many documents is looked up only where the pairs that it is in do not suffice: its lists
 * are long, and what has it apart from its neighbour would hardly be shown.
 */
async function look(search, synonyms) {
  const { index, slots } = search;
  const spared = slots.map((slot) => slots.length > 1 && slots.length <= FEW_WORDS && !slot.exact && index.isLong(slot.fold));
  const wordOf = (slot, at) => (spared[at] ? {} : index.word(slot.fold));
  const [lists, pairs] = await Promise.all([
    Promise.all(slots.map(wordOf)),
    Promise.all(slots.slice(1).map((slot, at) => index.pair(slots[at].fold, slot.fold))),
    takeSynonyms(search, synonyms),
  ]);
  for (let at = 0; at < slots.length; at++) spared[at] = spared[at] && (isEnough(pairs[at - 1]) || isEnough(pairs[at]));
  const all = await Promise.all(slots.map((slot, at) =>
    !spared[at] && !isKnown(lists[at]) && index.isLong(slot.fold) ? index.word(slot.fold) : lists[at]));
  return { lists: all, pairs, known: all.map((forms, at) => spared[at] || isKnown(forms)) };
}

/** @returns {boolean} whether a list names so many documents that they fill any list of results */
function isEnough(list) {
  return Boolean(list) && list.length > ENOUGH;
}

/**
 * Fetches what will be needed of a query that is still being typed: its finished words.
 * @param {Object} index
 * @param {Slot[]} slots
 */
export function warm(index, slots) {
  const finished = slots.filter((slot) => !slot.open);
  finished.forEach((slot, at) => {
    if (slot.exact || !index.isLong(slot.fold)) index.word(slot.fold).catch(() => {});
    if (at > 0) index.pair(finished[at - 1].fold, slot.fold).catch(() => {});
  });
}

/** Accents that nobody wrote on this word are a slip: they are as good as none. */
function withRealAccents(slot, forms) {
  const real = !slot.exact || has(forms, slot.form);
  return real ? slot : slotOf(slot.fold, slot.open);
}

/** The exact accents first; where none were typed, all are equal. */
function takeForms(evidence, at, slot, forms) {
  for (const form of Object.keys(forms)) {
    const accents = slot.exact && form !== slot.form ? OTHER_ACCENTS : 1;
    evidence.take(at, at, forms[form], accents * (slot.binding && isBinding(form) ? BINDING_WEIGHT : 1));
  }
}

/** @returns {Promise<boolean>} whether any word begins so */
async function begins(index, start) {
  return completions(await dictionaryOf(index), start, 1).length > 0;
}

/** Words that the index does not have, read as the keys that write others: Telex and VNI. */
function readKeys({ index, slots, known, corrections }) {
  return Promise.all(slots.map(async (slot, at) => {
    const other = known[at] ? null : await keyedBy(index, slot);
    if (other) corrections.set(at, spelled(other.form));
    return other || slot;
  }));
}

/** @returns {Promise<Slot|null>} the word that the index has, or that one of its words begins with, written by these keys */
async function keyedBy(index, slot) {
  const keyed = slot.exact ? "" : fromKeys(slot.fold);
  if (!keyed || (/(.)\1$/.test(slot.fold) && isKnown(await index.word(slot.fold.slice(0, -1))))) return null;
  const other = slotOf(keyed, slot.open);
  const written = has(await index.word(other.fold), other.form);
  return written || (slot.open && (await begins(index, other.fold)) && !(await begins(index, slot.fold))) ? other : null;
}

/**
 * "kp3" is "kp 3" where nobody wrote it together, "kp" says something, and the digit is no key of VNI.
 * @param {Object} index
 * @param {Slot[]} slots
 * @param {Map} synonyms as `readSynonyms` gives them
 * @returns {Promise<Slot[]>}
 */
export async function apart(index, slots, synonyms) {
  const parts = await Promise.all(slots.map(async (slot) => {
    const found = /^([^0-9]+)([0-9]+)$/.exec(slot.word);
    if (!found || isKnown(await index.word(slot.fold)) || (await keyedBy(index, slot))) return [slot];
    const letters = slotOf(found[1], false);
    if (!synonyms.has(letters.fold) && !isKnown(await index.word(letters.fold))) return [slot];
    return [letters, slotOf(found[2], slot.open)];
  }));
  return [].concat(...parts);
}
