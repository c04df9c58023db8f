/**
 * The index as the site offers it: fetched piece by piece, each once.
 *
 * The root names every piece by its content. A piece that is gone means that a newer index was published in
 * between: then nothing of this one is used any further.
 */
import { bucket } from "./bucket.js";
import { has } from "./own.js";

const NAME = 4;
const ROWS = 4;

/** The index was replaced while it was in use. */
export class StaleError extends Error {}

/**
 * @param {Object} root search/index.json
 * @param {string} base the address of the site's root
 */
export function openIndex(root, base) {
  const known = new Map();
  const arrived = new Set();
  const wordShards = root.shards.words.length / NAME;
  const pairShards = root.shards.pairs.length / NAME;
  const hash = (names, number) => names.substr(number * NAME, NAME);

  /**
   * @param {string} name of a file within search/
   * @returns {Promise<Object>} its JSON
   */
  function fetched(name) {
    let piece = known.get(name);
    if (!piece) {
      piece = fetch(base + "search/" + name + ".json").then((answer) => {
        if (answer.status === 404) throw new StaleError(name);
        if (!answer.ok) throw new Error(name + ": " + answer.status);
        return answer.json();
      }).then((piece) => {
        arrived.add(name);
        return piece;
      });
      piece.catch(() => known.delete(name));
      known.set(name, piece);
    }
    return piece;
  }

  /** @returns {Promise<Object>} the lists of what is kept under `group`, or none: {} */
  function lists(kind, long, names, group, number) {
    const own = has(long, group) && long[group];
    const name = own ? kind + "/" + group.replace(/ /g, "_") + "-" + own : kind + "s/" + number + "-" + hash(names, number);
    return fetched(name).then((shard) => (has(shard, group) ? shard[group] : {}));
  }

  const front = "front-" + root.front;
  const part = (document) =>
    "rows/" + Math.floor(document / ROWS) + "-" + root.rows[Math.floor(document / root.block)];

  return {
    root,
    /** @returns {Promise<Object<string, string>>} the lists of a folded word by its accented forms */
    word: (word) => lists("word", root.shards.word, root.shards.words, word, bucket(word, wordShards)),
    /** @returns {Promise<string>} the list of the documents where `second` follows `first` (folded words) */
    pair(first, second) {
      const pair = first + " " + second;
      return lists("pair", root.shards.pair, root.shards.pairs, pair, bucket(first + " " + second[0], pairShards))
        .then((found) => found[pair] || "");
    },
    /** @returns {Promise<string[]>} words that follow `first` and begin with the letter `initial` */
    followers(first, initial) {
      const start = first + " " + initial;
      const number = bucket(start, pairShards);
      return fetched("pairs/" + number + "-" + hash(root.shards.pairs, number)).then((shard) =>
        [...Object.keys(shard), ...Object.keys(root.shards.pair)]
          .filter((pair) => pair.startsWith(start))
          .map((pair) => pair.slice(first.length + 1)));
    },
    /** @returns {Promise<string>} the dictionary's text */
    dictionary: () => fetched("dictionary-" + root.dictionary),
    /** @returns {boolean} whether there is such a filter */
    hasFilter: (name) => has(root.filters, name),
    /** @returns {Promise<string>} the list of a filter, such as "category-lua-dao" */
    filter: (name) => fetched("filters/" + name + "-" + root.filters[name]),
    /** @returns {Promise<string[]>} what the result for a document shows */
    row(document) {
      if (document < root.first) return fetched(front).then((rows) => rows[document]);
      return fetched(part(document)).then((found) => found[document % ROWS]);
    },
    /** @returns {boolean} whether the result for a document can be shown without waiting */
    hasRow: (document) => arrived.has(document < root.first ? front : part(document)),
    /** @returns {Promise<Object>} what the results for guides and pages show */
    front: () => fetched(front),
    /** @returns {boolean} whether the lists of a word are long */
    isLong: (word) => has(root.shards.word, word),
  };
}
