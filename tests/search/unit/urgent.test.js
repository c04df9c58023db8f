import test from "node:test";
import assert from "node:assert/strict";
import { isTelephone, soundsUrgent } from "../../../scripts/hub/browser/urgent.js";
import { shelve } from "./shelf.js";

test("whole words in their order sound urgent, with accents or without", () => {
  const phrases = ["dam chem", "no gas"];
  for (const query of ["dam chem", "Có ĐÂM CHÉM ở kp 3", "nổ gas", "  dam,chem!"]) assert.ok(soundsUrgent(query, phrases), query);
  for (const query of ["", "dam che", "chem dam", "no", "kế toán no gasoline"]) assert.ok(!soundsUrgent(query, phrases), query);
});

test("a telephone number and nothing else", () => {
  for (const query of ["0899000111", " +84 899 000 111", "(028) 0000-0113", "0899.000.111", "1900 1234"]) assert.ok(isTelephone(query), query);
  for (const query of ["", "113", "50", "0899000111 lua dao", "25/11/2026", "59x1 12345"]) assert.ok(!isTelephone(query), query);
});

test("who may need help at once sees first what is in force", async () => {
  const shelf = {
    guides: [{ title: "Cẩm nang", head: "trộm hay cướp đều gọi" }],
    warnings: [{ title: "Trộm gà", status: "expired" }, { title: "Cướp chợ", status: "expired" }],
  };
  assert.deepEqual(await shelve(shelf).titles("trom "), ["Trộm gà", "Cẩm nang"]);
  assert.deepEqual(await shelve(shelf).titles("cuop "), ["Cẩm nang", "Cướp chợ"]);
});

test("a word that asks for help is no slip, though nobody wrote it", async () => {
  const shelf = { guides: [{ title: "Đám chậm" }] };
  assert.equal((await shelve(shelf).find({ query: "dam chzm " })).suggestion, "đám chậm");
  assert.equal((await shelve(shelf).find({ query: "dam chem " })).suggestion, "");
});
