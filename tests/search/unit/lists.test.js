import test from "node:test";
import assert from "node:assert/strict";
import { eachOf, isKnown, membersOf } from "../../../scripts/hub/browser/lists.js";

function entries(list, block) {
  const found = [];
  eachOf(list, block, (document, place) => found.push([document, place]));
  return found;
}

test("an empty list holds nothing", () => {
  assert.deepEqual(entries("", 128), []);
});

test("documents and their weights, by hand", () => {
  assert.deepEqual(entries("AAAM", 128), [[0, 0], [1, 0], [5, 0]]);
  assert.deepEqual(entries("BL", 128), [[130, 3]]);
  assert.deepEqual(entries("ADCBA", 128), [[0, 3], [1, 2], [2, 1], [3, 0]]);
});

test("numbers of more than one digit", () => {
  assert.deepEqual(entries("A_P", 128), [[127, 3]]);
  assert.deepEqual(entries("ofA", 128), [[1000 * 128, 0]]);
});

test("pieces follow each other, each counting from its own block", () => {
  assert.deepEqual(entries("AA IA ofB", 128), [[0, 0], [8 * 128, 0], [1000 * 128, 1]]);
  assert.deepEqual(entries("AA BA", 8), [[0, 0], [8, 0]]);
});

test("members are the documents alone", () => {
  assert.deepEqual(membersOf("ADD BB", 128), new Set([0, 1, 128]));
  assert.deepEqual(membersOf("", 128), new Set());
});

test("a word is known when any form has a list", () => {
  assert.equal(isKnown({}), false);
  assert.equal(isKnown({ "ma'": "AA" }), true);
});
