/** The order of results. */
import { BINDING_WEIGHT } from "./expand.js";
import { eachOf, membersOf } from "./lists.js";

const PAIR = 1.5;
const INCOMPLETE = 1.2;
const GUIDE = 1.3;
const PAGE = 1.3;
/** Of its page's score, what a section must reach to be shown as well. */
const TELLING = 0.8;
/** A word apart from the neighbour that it has elsewhere. */
const LOOSE = 0.6;
/** How much it counts that a word is rare: less than its logarithm says. */
const RARE = 0.7;
/** What each letter of a hardly begun word adds to its weight. */
const BEGUN = 0.4;
const SECTION = 1.05;
const SEVERE = 1.05;
const ACTIVE = 1.02;
const EXPIRED = 0.85;
const WITHDRAWN = 0.6;
/** What no longer holds, for somebody who may need help at once. */
const GONE_WHEN_URGENT = 0.6;
/** Of the best score, what any result must reach. */
const RELEVANT = 0.2;
/** Of the best document's coverage, what another must reach to be a result: of short queries nearly all. */
const SHORT_QUERY = 0.9;
const LONG_QUERY = 0.5;

/**
 * @typedef {Object} Group a page among the results
 * @property {number} document
 * @property {number} score
 * @property {number[]} sections of it that are results of their own, the best first
 */

/**
 * @param {Object} root
 * @returns {{status: function(number): string, factor: function(number): number, page: function(number): number}}
 */
export function readStanding(root) {
  const active = new Map();
  eachOf(root.active, root.block, (document, isSevere) => active.set(document, isSevere === 1));
  const withdrawn = membersOf(root.withdrawn, root.block);
  const status = (document) => {
    if (document < root.first || active.has(document)) return "active";
    return withdrawn.has(document) ? "withdrawn" : "expired";
  };
  const factor = (document) => {
    if (document < root.first) return (document < root.guides ? GUIDE : PAGE) * (page(document) === document ? 1 : SECTION);
    if (active.get(document)) return SEVERE;
    return { active: ACTIVE, expired: EXPIRED, withdrawn: WITHDRAWN }[status(document)];
  };
  const page = (document) => (document < root.first ? root.parents[document] : document);
  return { status, factor, page };
}

/**
 * @param {Object} evidence
 * @param {Slot[]} slots
 * @param {Object} standing as `readStanding` gives it
 * @param {number} documents how many there are
 * @param {function(number): boolean} wanted whether the filters let a document pass
 * @param {boolean} [isUrgent] whether help may be needed at once
 * @returns {Group[]} the pages found, the best first
 */
export function rank(evidence, slots, standing, documents, wanted, isUrgent) {
  const size = evidence.words[0].length;
  const weights = slots.map((slot, at) => rarity(evidence.words[at], documents) * share(slot));
  const bonds = evidence.pairs.map((scores, at) => rarity(scores, documents) * share(slots[at + 1]));
  const last = weights.length - 1;
  const bindable = weights.map((weight, at) => (at > 0 && evidence.certain[at - 1]) || (at < last && evidence.certain[at]));
  const possible = weights.reduce((sum, weight, at) => sum + weight * (slots[at].binding ? BINDING_WEIGHT : 1), 0) || 1;
  const scored = [];
  let most = 0;
  for (let document = 0; document < size; document++) {
    let score = 0, covered = 0;
    for (let at = 0; at < weights.length; at++) {
      const place = evidence.words[at][document];
      if (!place) continue;
      const loose = bindable[at] && !(at && evidence.pairs[at - 1][document]) && !(at < last && evidence.pairs[at][document]);
      score += place * weights[at] * (loose ? LOOSE : 1);
      covered += weights[at] * (place < 1 && slots[at].binding ? BINDING_WEIGHT : 1);
    }
    if (!score) continue;
    for (let at = 0; at < evidence.pairs.length; at++) {
      const place = evidence.pairs[at][document];
      if (place) score += place * PAIR * bonds[at];
    }
    if (!wanted(document)) continue;
    const coverage = Math.min(1, covered / possible);
    if (coverage > most) most = coverage;
    const gone = isUrgent && standing.status(document) !== "active" ? GONE_WHEN_URGENT : 1;
    scored.push([document, score * Math.pow(coverage, INCOMPLETE) * standing.factor(document) * gone, coverage]);
  }
  const telling = slots.filter((slot) => !slot.binding).length;
  const enough = most * (telling > 2 ? LONG_QUERY : SHORT_QUERY);
  const relevant = scored.reduce((best, entry) => Math.max(best, entry[1]), 0) * RELEVANT;
  return gather(scored.filter((entry) => entry[2] >= enough && entry[1] >= relevant), standing);
}

/** How much a word counts that is hardly begun: few letters may become many words. */
function share(slot) {
  return slot.open && slot.fold.length < 3 ? slot.fold.length * BEGUN : 1;
}

/** How telling a word is: the fewer documents have it, the more; none at all tells nothing. */
function rarity(scores, documents) {
  let holders = 0, bound = 0;
  for (let at = 0; at < scores.length; at++) {
    if (scores[at] >= 0.5) holders++;
    else if (scores[at]) bound++;
  }
  if (!holders) holders = bound;
  return holders ? Math.pow(Math.log(1 + documents / holders), RARE) : 0;
}

/** Sections go with their page, whose place is that of its best part. */
function gather(scored, standing) {
  const groups = new Map();
  scored.sort((a, b) => b[1] - a[1] || b[0] - a[0]);
  for (const [document, score] of scored) {
    const page = standing.page(document);
    let group = groups.get(page);
    if (!group) groups.set(page, (group = { document: page, score, sections: [] }));
    if (page !== document && score >= group.score * TELLING) group.sections.push(document);
  }
  return Array.from(groups.values());
}
