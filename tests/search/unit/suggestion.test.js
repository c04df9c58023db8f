import test from "node:test";
import assert from "node:assert/strict";
import { parseQuery } from "../../../scripts/hub/browser/query.js";
import { suggestionOf } from "../../../scripts/hub/browser/suggestion.js";

/** The suggestion for a query where words were taken for others, {place: word}. */
function suggested(query, corrections, texts) {
  const taken = new Map(Object.entries(corrections).map(([at, word]) => [Number(at), word]));
  return suggestionOf({ slots: parseQuery(query), corrections: taken }, texts);
}

test("where nothing was mended nothing is suggested", () => {
  assert.equal(suggested("trom xe", {}, ["Trộm xe máy"]), "");
});

test("it is spelled as the results write it, in small letters", () => {
  assert.equal(suggested("giat dien thaoi", { 2: "thoại" }, ["Tin mới", "GIẬT ĐIỆN THOẠI ở bến xe"]), "giật điện thoại");
});

test("the best result that has all words side by side says how", () => {
  assert.equal(suggested("bao chya", { 1: "cháy" }, ["Báo tin có chạy", "Báo cháy", "Bao chạy"]), "báo cháy");
});

test("words that no result has side by side are spelled each for itself, or stay as they were taken", () => {
  assert.equal(suggested("trmo laptop zz", { 0: "trộm" }, ["Trộm gà", "Mất Laptop"]), "trộm laptop zz");
});

test("a word taken for two is two words", () => {
  assert.equal(suggested("luadao", { 0: "lua dao" }, ["Lừa đảo qua mạng"]), "lừa đảo");
});
