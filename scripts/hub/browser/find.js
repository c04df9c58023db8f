/** One search from the words typed to the results shown. */
import { gatherEvidence } from "./evidence.js";
import { expand } from "./expand.js";
import { membersOf } from "./lists.js";
import { parseQuery } from "./query.js";
import { rank, readStanding } from "./rank.js";
import { renderGroup } from "./results.js";
import { suggestionOf } from "./suggestion.js";
import { readSynonyms } from "./synonyms.js";

/**
 * @typedef {Object} Asked
 * @property {string} query
 * @property {string} [category] only of this category's key
 * @property {string} [area] only what is for this area's key
 * @property {boolean} [current] without warnings that no longer hold
 * @property {boolean} [newest] the newest first
 * @property {number} [limit] how many pages are shown
 */

/**
 * @param {Object} index as `openIndex` gives it
 * @returns {function(Asked): Promise<Object>} answers {items, query, count, more, suggestion}
 */
export function finder(index) {
  const { root } = index;
  const standing = readStanding(root);
  const synonyms = readSynonyms(root.synonyms);
  const size = root.first + root.warnings;
  const documents = root.parents.length + root.warnings;
  return async function find(asked) {
    const slots = parseQuery(asked.query);
    if (!slots.length) return { items: [], query: asked.query, count: 0, more: false, suggestion: "" };
    const evidence = gatherEvidence(size, root.block, slots.length);
    const [search, wanted] = await Promise.all([
      expand(index, slots, evidence, synonyms),
      readFilters(index, standing, asked),
    ]);
    const groups = rank(evidence, search.slots, standing, documents, wanted);
    if (asked.newest) groups.sort((a, b) => newness(b, root) - newness(a, root));
    const shown = groups.slice(0, asked.limit || 10);
    const marks = marksOf(search);
    const items = await Promise.all(shown.map((group) => renderGroup(group, index, standing, marks)));
    const texts = items.slice(0, 5).map(([page]) => (page.title + " " + page.text).replace(/<[^>]*>/g, " "));
    return {
      items,
      query: asked.query,
      count: groups.length,
      more: groups.length > shown.length,
      suggestion: suggestionOf(search, texts),
    };
  };
}

/** Warnings are numbered by their time; guides and pages come after them. */
function newness(group, root) {
  return group.document < root.first ? -1 : group.document;
}

/** What the filters let pass. A category or area that the ward has no more, in an old link, filters nothing. */
async function readFilters(index, standing, asked) {
  const names = [];
  if (asked.category) names.push("category-" + asked.category);
  if (asked.area) names.push("area-" + asked.area);
  const lists = await Promise.all(names.filter(index.hasFilter).map((name) => index.filter(name)));
  const sets = lists.map((list) => membersOf(list, index.root.block));
  return (document) =>
    (!asked.current || standing.status(document) === "active") && sets.every((set) => set.has(document));
}

/** What to mark: words that only bind others are marked when there are no other. */
function marksOf({ slots, marks }) {
  const binding = new Set(slots.filter((slot) => slot.binding).map((slot) => slot.fold));
  const telling = Array.from(marks).filter((word) => !binding.has(word));
  return telling.length ? new Set(telling) : marks;
}
