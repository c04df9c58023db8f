import test from "node:test";
import assert from "node:assert/strict";
import { isBinding, parseQuery, slotOf } from "../../../scripts/hub/browser/query.js";

const only = (query, key) => parseQuery(query).map((slot) => slot[key]);

test("words as typed, folded and as they are accented", () => {
  assert.deepEqual(only("Lừa ĐẢO qua dien thoai", "word"), ["lừa", "đảo", "qua", "dien", "thoai"]);
  assert.deepEqual(only("Lừa ĐẢO qua dien thoai", "fold"), ["lua", "dao", "qua", "dien", "thoai"]);
  assert.deepEqual(only("Lừa ĐẢO", "form"), ["lưa`", "đao?"]);
  assert.deepEqual(only("Lừa đao qua", "exact"), [true, true, false]);
});

test("only the last word may be unfinished, and not when something ends it", () => {
  assert.deepEqual(only("xe dien ch", "open"), [false, false, true]);
  for (const ended of ["xe ", "xe.", "xe,", "xe?", "xe!", "xe;", "xe:", "xe\n"]) assert.deepEqual(only(ended, "open"), [false], ended);
});

test("binding words are told apart when accents are typed, and doubted when not", () => {
  assert.deepEqual(only("bị lừa thì gọi ai", "binding"), [true, false, true, false, true]);
  assert.deepEqual(only("bi la cho", "binding"), [true, true, true]);
  assert.deepEqual(only("lá chó", "binding"), [false, false]);
  assert.ok(isBinding("không") && !isBinding("khong") && !isBinding("chay'"));
});

test("tone placement and composition change nothing", () => {
  assert.deepEqual(parseQuery("khoá xe".normalize("NFD")).map((slot) => slot.form), parseQuery("khóa xe").map((slot) => slot.form));
  assert.equal(slotOf("khoá", false).form, slotOf("khóa", false).form);
});

test("nothing typed, nothing sought; of very much only the beginning", () => {
  for (const query of ["", "   ", "?!", "🔥", "…"]) assert.deepEqual(parseQuery(query), []);
  const many = parseQuery("mot hai ".repeat(5000) + "ba");
  assert.ok(many.length > 5 && many.length < 30, String(many.length));
  assert.ok(many.every((slot) => !slot.open), "the last that is looked at is not the last that was typed");
});
