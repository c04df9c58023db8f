import test from "node:test";
import assert from "node:assert/strict";
import { bucket } from "../../../scripts/hub/browser/bucket.js";
import { openIndex, StaleError } from "../../../scripts/hub/browser/store.js";

const LETTERS = "abcdefghijklmnop";
const names = (kind) => Array.from(LETTERS, (letter) => letter + kind + "--").join("");
const ROOT = {
  block: 16,
  first: 40,
  dictionary: "Dddd",
  front: "Ffff",
  shards: { words: names("w"), pairs: names("p"), word: { nha: "Lwrd" }, pair: { "lua dao": "Lpar", "lua dong": "Mpar" } },
  rows: { 2: "Rtwo", 3: "Rthr" },
  filters: { "category-lua-dao": "Flll" },
};
const shard = (kind, key) => `${kind}/${bucket(key, 16)}-${LETTERS[bucket(key, 16)]}${kind[0]}--`;

/** An index whose files are `files`, or a status where there is none; `asked` are their names. */
function opened(files) {
  const asked = [];
  globalThis.fetch = async (address) => {
    asked.push(address);
    const found = files[address.replace(/^https:\/\/ward\.example\/search\/(.*)\.json$/, "$1")];
    if (found === "offline") throw new TypeError("Failed to fetch");
    const status = typeof found === "number" ? found : found === undefined ? 404 : 200;
    return { ok: status === 200, status, json: async () => found };
  };
  return { index: openIndex(ROOT, "https://ward.example/"), asked, files };
}

const address = (name) => `https://ward.example/search/${name}.json`;

test("nothing is asked for before it is needed", () => {
  assert.deepEqual(opened({}).asked, []);
});

test("a word comes from the shard that its folding names", async () => {
  const { index, asked } = opened({ [shard("words", "lua")]: { lua: { "lưa`": "AA" }, other: { other: "AB" } } });
  assert.deepEqual(await index.word("lua"), { "lưa`": "AA" });
  assert.deepEqual(asked, [address(shard("words", "lua"))]);
});

test("what a shard does not have is in no document", async () => {
  const { index } = opened({ [shard("words", "lua")]: {}, [shard("pairs", "xe m")]: {} });
  assert.deepEqual(await index.word("lua"), {});
  assert.equal(await index.pair("xe", "may"), "");
});

test("names that every object has are no words", async () => {
  for (const word of ["constructor", "valueOf", "toString", "__proto__", "hasOwnProperty"]) {
    const { index } = opened({ [shard("words", word)]: {} });
    assert.deepEqual(await index.word(word), {}, word);
  }
});

test("a pair comes from the shard of its first word and the next's first letter", async () => {
  const name = shard("pairs", "xe m");
  const { index, asked } = opened({ [name]: { "xe may": { "xe may": "AA" }, "xe moi": { "xe moi": "AB" } } });
  assert.equal(await index.pair("xe", "may"), "AA");
  assert.equal(await index.pair("xe", "moi"), "AB");
  assert.deepEqual(asked, [address(name)]);
});

test("long groups come from their own file", async () => {
  const { index, asked } = opened({ "word/nha-Lwrd": { nha: { nha: "AA" } }, "pair/lua_dao-Lpar": { "lua dao": { "lua dao": "AD" } } });
  assert.deepEqual(await index.word("nha"), { nha: "AA" });
  assert.equal(await index.pair("lua", "dao"), "AD");
  assert.deepEqual(asked, ["word/nha-Lwrd", "pair/lua_dao-Lpar"].map(address));
});

test("followers are those in the shard and those in files of their own", async () => {
  const { index } = opened({ [shard("pairs", "lua d")]: { "lua doi": {}, "lua di": {}, "luat doi": {}, "lua gat": {} } });
  assert.deepEqual((await index.followers("lua", "d")).sort(), ["dao", "di", "doi", "dong"]);
});

test("each piece is fetched once, even when two want it at once", async () => {
  const { index, asked } = opened({ "dictionary-Dddd": "0xeA", [shard("words", "xe")]: { xe: { xe: "AA" } } });
  await Promise.all([index.word("xe"), index.word("xe"), index.dictionary(), index.dictionary()]);
  await index.word("xe");
  assert.equal(await index.dictionary(), "0xeA");
  assert.equal(asked.length, 2);
});

test("rows of warnings are named by their block, four in a file", async () => {
  const { index, asked } = opened({ "rows/10-Rtwo": [["a"], ["b"]], "rows/12-Rthr": [["c"], ["d"], ["e"], ["f"]] });
  assert.deepEqual(await index.row(41), ["b"]);
  assert.deepEqual(await index.row(51), ["f"]);
  assert.deepEqual(asked, ["rows/10-Rtwo", "rows/12-Rthr"].map(address));
});

test("rows of guides, pages and sections are the front's", async () => {
  const { index, asked } = opened({ "front-Ffff": [["a"], ["b"]] });
  assert.deepEqual(await index.row(1), ["b"]);
  assert.deepEqual(await index.front(), [["a"], ["b"]]);
  assert.deepEqual(asked, [address("front-Ffff")]);
});

test("a row is at hand once its file has come", async () => {
  const { index } = opened({ "front-Ffff": [["a"]], "rows/10-Rtwo": [["b"]], "rows/12-Rthr": 500 });
  assert.deepEqual([0, 1, 40, 43, 48].map(index.hasRow), [false, false, false, false, false]);
  const coming = index.row(40);
  assert.equal(index.hasRow(40), false);
  await coming;
  await index.front();
  await index.row(48).catch(() => {});
  assert.deepEqual([0, 1, 40, 43, 48].map(index.hasRow), [true, true, true, true, false]);
});

test("whether lists are long, the root tells", () => {
  const { index, asked } = opened({});
  assert.deepEqual(["nha", "lua", "constructor"].map(index.isLong), [true, false, false]);
  assert.deepEqual(asked, []);
});

test("what filters there are, the root tells", () => {
  const { index } = opened({});
  assert.deepEqual(["category-lua-dao", "area-lua-dao", "constructor"].map(index.hasFilter), [true, false, false]);
});

test("a filter has its own file", async () => {
  assert.equal(await opened({ "filters/category-lua-dao-Flll": "IA" }).index.filter("category-lua-dao"), "IA");
});

test("a piece that is gone means that the index is stale", async () => {
  const { index } = opened({});
  await assert.rejects(index.word("lua"), (error) => error instanceof StaleError);
  await assert.rejects(index.dictionary(), (error) => error instanceof StaleError);
});

test("other failures are none of the index", async () => {
  for (const failure of [500, 403, 503, "offline"]) {
    const { index } = opened({ [shard("words", "lua")]: failure });
    await assert.rejects(index.word("lua"), (error) => error instanceof Error && !(error instanceof StaleError));
  }
});

test("after a failure it is fetched anew", async () => {
  const name = shard("words", "lua");
  const { index, asked, files } = opened({ [name]: "offline" });
  await assert.rejects(index.word("lua"), (error) => error instanceof TypeError);
  files[name] = 500;
  await assert.rejects(index.word("lua"), (error) => error instanceof Error);
  files[name] = { lua: { lua: "AA" } };
  assert.deepEqual(await index.word("lua"), { lua: "AA" });
  assert.deepEqual(asked, [name, name, name].map(address));
});
