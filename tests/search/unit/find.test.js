import test from "node:test";
import assert from "node:assert/strict";
import { shelve } from "./shelf.js";

const chickens = (count) => Array.from({ length: count }, (_, at) => ({ title: "Mất gà " + at }));
const fowl = (count) => Array.from({ length: count }, (_, at) => ({ title: "Nuôi gà " + at }));
const sizes = (parts) => parts.map((part) => part.items.length);
const later = () => new Promise((resolve) => setTimeout(resolve, 0));

/** What stays the same of an answer while it grows. */
const frame = ({ query, count, more, suggestion }) => ({ query, count, more, suggestion });

test("what is at hand comes first, then a screen of results, then all", async () => {
  const { parts } = shelve({ guides: fowl(2), warnings: chickens(12) });
  await later();
  const told = await parts({ query: "gà " });
  assert.deepEqual(sizes(told), [2, 5, 8]);
  assert.deepEqual(told.map((part) => part.partial), [true, true, false]);
  assert.deepEqual(frame(told[0]), { query: "gà ", count: 14, more: true, suggestion: "" });
  for (const part of told) {
    assert.deepEqual(frame(part), frame(told[0]));
    assert.deepEqual(part.items, told[2].items.slice(0, part.items.length));
  }
});

test("once all is at hand there is one answer, and nothing more is fetched", async () => {
  const { parts, asked } = shelve({ guides: fowl(2), warnings: chickens(12) });
  const [whole] = (await parts({ query: "gà " })).slice(-1);
  const before = asked.length;
  assert.deepEqual(await parts({ query: "gà " }), [whole]);
  assert.equal(asked.length, before);
});

test("where nothing is at hand the screen comes first; few results come at once", async () => {
  assert.deepEqual(sizes(await shelve({ warnings: chickens(12) }).parts({ query: "gà " })), [5, 8]);
  assert.deepEqual(sizes(await shelve({ warnings: chickens(12) }).parts({ query: "gà ", limit: 3 })), [3]);
  assert.deepEqual(sizes(await shelve({ warnings: chickens(5) }).parts({ query: "gà " })), [5]);
  assert.deepEqual(sizes(await shelve({ guides: fowl(3), warnings: chickens(1) }).parts({ query: "gà " })).slice(-1), [4]);
});

test("nothing found, or nothing asked, is told once", async () => {
  for (const query of ["zzz ", "", "?!"]) {
    const told = await shelve({ warnings: chickens(2) }).parts({ query });
    assert.deepEqual(sizes(told), [0], query);
    assert.ok(!told[0].partial);
  }
});

test("a row that is late holds up none of those before it", async () => {
  const { parts, held } = shelve({ guides: fowl(3), warnings: chickens(12) });
  await later();
  let release;
  held["rows/"] = new Promise((resolve) => (release = resolve));
  const told = [];
  const done = parts({ query: "gà " }, (count) => told.push(count));
  for (let turn = 0; turn < 20 && !told.length; turn++) await later();
  assert.deepEqual(told, [1]);
  release();
  assert.deepEqual(sizes(await done), [3, 5, 8]);
});

test("when nobody waits any longer nothing further is fetched", async () => {
  const { parts, asked } = shelve({ warnings: chickens(40) });
  assert.deepEqual(sizes(await parts({ query: "gà ", limit: 30 }, () => false)), [5]);
  assert.ok(asked.filter((name) => name.startsWith("rows/")).length <= 3, asked.join());
});

test("the front is fetched before anybody asks", () => {
  assert.deepEqual(shelve({ guides: fowl(1) }).asked, ["front-FFFF"]);
});

const LIT = { title: "Cháy bếp", category: "chay-no" };

test("a category has its guides with their sections, and its warnings", async () => {
  const { find, titles } = shelve({
    guides: [{ title: "Chữa cháy", category: "chay-no", body: "cháy", sections: [{ title: "Cháy gas", at: "at/0/#gas" }] }, { title: "Tin giả cháy rừng", category: "lua-dao" }],
    pages: [{ title: "Hỏi về cháy" }],
    warnings: [LIT, { title: "Cháy túi", category: "lua-dao" }],
  });
  assert.deepEqual((await titles("cháy ", { category: "chay-no" })).sort(), ["Cháy bếp", "Chữa cháy"]);
  assert.deepEqual((await titles("cháy ", { category: "lua-dao" })).sort(), ["Cháy túi", "Tin giả cháy rừng"]);
  const { items } = await find({ query: "cháy gas ", category: "chay-no" });
  assert.deepEqual(items[0].map((part) => part.title.replace(/<[^>]*>/g, "")), ["Chữa cháy", "Cháy gas"]);
});

test("an area has what is for it and for the whole ward, and all guides and pages", async () => {
  const { titles } = shelve({
    guides: [{ title: "Chữa cháy", category: "chay-no" }],
    pages: [{ title: "Hỏi về cháy" }],
    warnings: [{ ...LIT, area: "khu-pho-3" }, { title: "Cháy nơi khác", area: "khu-pho-9" }, { title: "Cháy khắp nơi" }],
  });
  assert.deepEqual((await titles("cháy ", { area: "khu-pho-3" })).sort(), ["Chữa cháy", "Cháy bếp", "Cháy khắp nơi", "Hỏi về cháy"].sort());
  assert.deepEqual((await titles("cháy ", { area: "khu-pho-3", category: "chay-no" })).sort(), ["Cháy bếp", "Chữa cháy"]);
});

test("a filter that the ward does not have filters nothing", async () => {
  const { titles, asked } = shelve({ guides: [{ title: "Chữa cháy" }], warnings: [LIT] });
  for (const wish of [{ category: "khac" }, { area: "khac" }, { area: "constructor" }]) {
    assert.equal((await titles("cháy ", wish)).length, 2);
  }
  assert.ok(!asked.some((name) => name.startsWith("filters/")));
});

test("what still holds leaves guides in; the newest first puts them last", async () => {
  const { titles } = shelve({ guides: [{ title: "Chữa cháy" }], warnings: [{ ...LIT, status: "expired" }, { title: "Cháy chợ" }, { title: "Cháy xe" }] });
  assert.deepEqual((await titles("cháy ", { current: true })).sort(), ["Cháy chợ", "Cháy xe", "Chữa cháy"]);
  assert.deepEqual(await titles("cháy ", { newest: true }), ["Cháy xe", "Cháy chợ", "Cháy bếp", "Chữa cháy"]);
});
