/** A small index in memory, as the site would offer it, and a search in it. */
import { finder } from "../../../scripts/hub/browser/find.js";
import { accented, folded } from "../../../scripts/hub/browser/accents.js";
import { fold, words } from "../../../scripts/hub/browser/fold.js";
import { openIndex } from "../../../scripts/hub/browser/store.js";

const BLOCK = 8;
const DIGITS = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";
const PLACES = ["body", "label", "head", "title"];
const FILLER = Array.from({ length: 30 }, (_, at) => ({ title: "Chuyện khác " + at, body: "chuyện thứ " + at }));

const ROWS = 4;
const CATEGORIES = [["lua-dao", "Lừa đảo"], ["chay-no", "Cháy nổ"]];
const AREAS = [["khu-pho-3", "Khu phố 3"]];

/**
 * Answers `fetch` with the index of these documents: {title, head, label, body, at, category, sections} of guides and
 * pages, and of warnings with {status, severe, area} too. Warnings come oldest first; some that hold nothing precede
 * them. Words and pairs in `long` have files of their own.
 *
 * `find` gives the whole answer, `parts` all that is told while `waits` says that somebody waits. `asked` are the
 * files that were fetched; `held` may hold up one: a promise by the beginning of its name.
 */
export function shelve({ guides = [], pages = [], warnings = [], synonyms = [], long = [] }) {
  const kept = [];
  for (const page of guides) keep(kept, page);
  const ofGuides = kept.length;
  for (const page of pages) keep(kept, page);
  const first = Math.ceil(kept.length / BLOCK + 1) * BLOCK;
  const parents = kept.map((document) => document.parent);
  const all = [...FILLER, ...warnings];
  all.forEach((warning, at) => (kept[first + at] = { status: "active", ...warning }));
  const files = new Map([["dictionary-DDDD", dictionaryOf(kept)]]);
  const shards = { word: {}, pair: {}, words: "WWWW", pairs: "PPPP" };
  shelveLists("word", gather(kept, (text) => text, folded));
  shelveLists("pair", gather(kept, (forms) => forms.slice(1).map((form, at) => folded(forms[at]) + " " + folded(form)), (pair) => pair));
  files.set("front-FFFF", parents.map((_, at) => rowOf(kept[at], at)));
  const rows = {};
  for (let at = first; at < kept.length; at += ROWS) {
    rows[Math.floor(at / BLOCK)] = "RRRR";
    files.set(`rows/${at / ROWS}-RRRR`, Array.from({ length: ROWS }, (_, place) => rowOf(kept[at + place], at + place)));
  }
  const where = (is, weigh = () => 0) => encode(kept.flatMap((document, at) => (is(document, at) ? [[at, Number(weigh(document))]] : [])));
  const filters = {};
  for (const [key] of CATEGORIES) filters["category-" + key] = where((document) => document.category === key);
  for (const [key] of AREAS) filters["area-" + key] = where((document, at) => at >= first && (!document.area || document.area === key));
  for (const name of Object.keys(filters)) files.set(`filters/${name}-LLLL`, filters[name]);
  const root = {
    block: BLOCK, first, guides: ofGuides, parents, warnings: all.length, shards, dictionary: "DDDD", front: "FFFF", rows, synonyms,
    filters: Object.fromEntries(Object.keys(filters).map((name) => [name, "LLLL"])),
    active: where((document) => document.status === "active", (warning) => Boolean(warning.severe)),
    withdrawn: where((document) => document.status === "withdrawn"),
    labels: { categories: CATEGORIES, areas: AREAS },
    words: { urgent: ["cuop", "dam chem"], money: ["bi lua"] },
    results: { guide: "Cẩm nang", page: "Thông tin", expired: "Hết hiệu lực", withdrawn: "Đã thu hồi" },
  };
  const asked = [];
  const held = {};
  globalThis.fetch = async (address) => {
    const name = address.replace(/^.*search\/(.*)\.json$/, "$1");
    asked.push(name);
    for (const start of Object.keys(held)) if (name.startsWith(start)) await held[start];
    return { ok: files.has(name), status: files.has(name) ? 200 : 404, json: async () => files.get(name) };
  };
  const { find: tellTo, warm } = finder(openIndex(root, "/"));
  const parts = async (wish, waits = () => true) => {
    const told = [];
    await tellTo(wish, (answer) => waits(told.push(answer)));
    return told;
  };
  const find = async (wish) => (await parts(wish)).pop();
  const titles = async (query, wish = {}) => (await find({ query, ...wish })).items.map(([page]) => page.title.replace(/<[^>]*>/g, ""));
  return { find, parts, titles, warm, root, asked, held };

  function shelveLists(kind, groups) {
    for (const group of Object.keys(groups).filter((group) => long.includes(group))) {
      shards[kind][group] = "OOOO";
      files.set(`${kind}/${group.replace(/ /g, "_")}-OOOO`, { [group]: groups[group] });
      delete groups[group];
    }
    files.set(`${kind}s/0-${shards[kind + "s"]}`, groups);
  }
}

function keep(kept, page) {
  const parent = kept.length;
  kept.push({ ...page, parent });
  for (const section of page.sections || []) kept.push({ ...section, parent, category: page.category });
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
      list += (list && " ") + number(block);
    }
    list += number((document - last - 1) * 4 + weight);
    last = document;
  }
  return list;
}

function number(value) {
  return value > 31 ? DIGITS[32 + (value & 31)] + number(value >> 5) : DIGITS[value];
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
