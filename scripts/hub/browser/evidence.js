/**
 * What speaks for each document: the best place of every word of the query, and of every two neighbours.
 */
import { eachOf } from "./lists.js";

/** How much a place counts: the body, often or in a step, the summary or a heading, the title. */
const PLACES = [1, 1.25, 1.9, 3.1];

/**
 * @param {number} size one more than the greatest number of a document
 * @param {number} block
 * @param {number} slots
 */
export function gatherEvidence(size, block, slots) {
  const words = Array.from({ length: slots }, () => new Float32Array(size));
  const certain = new Array(Math.max(0, slots - 1)).fill(false);
  const pairs = Array.from({ length: Math.max(0, slots - 1) }, () => new Float32Array(size));

  function note(scores, list, factor) {
    if (list) eachOf(list, block, (document, place) => {
      const score = PLACES[place] * factor;
      if (scores[document] < score) scores[document] = score;
    });
  }

  return {
    words,
    pairs,
    /** Which neighbours belong together: they stand side by side somewhere, or are a term of the synonyms. */
    certain,
    /** The list of something that stands for the slots `from` to `to`, and for what binds them. */
    take(from, to, list, factor) {
      for (let slot = from; slot <= to; slot++) note(words[slot], list, factor);
      for (let slot = from; slot < to; slot++) note(pairs[slot], list, factor);
    },
    /** The list of the pair of slot `first` and the next. */
    takePair(first, list, factor) {
      if (list && factor === 1) certain[first] = true;
      note(pairs[first], list, factor);
    },
    /** The documents that are in all lists stand for the slots `from` to `to`: a phrase of three words or more. */
    takeAll(from, to, lists, factor) {
      const scores = new Map();
      lists.forEach((list, turn) => eachOf(list, block, (document, place) => {
        const seen = scores.get(document);
        if (turn === 0) scores.set(document, [1, place]);
        else if (seen && seen[0] === turn) scores.set(document, [turn + 1, Math.min(seen[1], place)]);
      }));
      scores.forEach(([turns, place], document) => {
        if (turns !== lists.length) return;
        for (let slot = from; slot <= to; slot++) {
          words[slot][document] = Math.max(words[slot][document], PLACES[place] * factor);
          if (slot < to) pairs[slot][document] = Math.max(pairs[slot][document], PLACES[place] * factor);
        }
      });
    },
  };
}
