import test from "node:test";
import assert from "node:assert/strict";
import { shelve } from "./shelf.js";

async function first(shelf, query) {
  return (await shelve(shelf).find({ query })).items[0];
}

const HOSTILE = '<img src=x onerror="alert(1)"> & </p><script>chay()</script>';

test("hostile text comes out as the text that it is", async () => {
  const [page] = await first({ warnings: [{ title: HOSTILE + " gas", head: HOSTILE, date: HOSTILE, category: HOSTILE }] }, "gas chay ");
  for (const html of [page.title, page.text]) {
    assert.deepEqual(html.match(/<[^>]*>/g).filter((tag) => !/^<\/?(mark|p|span|time)( class="[a-z ]+")?>$/.test(tag)), []);
    assert.ok(html.includes("&lt;img src=x onerror=&quot;alert(1)&quot;&gt; &amp; &lt;/p&gt;&lt;script&gt;"), html);
  }
  assert.ok(page.title.endsWith(" <mark>gas</mark>"), page.title);
});

test("marks may stand amid hostile text and leave it harmless", async () => {
  const [page] = await first({ warnings: [{ title: HOSTILE }] }, "img script onerror alert ");
  assert.ok(!/<(img|script)/.test(page.title), page.title);
  assert.ok(page.title.includes("&lt;<mark>img</mark> src=x <mark>onerror</mark>=&quot;"), page.title);
});

test("a warning's result tells how grave it is, when, and of what category", async () => {
  const [page] = await first({ warnings: [{ title: "Mất gà", head: "Trộm gà ban đêm", date: "24/11/2026", severe: true }] }, "ga ");
  assert.equal(page.title, "Mất <mark>gà</mark>");
  assert.equal(
    page.text,
    '<p class="meta"><span class="sev severe">Rất nguy hiểm</span> <time>24/11/2026</time> <span>Lừa đảo</span></p>' +
      "<p>Trộm <mark>gà</mark> ban đêm</p>",
  );
});

test("what no longer holds says so, what holds says nothing", async () => {
  const says = async (status) => (await first({ warnings: [{ title: "Mất gà", status }] }, "ga "))[0].text;
  assert.ok((await says("expired")).includes('<span class="sev minor gone">Cần chú ý</span> <span class="st expired">Hết hiệu lực</span>'));
  assert.ok((await says("withdrawn")).includes('<span class="st withdrawn">Đã thu hồi</span>'));
  assert.ok(!/gone|class="st/.test(await says("active")));
});

test("what was taken back is not told once more", async () => {
  const says = async (status) => (await first({ warnings: [{ title: "Mất gà", head: "Trộm gà ban đêm", status }] }, "ga "))[0].text;
  assert.ok((await says("expired")).includes("ban đêm"));
  assert.ok(!(await says("withdrawn")).includes("ban đêm"));
});

test("guides and pages say what they are", async () => {
  assert.ok((await first({ guides: [{ title: "Nuôi gà" }] }, "ga "))[0].text.includes('<p class="meta"><span>Cẩm nang</span></p>'));
  assert.ok((await first({ pages: [{ title: "Nuôi gà" }] }, "ga "))[0].text.includes('<p class="meta"><span>Thông tin</span></p>'));
});

test("the address takes along what to mark, before the fragment", async () => {
  const items = await first({
    guides: [{ title: "Gà qué", at: "guides/ga/", body: "gà qué", sections: [{ title: "Gà qué lạc", at: "guides/ga/#ga-lac", body: "gà qué" }] }],
  }, "gà que ");
  assert.deepEqual(items.map((part) => part.location), ["guides/ga/?h=ga+que", "guides/ga/?h=ga+que#ga-lac"]);
});

test("letters beyond ASCII are written safely in the address", async () => {
  const [page] = await first({ warnings: [{ title: "Straße và smørrebrød" }] }, "straße smørrebrød ");
  assert.ok(/^at\/\d+\/\?h=[A-Za-z0-9%+]+$/.test(page.location), page.location);
  assert.deepEqual(decodeURIComponent(page.location.split("?h=")[1]).split("+").sort(), ["smørrebrød", "straße"]);
});

test("at most some sections are shown, and they have no text of their own", async () => {
  const sections = Array.from({ length: 6 }, (_, at) => ({ title: "Gà mục " + at, at: `g/#muc-${at}`, body: "gà" }));
  const items = await first({ guides: [{ title: "Gà", at: "g/", sections }] }, "ga ");
  assert.ok(items.length > 1 && items.length < 6, String(items.length));
  assert.ok(items.slice(1).every((part) => part.text === ""));
});
