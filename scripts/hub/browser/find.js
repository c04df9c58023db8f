/** One search from the words typed to the results shown. */
import { gatherEvidence } from "./evidence.js";
import { apart, expand, warm } from "./expand.js";
import { membersOf } from "./lists.js";
import { parseQuery } from "./query.js";
import { rank, readStanding } from "./rank.js";
import { renderGroup } from "./results.js";
import { suggestionOf } from "./suggestion.js";
import { readSynonyms } from "./synonyms.js";
import { soundsUrgent } from "./urgent.js";

/**
 * @typedef {Object} Asked
 * @property {string} query
 * @property {string} [category] only of this category's key
 * @property {string} [area] only what is for this area's key
 * @property {boolean} [current] without warnings that no longer hold
 * @property {boolean} [newest] the newest first
 * @property {number} [limit] how many pages are shown
 */

/** Of the best score, what a page must reach to stand before others for being newer. */
const TELLING_OF_BEST = 0.5;

/** How many results are fetched first: about a screen, and as much as a browser fetches at a time. */
const FIRST = 5;

/**
 * @param {Object} index as `openIndex` gives it
 * @returns {{find: function(Asked, function(Object): boolean): Promise<void>, warm: function(string): void}}
 *   `find` tells its answer {items, query, count, more, suggestion} to the function, which says whether anybody
 *   still waits; it may tell the beginning first, marked `partial`, when the rest must be fetched. `warm` is given
 *   what is typed so far.
 */
export function finder(index) {
  const { root } = index;
  const standing = readStanding(root);
  const synonyms = readSynonyms(root.synonyms);
  const cries = root.words.urgent.concat(root.words.money);
  const size = root.first + root.warnings;
  const documents = root.parents.length + root.warnings;
  index.front().catch(() => {});

  async function find(asked, tell) {
    const slots = await apart(index, parseQuery(asked.query), synonyms);
    if (!slots.length) return tell({ items: [], query: asked.query, count: 0, more: false, suggestion: "" });
    const evidence = gatherEvidence(size, root.block, slots.length);
    const [search, wanted] = await Promise.all([
      expand(index, slots, evidence, synonyms),
      readFilters(index, standing, asked),
    ]);
    let groups = rank(evidence, search.slots, standing, documents, wanted, soundsUrgent(asked.query, cries));
    if (asked.newest) groups = newestOf(groups, root);
    const shown = groups.slice(0, asked.limit || 8);
    const marks = marksOf(search);

    async function tellFirst(count) {
      const items = await Promise.all(shown.slice(0, count).map((group) => renderGroup(group, index, standing, marks)));
      const texts = items.slice(0, FIRST).map(([page]) => (page.title + " " + page.text).replace(/<[^>]*>/g, " "));
      return tell({
        items,
        partial: count < shown.length,
        query: asked.query,
        count: groups.length,
        more: groups.length > shown.length,
        suggestion: suggestionOf(search, texts),
      });
    }

    const here = shown.findIndex((group) => !index.hasRow(group.document));
    const steps = [here < 0 ? shown.length : here, Math.min(FIRST, shown.length), shown.length];
    let told = shown.length ? 0 : -1;
    for (const count of steps) {
      if (count <= told) continue;
      if (!(await tellFirst(count))) return false;
      told = count;
    }
    return true;
  }

  return { find, warm: (query) => warm(index, parseQuery(query)) };
}

/** The newest first, of those alone that are really about what was asked. */
function newestOf(groups, root) {
  const least = groups.length ? groups[0].score * TELLING_OF_BEST : 0;
  return groups.filter((group) => group.score >= least).sort((a, b) => newness(b, root) - newness(a, root));
}

/** Warnings are numbered by their time; guides and pages come after them. */
function newness(group, root) {
  return group.document < root.first ? -1 : group.document;
}

/**
 * What the filters let pass; guides and pages are for every area. A category or area that the ward has no more, in
 * an old link, filters nothing.
 */
async function readFilters(index, standing, asked) {
  const names = [];
  if (asked.category) names.push("category-" + asked.category);
  if (asked.area) names.push("area-" + asked.area);
  const there = names.filter(index.hasFilter);
  const lists = await Promise.all(there.map((name) => index.filter(name)));
  const sets = lists.map((list) => membersOf(list, index.root.block));
  return (document) =>
    (!asked.current || standing.status(document) === "active") &&
    sets.every((set, at) => set.has(document) || (there[at].startsWith("area-") && document < index.root.first));
}

/** What to mark: words that only bind others are marked when there are no other. */
function marksOf({ slots, marks }) {
  const binding = new Set(slots.filter((slot) => slot.binding).map((slot) => slot.fold));
  const telling = Array.from(marks).filter((word) => !binding.has(word));
  return telling.length ? new Set(telling) : marks;
}
