import test from "node:test";
import assert from "node:assert/strict";
import { warm } from "../../../scripts/hub/browser/expand.js";
import { parseQuery } from "../../../scripts/hub/browser/query.js";
import { shelve } from "./shelf.js";

/** What is looked up ahead for a text that is still being typed, where "nha" and "khong" are long. */
function warmed(text) {
  const asked = [];
  const look = (name) => {
    asked.push(name);
    return Promise.reject(new Error("no network"));
  };
  warm({
    word: look,
    pair: (first, second) => look(first + " " + second),
    isLong: (word) => ["nha", "khong"].includes(word),
  }, parseQuery(text));
  return asked.sort();
}

test("only finished words are looked up ahead, with their neighbours; failures hurt nobody", async () => {
  for (const text of ["", "t", "trom"]) assert.deepEqual(warmed(text), [], text);
  assert.deepEqual(warmed("trom x"), ["trom"]);
  assert.deepEqual(warmed("trom xe m"), ["trom", "trom xe", "xe"]);
  assert.deepEqual(warmed("trom xe, "), ["trom", "trom xe", "xe"]);
  await new Promise((resolve) => setTimeout(resolve, 0));
});

test("of long words the neighbours alone, unless accents were typed", () => {
  assert.deepEqual(warmed("chay nha khong "), ["chay", "chay nha", "nha khong"]);
  assert.deepEqual(warmed("nhà a"), ["nha"]);
});

const MANY = Array.from({ length: 1200 }, (_, at) => ({ title: "Lừa đảo " + at }));
const LONG = ["lua", "dao", "lua dao"];

async function fetched(query, warnings = MANY) {
  const { asked, find } = shelve({ warnings, long: LONG });
  const { count } = await find({ query, limit: 1 });
  return { count, lists: asked.filter((name) => /^(word|pair)\//.test(name)).sort() };
}

test("of two words that stand side by side nearly everywhere only the pair is looked up", async () => {
  assert.deepEqual(await fetched("lua dao "), { count: 1200, lists: ["pair/lua_dao-OOOO"] });
});

test("with accents, alone, or beside another word they are looked up themselves", async () => {
  assert.deepEqual((await fetched("lừa đảo ")).lists, ["pair/lua_dao-OOOO", "word/dao-OOOO", "word/lua-OOOO"]);
  assert.deepEqual(await fetched("lua "), { count: 1200, lists: ["word/lua-OOOO"] });
  assert.deepEqual(await fetched("xe lua "), { count: 1200, lists: ["word/lua-OOOO"] });
});

test("where the pair does not suffice its words are looked up after all", async () => {
  const few = [{ title: "Lừa đảo" }, { title: "Lừa gạt" }];
  assert.deepEqual((await fetched("lua dao ", few)).lists, ["pair/lua_dao-OOOO", "word/dao-OOOO", "word/lua-OOOO"]);
});

test("words that documents have apart are meant as they stand, though they never stand side by side", async () => {
  const thieves = ["Xe máy bị trộm", "Giữ xe khỏi trộm", "Trộm bẻ khóa xe"].map((title) => ({ title }));
  const rubble = { title: "Đổ trộm xà bần" };
  const first = async (warnings) => (await shelve({ warnings }).find({ query: "trom xe", limit: 1 })).items[0][0].title;
  assert.ok(/xe/i.test(await first([...thieves, rubble])));
  assert.ok(/xà/.test(await first([{ title: "Xe tải" }, rubble])), "where none has both, a slip is likelier");
});

test("letters and digits are parted where nobody wrote them together", async () => {
  const shelf = {
    guides: [{ title: "Khu phố 3" }, { title: "Mạng 5g" }, { title: "Đảo xa" }, { title: "Số 7" }],
    synonyms: [["khu phố", "-kp"]],
  };
  const titles = (query) => shelve(shelf).titles(query);
  for (const query of ["kp3", "KP3 ", "kp 3", "phố3"]) assert.deepEqual(await titles(query), ["Khu phố 3"], query);
  for (const query of ["5g", "mang 5g"]) assert.deepEqual(await titles(query), ["Mạng 5g"], query);
  assert.deepEqual(await titles("d9ao3 "), ["Đảo xa"]);
  for (const query of ["hxh7", "59x17"]) assert.deepEqual(await titles(query), [], query);
});
