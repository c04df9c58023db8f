/**
 * All that a query may mean: its words as typed and otherwise accented, unfinished and mistyped ones, words of
 * the same meaning. What it finds goes into the evidence.
 */
import { completions, parseDictionary } from "./dictionary.js";
import { accented } from "./fold.js";
import { isKnown } from "./lists.js";
import { isBinding, slotOf } from "./query.js";
import { takeSlips } from "./slips.js";
import { spelled } from "./spelling.js";
import { takeBegunSynonyms, takeSynonyms } from "./synonyms.js";
import { fromKeys } from "./telex.js";
import { takeCompletions } from "./unfinished.js";

export const BINDING_WEIGHT = 0.4;
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
    if (index.isBound(slots[at].fold, slots[at + 1].fold)) evidence.take(at, at + 1, list, 1);
    evidence.takePair(at, list, 1);
  });
  await Promise.all([takeBegunSynonyms(search, synonyms), takeCompletions(search)]);
  await takeSlips(search);
  return search;
}

/**
 * The lists of all slots, of all neighbours and of what means the same, in one go. Two words that stand side by side in very many documents
 * are looked up as one: what has them apart would hardly be shown.
 */
async function look(search, synonyms) {
  const { index, slots } = search;
  const bound = slots.map((slot, at) => !slot.exact && [at - 1, at].some((first) =>
    first >= 0 && first + 1 < slots.length && index.isBound(slots[first].fold, slots[first + 1].fold)));
  const [lists, pairs] = await Promise.all([
    Promise.all(slots.map((slot, at) => (bound[at] ? {} : index.word(slot.fold)))),
    Promise.all(slots.slice(1).map((slot, at) => index.pair(slots[at].fold, slot.fold))),
    takeSynonyms(search, synonyms),
  ]);
  return { lists, pairs, known: lists.map((forms, at) => bound[at] || isKnown(forms)) };
}

/**
 * Fetches what will be needed of a query that is still being typed: its finished words.
 * @param {Object} index
 * @param {Slot[]} slots
 */
export function warm(index, slots) {
  const finished = slots.filter((slot) => !slot.open);
  finished.forEach((slot, at) => {
    if (slot.exact || !index.mayBeBound(slot.fold)) index.word(slot.fold).catch(() => {});
    if (at > 0) index.pair(finished[at - 1].fold, slot.fold).catch(() => {});
  });
}

/** Accents that nobody wrote on this word are a slip: they are as good as none. */
function withRealAccents(slot, forms) {
  const real = !slot.exact || Object.prototype.hasOwnProperty.call(forms, slot.form);
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
  return completions(parseDictionary(await index.dictionary()), start, 1).length > 0;
}

/** Words that the index does not have, read as the keys that write others: Telex and VNI. */
function readKeys({ index, slots, known, corrections }) {
  return Promise.all(slots.map(async (slot, at) => {
    const keyed = slot.exact || known[at] ? "" : fromKeys(slot.fold);
    if (!keyed) return slot;
    const other = slotOf(keyed, slot.open);
    const written = Object.prototype.hasOwnProperty.call(await index.word(other.fold), other.form);
    if (!written && !(slot.open && (await begins(index, other.fold)) && !(await begins(index, slot.fold)))) return slot;
    corrections.set(at, spelled(accented(keyed)));
    return other;
  }));
}
