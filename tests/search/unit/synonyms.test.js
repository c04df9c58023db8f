import test from "node:test";
import assert from "node:assert/strict";
import { readSynonyms } from "../../../scripts/hub/browser/synonyms.js";
import { shelve } from "./shelf.js";

const synonyms = [["bỏng", "phỏng"], ["công an", "ca", "cảnh sát"], ["bình chữa cháy", "bình cứu hỏa"], ["mã otp", "mã xác nhận"]];
const warnings = [
  { title: "Phỏng nước sôi" }, { title: "Cảnh sát khu vực" }, { title: "Đặt bình chữa cháy", body: "ở cửa" },
  { title: "Cháy bình gas", body: "chữa cháy" }, { title: "Trứng phồng", body: "không liên quan" }, { title: "Đọc mã xác nhận" },
];

test("terms are read by their words without accents, and each knows the others", () => {
  const found = readSynonyms(synonyms);
  assert.deepEqual(Array.from(found.keys()), [
    "bong", "phong", "cong an", "ca", "canh sat", "binh chua chay", "binh cuu hoa", "ma otp", "ma xac nhan",
  ]);
  assert.deepEqual(found.get("ca"), [{
    term: { words: ["ca"], forms: ["ca"], isAbsent: false },
    others: [
      { words: ["cong", "an"], forms: ["công", "an"], isAbsent: false },
      { words: ["canh", "sat"], forms: ["canh?", "sat'"], isAbsent: false },
    ],
  }]);
});

test("a term that nobody wrote may be typed, but is not looked for", async () => {
  const found = readSynonyms([["-cá cảnh", "cá kiểng"]]);
  assert.deepEqual(found.get("ca canh")[0].others.map((other) => other.words), [["ca", "kieng"]]);
  assert.deepEqual(found.get("ca kieng")[0].others, []);
  const { titles } = shelve({ warnings: [{ title: "Mất cá kiểng" }], synonyms: [["-cá cảnh", "cá kiểng"]] });
  assert.deepEqual(await titles("cá cảnh "), ["Mất cá kiểng"]);
});

test("terms that fold alike are kept apart", () => {
  const found = readSynonyms([["má", "mẹ"], ["mã", "code"]]).get("ma");
  assert.deepEqual(found.map(({ term }) => term.forms), [["ma'"], ["ma~"]]);
});

test("no groups, no terms", () => {
  assert.equal(readSynonyms([]).size, 0);
});

test("another word of the same meaning is found, and marked", async () => {
  const { find, titles } = shelve({ warnings, synonyms });
  assert.deepEqual(await titles("bong nuoc "), ["Phỏng nước sôi"]);
  assert.deepEqual(await titles("ca khu vuc "), ["Cảnh sát khu vực"]);
  const { items } = await find({ query: "bong nuoc " });
  assert.equal(items[0][0].title, "<mark>Phỏng nước</mark> sôi");
});

test("a phrase of three words stands for another", async () => {
  assert.equal((await shelve({ warnings, synonyms }).titles("binh cuu hoa "))[0], "Đặt bình chữa cháy");
  assert.equal((await shelve({ warnings, synonyms }).titles("ma otp "))[0], "Đọc mã xác nhận");
});

test("with other accents it is another word, and stands for nothing", async () => {
  const shelf = { warnings: [...warnings, { title: "Bông gòn" }], synonyms };
  assert.ok(!(await shelve(shelf).titles("bông ")).includes("Phỏng nước sôi"));
  assert.ok((await shelve(shelf).titles("bỏng ")).includes("Phỏng nước sôi"));
});

test("without the group the words have nothing to do with each other", async () => {
  const police = [{ title: "Cảnh sát khu vực" }];
  assert.deepEqual(await shelve({ warnings: police, synonyms }).titles("ca "), ["Cảnh sát khu vực"]);
  assert.deepEqual(await shelve({ warnings: police }).titles("ca "), []);
});
