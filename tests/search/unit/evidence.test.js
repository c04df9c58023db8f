import test from "node:test";
import assert from "node:assert/strict";
import { gatherEvidence } from "../../../scripts/hub/browser/evidence.js";

/** Lists of block 0: "A", then a digit for each document: (way - 1) * 4 + weight. */
const IN_0 = { body: "AA", label: "AB", head: "AC", title: "AD" };

function scores(list, factor = 1) {
  const evidence = gatherEvidence(4, 8, 1);
  evidence.take(0, 0, list, factor);
  return Array.from(evidence.words[0]);
}

test("the better the place, the more it counts", () => {
  const [body, label, head, title] = Object.values(IN_0).map((list) => scores(list)[0]);
  assert.ok(0 < body && body < label && label < head && head < title, String([body, label, head, title]));
});

test("what is less sure counts less, and the best counts alone", () => {
  assert.ok(scores(IN_0.title, 0.5)[0] < scores(IN_0.title)[0]);
  const evidence = gatherEvidence(4, 8, 1);
  evidence.take(0, 0, IN_0.body, 1);
  evidence.take(0, 0, IN_0.title, 1);
  evidence.take(0, 0, IN_0.head, 1);
  assert.equal(evidence.words[0][0], scores(IN_0.title)[0]);
  assert.deepEqual(Array.from(evidence.words[0].slice(1)), [0, 0, 0]);
});

test("no list, no evidence", () => {
  for (const list of [undefined, ""]) assert.deepEqual(scores(list), [0, 0, 0, 0]);
});

test("one thing may stand for several words", () => {
  const evidence = gatherEvidence(4, 8, 3);
  evidence.take(0, 1, "AAAA", 1);
  assert.deepEqual(evidence.words.map((word) => Array.from(word, (score) => score > 0)), [
    [true, true, true, false], [true, true, true, false], [false, false, false, false],
  ]);
});

test("pairs are between two words", () => {
  const evidence = gatherEvidence(4, 8, 3);
  evidence.takePair(1, IN_0.title, 1);
  assert.deepEqual(evidence.pairs.map((pair) => pair[0] > 0), [false, true]);
  assert.deepEqual(gatherEvidence(4, 8, 1).pairs, []);
});

test("a longer phrase is where all its pairs are, as prominent as the least", () => {
  const evidence = gatherEvidence(4, 8, 3);
  evidence.takeAll(0, 2, ["ADDD", "ADCE", "ADBE"], 1);
  const [first, second, third] = evidence.words.map((word) => Array.from(word));
  assert.equal(first[0], scores(IN_0.title)[0]);
  assert.equal(first[1], scores(IN_0.label)[0]);
  assert.equal(first[2], 0);
  assert.deepEqual([second, third], [first, first]);
});

test("neighbours are certain where they stand side by side, not where one is guessed", () => {
  const evidence = gatherEvidence(4, 8, 3);
  assert.deepEqual(evidence.certain, [false, false]);
  evidence.takePair(0, IN_0.title, 0.6);
  evidence.takePair(1, "", 1);
  assert.deepEqual(evidence.certain, [false, false]);
  evidence.takePair(1, IN_0.body, 1);
  assert.deepEqual(evidence.certain, [false, true]);
});
