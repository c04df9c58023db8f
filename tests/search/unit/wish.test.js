import test from "node:test";
import assert from "node:assert/strict";
import { STEP, addressWith, asksFor, chosen, sameList, wishOf } from "../../../scripts/hub/browser/wish.js";

const LABELS = { categories: [["lua-dao", "Lừa đảo"]], areas: [["khu-pho-3", "Khu phố 3"]] };
const PAGE = "https://ward.example/below/report/";
const wish = (search) => wishOf(new URL(PAGE + search), LABELS);

test("an address says what is looked for", () => {
  assert.deepEqual(wish("?q=l%E1%BB%ABa+dao&loai=lua-dao&khu=khu-pho-3&con=1&moi=1"), {
    query: "lừa dao", category: "lua-dao", area: "khu-pho-3", current: true, newest: true, limit: STEP,
  });
});

test("what the ward does not have is left out", () => {
  assert.deepEqual(wish("?q=a&loai=xyz&khu=<b>&con=yes&moi=0"), {
    query: "a", category: "", area: "", current: false, newest: false, limit: STEP,
  });
});

test("a wish comes back from the address that holds it", () => {
  const wanted = { query: "50% & hơn=?#", category: "lua-dao", area: "", current: true, newest: false, limit: STEP };
  const address = addressWith(PAGE + "?q=old&moi=1&other=2#there", wanted);
  assert.deepEqual(wishOf(new URL(address), LABELS), wanted);
  assert.equal(new URL(address).searchParams.get("other"), "2");
  assert.equal(new URL(address).hash, "");
});

test("without a wish the address is the page's own", () => {
  assert.equal(addressWith(PAGE + "?q=a&loai=lua-dao&con=1", null), PAGE);
  assert.equal(addressWith(PAGE + "#there", null), PAGE + "#there");
  assert.equal(addressWith(PAGE, { query: "  ", newest: true }), PAGE);
});

test("whether an address asks, and how many filters are chosen", () => {
  assert.equal(asksFor(new URL(PAGE + "?q=")), true);
  assert.equal(asksFor(new URL(PAGE + "?h=a")), false);
  assert.equal(chosen(wish("?q=a&loai=lua-dao&moi=1")), 2);
});

test("more of a list is the same list, another filter is another", () => {
  assert.equal(sameList(wish("?q=a"), Object.assign(wish("?q=a"), { limit: 20 })), true);
  assert.equal(sameList(wish("?q=a"), wish("?q=a&con=1")), false);
});
