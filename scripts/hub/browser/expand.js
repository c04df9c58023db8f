/**
 * All that a query may mean: its words as typed and otherwise accented, unfinished and mistyped ones, words of
 * the same meaning. What it finds goes into the evidence.
 */
import { accented } from "./fold.js";
import { isKnown } from "./lists.js";
import { slotOf } from "./query.js";
import { takeSlips } from "./slips.js";
import { spelled } from "./spelling.js";
import { takeSynonyms } from "./synonyms.js";
import { fromKeys } from "./telex.js";
import { takeCompletions } from "./unfinished.js";

const OTHER_ACCENTS = 0.25;
const NO_SUCH_ACCENTS = 0.8;

/**
 * @typedef {Object} Search what one search has to hand
 * @property {Object} index as `openIndex` gives it
 * @property {Slot[]} slots
 * @property {Object[]} lists of each slot, by accented form
 * @property {string[]} pairs the list of each slot with the next
 * @property {Object} evidence as `gatherEvidence` gives it
 * @property {Set<string>} marks folded words to mark in results
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
  const corrections = new Map();
  let [slots, lists, pairs] = [typed, ...(await look(index, typed))];
  const read = await readKeys(index, slots, lists, corrections);
  if (corrections.size) [slots, lists, pairs] = [read, ...(await look(index, read))];
  const search = { index, slots, lists, pairs, evidence, marks: new Set(), corrections };
  slots.forEach((slot, at) => {
    if (!isKnown(lists[at])) return;
    search.marks.add(slot.fold);
    takeForms(evidence, at, slot, lists[at]);
  });
  pairs.forEach((list, at) => evidence.takePair(at, list, 1));
  await Promise.all([takeSynonyms(search, synonyms), takeCompletions(search), takeSlips(search)]);
  return search;
}

/** The lists of all slots and of all neighbours, in one go. */
function look(index, slots) {
  return Promise.all([
    Promise.all(slots.map((slot) => index.word(slot.fold))),
    Promise.all(slots.slice(1).map((slot, at) => index.pair(slots[at].fold, slot.fold))),
  ]);
}

/** The exact accents first; where none were typed, all are equal. */
function takeForms(evidence, at, slot, forms) {
  const other = Object.prototype.hasOwnProperty.call(forms, slot.form) ? OTHER_ACCENTS : NO_SUCH_ACCENTS;
  for (const form of Object.keys(forms)) {
    evidence.take(at, at, forms[form], slot.exact && form !== slot.form ? other : 1);
  }
}

/** Words that the index does not have, read as the keys that write others: Telex and VNI. */
function readKeys(index, slots, lists, corrections) {
  return Promise.all(slots.map(async (slot, at) => {
    const keyed = slot.exact || isKnown(lists[at]) ? "" : fromKeys(slot.fold);
    if (!keyed) return slot;
    const other = slotOf(keyed, slot.open);
    if (!isKnown(await index.word(other.fold))) return slot;
    corrections.set(at, spelled(accented(keyed)));
    return other;
  }));
}
