import test from "node:test";
import assert from "node:assert/strict";
import { accented, folded } from "../../../scripts/hub/browser/accents.js";
import { bucket } from "../../../scripts/hub/browser/bucket.js";
import { fold, words } from "../../../scripts/hub/browser/fold.js";

test("however it is typed, a word is the same", () => {
  for (const typed of ["lừa đảo", "LỪA ĐẢO", "Lừa Đảo", "lừa đảo".normalize("NFD"), "LỪA ĐẢO".normalize("NFD")]) {
    assert.deepEqual(words(typed), ["lừa", "đảo"]);
  }
});

test("signs part words, and are none", () => {
  assert.deepEqual(words("  Cháy! (chung-cư) — «xe điện»… 24/24, wi-fi"), ["cháy", "chung", "cư", "xe", "điện", "24", "24", "wi", "fi"]);
  for (const nothing of ["", " ", "?!…", "🔥🔥", "()", "漢字", "שלום"]) assert.deepEqual(words(nothing), []);
});

test("a telephone number is one word, however it is parted", () => {
  for (const typed of ["0899000111", "0899 000 111", "0899.000.111", "0899-000-111", "0899\u00a0000\u00a0111"]) {
    assert.deepEqual(words("gọi " + typed + " ngay"), ["gọi", "0899000111", "ngay"]);
  }
  assert.deepEqual(words("028 0000 0113"), ["02800000113"]);
});

test("a number is the same when it is dialled from abroad", () => {
  for (const typed of ["+84899000111", "84899000111", "+84 899 000 111", "84.899.000.111", "0084 899000111", "+84-0899-000-111", "(+84) 0899 000 111"]) {
    assert.deepEqual(words("gọi " + typed + " ngay"), ["gọi", "0899000111", "ngay"], typed);
  }
  assert.deepEqual(words("+84 28 0000 0113"), ["02800000113"]);
  for (const typed of ["84", "84 500 000", "84000000000", "1848990001110", "59x84899000111"]) assert.equal(words(typed)[0], typed.split(" ")[0]);
});

test("other numbers stay apart", () => {
  assert.deepEqual(words("gọi 113 114 115"), ["gọi", "113", "114", "115"]);
  assert.deepEqual(words("ngày 05 11 2026"), ["ngày", "05", "11", "2026"]);
});

test("folding takes every accent, hook and hat", () => {
  for (const [word, plain] of [["lừa", "lua"], ["đảo", "dao"], ["nghĩa", "nghia"], ["được", "duoc"], ["ằẳẵắặ", "aaaaa"],
    ["ềểễếệ", "eeeee"], ["ồổỗốộ", "ooooo"], ["ờởỡớợ", "ooooo"], ["ừửữứự", "uuuuu"], ["ỳỷỹýỵ", "yyyyy"], ["otp", "otp"], ["113", "113"]]) {
    assert.equal(fold(word), plain);
  }
});

test("the form of a word has its tone behind it, wherever that stood", () => {
  for (const [word, form] of [["hòa", "hoa`"], ["hoà", "hoa`"], ["thủy", "thuy?"], ["thuỷ", "thuy?"], ["lừa", "lưa`"], ["má", "ma'"],
    ["mã", "ma~"], ["mạ", "ma."], ["mả", "ma?"], ["ma", "ma"], ["đảo", "đao?"], ["được", "đươc."], ["quế", "quê'"], ["113", "113"]]) {
    assert.equal(accented(word), form);
    assert.equal(folded(form), fold(word));
  }
});

test("words that differ in a hat or hook alone have other forms", () => {
  const forms = ["co", "cô", "cơ", "to", "tô", "tơ", "tu", "tư", "tan", "tăn", "tân", "de", "dê", "đe", "đê"].map(accented);
  assert.equal(new Set(forms).size, forms.length);
});

test("a bucket is one of those there are", () => {
  assert.equal(bucket("", 16), (0x811c9dc5 ^ (0x811c9dc5 >>> 15)) & 15);
  const seen = new Set();
  for (let at = 0; at < 4000; at++) seen.add(bucket("word" + at, 512));
  assert.ok([...seen].every((number) => number >= 0 && number < 512));
  assert.ok(seen.size > 480, "they are spread: " + seen.size);
});
