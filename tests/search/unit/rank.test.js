import test from "node:test";
import assert from "node:assert/strict";
import { readStanding } from "../../../scripts/hub/browser/rank.js";
import { shelve } from "./shelf.js";

/** The titles found, of documents that say the same and differ in where they stand. */
function order(shelf, query) {
  return shelve(shelf).titles(query);
}

test("where a document stands, and what page it is of", () => {
  const { root } = shelve({
    guides: [{ title: "Cẩm nang", sections: [{ title: "Mục" }] }],
    pages: [{ title: "Trang" }],
    warnings: [{ title: "a" }, { title: "b", status: "expired" }, { title: "c", status: "withdrawn" }],
  });
  const { status, page } = readStanding(root);
  const last = root.first + root.warnings - 1;
  assert.deepEqual([0, 1, 2, last - 2, last - 1, last].map(status), ["active", "active", "active", "active", "expired", "withdrawn"]);
  assert.deepEqual([0, 1, 2, last].map(page), [0, 0, 2, last]);
});

test("a guide stands ahead of a warning, severe ahead of others, expired behind, withdrawn last", async () => {
  const text = { head: "trộm bình ắc quy", body: "trộm bình ắc quy" };
  const found = await order({
    guides: [{ title: "Cẩm nang ắc quy", ...text }],
    warnings: [
      { title: "Đã thu hồi ắc quy", status: "withdrawn", ...text },
      { title: "Hết hạn ắc quy", status: "expired", ...text },
      { title: "Rất nguy hiểm ắc quy", severe: true, ...text },
      { title: "Đang có ắc quy", ...text },
    ],
  }, "trom binh ac quy ");
  assert.deepEqual(found, ["Cẩm nang ắc quy", "Rất nguy hiểm ắc quy", "Đang có ắc quy", "Hết hạn ắc quy", "Đã thu hồi ắc quy"]);
});

test("of equals the newest stands first", async () => {
  const found = await order({ warnings: [{ title: "Mất gà" }, { title: "Mất gà", at: "newer/" }] }, "mat ga ");
  assert.equal(found.length, 2);
  const { items } = await shelve({ warnings: [{ title: "Mất gà" }, { title: "Mất gà", at: "newer/" }] }).find({ query: "mat ga " });
  assert.ok(items[0][0].location.startsWith("newer/"), items[0][0].location);
});

test("the accents that were typed come first, the others are found too", async () => {
  const shelf = { warnings: [{ title: "Mã lạ" }, { title: "Má lạ" }, { title: "Mạ lạ" }, { title: "Ma lạ" }] };
  assert.equal((await order(shelf, "má "))[0], "Má lạ");
  assert.equal((await order(shelf, "mã "))[0], "Mã lạ");
  assert.equal((await order(shelf, "mạ "))[0], "Mạ lạ");
  assert.deepEqual((await order(shelf, "ma ")).sort(), ["Ma lạ", "Má lạ", "Mã lạ", "Mạ lạ"].sort());
});

test("accents that nobody wrote are as good as none", async () => {
  const shelf = { warnings: [{ title: "Lạc" }, { title: "Gà" }] };
  assert.deepEqual(await order(shelf, "ga lạc "), ["Gà", "Lạc"], "equals, the newer first");
  assert.deepEqual(await order(shelf, "gã lạc "), ["Gà", "Lạc"]);
});

test("words side by side stand ahead of the same words scattered", async () => {
  const found = await order({
    warnings: [
      { title: "Cụm từ", body: "có cháy gas trong nhà bếp" },
      { title: "Rải rác", body: "cháy ở bãi cỏ, gas thì không" },
    ],
  }, "chay gas ");
  assert.equal(found[0], "Cụm từ");
});

test("a title stands ahead of a summary, and that ahead of the body", async () => {
  const found = await order({
    warnings: [
      { title: "Tin một", body: "pháo nổ" },
      { title: "Tin hai", head: "pháo nổ" },
      { title: "Pháo nổ" },
      { title: "Tin ba" },
    ].reverse(),
  }, "phao no ");
  assert.deepEqual(found, ["Pháo nổ", "Tin hai", "Tin một"]);
});

test("who has all words stands ahead of who has some", async () => {
  const found = await order({
    warnings: [{ title: "Karaoke khuya ồn ào" }, { title: "Karaoke cuối tuần" }],
  }, "karaoke khuya ");
  assert.equal(found[0], "Karaoke khuya ồn ào");
});

test("sections stand with their page, which is found once", async () => {
  const { find } = shelve({
    guides: [{
      title: "Sạc xe điện",
      body: "sạc pin cẩn thận. pin phồng thì bỏ",
      sections: [{ title: "Pin phồng", at: "at/0/#pin-phong", body: "pin phồng thì bỏ" }, { title: "Giá cả", body: "tùy nơi" }],
    }],
  });
  const { items, count } = await find({ query: "pin phong " });
  assert.equal(count, 1);
  assert.deepEqual(items[0].map((part) => part.location.replace(/\?h=[^#]*/, "")), ["at/0/", "at/0/#pin-phong"]);
});
