import test from "node:test";
import assert from "node:assert/strict";
import { completions, distance, nearest, parseDictionary, splits } from "../../../scripts/hub/browser/dictionary.js";

const TEXT = ["0chayC", "1oA", "0daoE", "0luaF", "3nB", "0oA", "0troB", "3mD", "3ngA"].join("\n");
const DICTIONARY = parseDictionary(TEXT);

test("words share letters with the one before", () => {
  assert.deepEqual(
    DICTIONARY,
    new Map([["chay", 3], ["co", 1], ["dao", 5], ["lua", 6], ["luan", 2], ["o", 1], ["tro", 2], ["trom", 4], ["trong", 1]]),
  );
});

test("no dictionary, no words", () => {
  assert.deepEqual(parseDictionary(""), new Map());
});

test("long words share more than nine letters", () => {
  const long = "nghiengnghiengngang";
  assert.deepEqual([...parseDictionary(`0${long}A\nj` + "sB").keys()], [long, long + "s"]);
});

test("completions are longer words, the commonest first", () => {
  assert.deepEqual(completions(DICTIONARY, "tro", 4), ["trom", "trong"]);
  assert.deepEqual(completions(DICTIONARY, "t", 2), ["trom", "tro"]);
  assert.deepEqual(completions(DICTIONARY, "lua", 4), ["luan"]);
  assert.deepEqual(completions(DICTIONARY, "trong", 4), []);
  assert.deepEqual(completions(DICTIONARY, "x", 4), []);
});

test("a slip is a letter more, less, another, or two swapped", () => {
  for (const [typed, slips] of [["trom", 0], ["trmo", 1], ["rtom", 1], ["tro", 1], ["troms", 1], ["tram", 1], ["tam", 2], ["tmor", 2], ["", 4]]) {
    assert.equal(distance("trom", typed, 9), slips, typed);
    assert.equal(distance(typed, "trom", 9), slips, typed);
  }
});

test("a stretch is edited once: swapped neighbours stay neighbours", () => {
  assert.equal(distance("ca", "abc", 9), 3);
});

test("what is too far is only told to be", () => {
  assert.ok(distance("karaoke", "trom", 1) > 1);
  assert.ok(distance("karaoke", "karoake", 1) <= 1);
  assert.ok(distance("abcdefgh", "abxdefgh", 2) === 1);
});

test("near is within one slip, in a long word two", () => {
  const words = ["trom", "trong", "karaoke", "chay"];
  assert.deepEqual(nearest(words, "trmo", 4, () => 0), ["trom"]);
  assert.deepEqual(nearest(words, "tm", 4, () => 0), []);
  assert.deepEqual(nearest(words, "karokee", 4, () => 0), ["karaoke"]);
  assert.deepEqual(nearest(words, "kkraoek", 4, () => 0), ["karaoke"]);
  assert.deepEqual(nearest(words, "chay", 4, () => 0), [], "itself is no slip for it");
});

test("the same first letter is nearer, then what weighs more", () => {
  const weights = { xua: 9, lui: 1, lue: 5 };
  assert.deepEqual(nearest(Object.keys(weights), "lua", 4, (word) => weights[word]), ["lue", "lui", "xua"]);
  assert.deepEqual(nearest(Object.keys(weights), "lua", 1, (word) => weights[word]), ["lue"]);
});

test("two words without a blank", () => {
  assert.deepEqual(splits(DICTIONARY, "luadao"), [["lua", "dao"]]);
  assert.deepEqual(splits(DICTIONARY, "luan"), []);
  assert.deepEqual(splits(new Map([["a", 1], ["ab", 1], ["bc", 1], ["c", 1]]), "abc"), [["a", "bc"], ["ab", "c"]]);
  assert.deepEqual(splits(DICTIONARY, ""), []);
});
