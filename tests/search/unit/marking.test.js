import test from "node:test";
import assert from "node:assert/strict";
import { stretches } from "../../../scripts/hub/browser/marking.js";

const shown = (text, ...marks) => stretches(text, new Set(marks)).map(([piece, marked]) => (marked ? `[${piece}]` : piece)).join("");

test("words are marked whatever accents and case they have", () => {
  assert.equal(shown("Lừa tiền, LỪA ĐẢO, lua", "lua"), "[Lừa] tiền, [LỪA] ĐẢO, [lua]");
});

test("neighbours are marked in one go, across blanks only", () => {
  assert.equal(shown("Tin lừa đảo mới", "lua", "dao"), "Tin [lừa đảo] mới");
  assert.equal(shown("lừa, đảo", "lua", "dao"), "[lừa], [đảo]");
});

test("parts of words are left alone", () => {
  assert.equal(shown("luật lửa-đạn, lứa đôi", "lua"), "luật [lửa]-đạn, [lứa] đôi");
  assert.equal(shown("otp123 otp", "otp"), "otp123 [otp]");
});

test("nothing is lost or added, decomposed text is composed", () => {
  assert.deepEqual(stretches("", new Set(["a"])), []);
  assert.deepEqual(stretches("không có gì", new Set()), [["không có gì", false]]);
  for (const text of ["  Cháy!  ", "cháy", "<b>cháy</b> & \"x\"", "🔥 cháy 🔥", "ngày 24/11: cháy…"]) {
    assert.equal(stretches(text, new Set(["chay"])).map(([piece]) => piece).join(""), text);
  }
  assert.equal(shown("chạy CHÁY".normalize("NFD"), "chay"), "[chạy CHÁY]");
});
