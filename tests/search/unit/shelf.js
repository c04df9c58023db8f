/** A small index in memory, as the site would offer it, and a search in it. */
import { finder } from "../../../scripts/hub/browser/find.js";
import { accented, fold, folded, words } from "../../../scripts/hub/browser/fold.js";
import { openIndex } from "../../../scripts/hub/browser/store.js";

const BLOCK = 8;
const DIGITS = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";
const PLACES = ["body", "label", "head", "title"];
const FILLER = Array.from({ length: 30 }, (_, at) => ({ title: "Chuyện khác " + at, body: "chuyện thứ " + at }));

/**
 * Answers `fetch` with the index of these documents: {title, head, label, body, at, sections} of guides and pages,
 * and of warnings with {status, severe} too. Warnings come oldest first; some that hold nothing precede them.
 * @returns {{find: Function, titles: function(string): Promise<string[]>, root: Object}}
 */
export function shelve({ guides = [], pages = [], warnings = [], synonyms = [] }) {
  const kept = [];
  for (const page of guides) keep(kept, page);
  const ofGuides = kept.length;
  for (const page of pages) keep(kept, page);
  const first = Math.ceil(kept.length / BLOCK + 1) * BLOCK;
  const parents = kept.map((document) => document.parent);
  const all = [...FILLER, ...warnings];
  all.forEach((warning, at) => (kept[first + at] = { status: "active", ...warning }));
  const files = new Map([["dictionary-DDDDD", dictionaryOf(kept)]]);
  files.set("words/0-WWWWW", gather(kept, (text) => text, folded));
  files.set("pairs/0-PPPPP", gather(kept, (forms) => forms.slice(1).map((form, at) => folded(forms[at]) + " " + folded(form)), (pair) => pair));
  const rows = {};
  for (let at = 0; at < kept.length; at += BLOCK) {
    rows[at / BLOCK] = "R";
    files.set(`rows/${at / BLOCK}-R`, Array.from({ length: BLOCK }, (_, place) => rowOf(kept[at + place], at + place)));
  }
  const where = (is) => encode(all.flatMap((warning, at) => (is(kept[first + at]) ? [[first + at, 0]] : [])));
  const root = {
    block: BLOCK, first, guides: ofGuides, parents, warnings: all.length, dictionary: "DDDDD", rows, filters: {}, synonyms,
    shards: { words: "WWWWW", pairs: "PPPPP", word: {}, pair: {} },
    active: where((warning) => warning.status === "active"),
    severe: where((warning) => warning.status === "active" && warning.severe),
    withdrawn: where((warning) => warning.status === "withdrawn"),
    labels: { categories: [["lua-dao", "Lừa đảo"]], areas: [] },
    results: { guide: "Cẩm nang", page: "Thông tin", expired: "Hết hiệu lực", withdrawn: "Đã thu hồi" },
  };
  globalThis.fetch = async (address) => {
    const name = address.replace(/^.*search\/(.*)\.json$/, "$1");
    return { ok: files.has(name), status: files.has(name) ? 200 : 404, json: async () => files.get(name) };
  };
  const find = finder(openIndex(root, "/"));
  const titles = async (query) => (await find({ query })).items.map(([page]) => page.title.replace(/<[^>]*>/g, ""));
  return { find, titles, root };
}

function keep(kept, page) {
  const parent = kept.length;
  kept.push({ ...page, parent });
  for (const section of page.sections || []) kept.push({ ...section, parent });
}

function formsOf(text) {
  return words(text || "").map(accented);
}

function encode(entries) {
  let list = "", block = -1, last = 0;
  for (const [document, weight] of entries) {
    if (Math.floor(document / BLOCK) !== block) {
      block = Math.floor(document / BLOCK);
      last = block * BLOCK - 1;
      list += (list && " ") + DIGITS[block];
    }
    list += DIGITS[32 + ((document - last - 1) * 4 + weight) % 32] + DIGITS[((document - last - 1) * 4 + weight) >> 5];
    last = document;
  }
  return list;
}

function gather(kept, keysOf, groupOf) {
  const found = new Map();
  kept.forEach((document, number) => {
    const best = new Map();
    PLACES.forEach((place, weight) => keysOf(formsOf(document[place])).forEach((key) => best.set(key, weight)));
    best.forEach((weight, key) => found.set(key, [...(found.get(key) || []), [number, weight]]));
  });
  const groups = {};
  found.forEach((entries, key) => ((groups[groupOf(key)] = groups[groupOf(key)] || {})[key] = encode(entries)));
  return groups;
}

function dictionaryOf(kept) {
  const all = new Set(kept.flatMap((document) => PLACES.flatMap((place) => words(document[place] || "").map(fold))));
  return Array.from(all).sort().map((word) => "0" + word + "A").join("\n");
}

function rowOf(document, number) {
  if (!document) return [];
  const { at = `at/${number}/`, title, head = "", parent, date = "24/11", category = "lua-dao", severe } = document;
  const row = [at, title, head];
  return parent === undefined ? [...row, date, category, severe ? "severe" : "minor", severe ? "Rất nguy hiểm" : "Cần chú ý"] : row;
}
