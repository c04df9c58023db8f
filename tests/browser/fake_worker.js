/*
 * A search worker that answers by what is typed, for the tests of the page's side. Its log is kept by echoing.
 * "dần" in a query: the beginning comes first; then with "lỗi" the rest fails, with "thay" the index is replaced.
 */
let setups = 0;
let asked = [];
let typed = [];

function group(number, query) {
  const gone = number % 5 === 4;
  return [
    {
      location: (number % 2 ? "report/" : "guides/sac-xe-dien/") + "?h=" + encodeURIComponent(query).replace(/%20/g, "+"),
      title: "Bài " + number + " về <mark>" + query.replace(/[<&]/g, "") + "</mark>",
      text: '<p class="meta"><span class="sev severe">Rất nguy hiểm</span>' +
        (gone ? '<span class="st expired gone">Hết hiệu lực</span>' : "") +
        " <time>1/11/2026</time> <span>Lừa đảo</span></p><p>Tóm tắt có <mark>chữ</mark>.</p>",
      score: 1,
      terms: {},
    },
  ];
}

function answer(data) {
  const { query, limit } = data;
  const count = /không|[0-9]{9}/.test(query) ? 0 : data.category ? 2 : 14;
  const shown = Math.min(count, limit);
  const items = [];
  for (let number = 1; number <= shown; number++) items.push(group(number, query));
  const result = { items, query, count, more: count > shown, suggestion: count ? "" : "lừa đảo" };
  if (/hỏng/.test(query) && setups < 2) Object.assign(result, { items: [], failed: true });
  if (/cũ/.test(query) && setups < 2) Object.assign(result, { items: [], stale: true });
  if (/nhật ký/.test(query)) items[0][0].title = JSON.stringify({ setups, asked, typed });
  if (/thay/.test(query) && setups > 1) items.reverse();
  if (!/dần/.test(query)) return self.postMessage({ type: 3, data: result });
  const beginning = items.slice(0, limit > 8 ? 8 : 3);
  self.postMessage({ type: 3, data: Object.assign({}, result, { items: beginning, partial: true }) });
  setTimeout(() => {
    if (/lỗi/.test(query) && setups < 2) Object.assign(result, { items: [], failed: true });
    if (/thay/.test(query) && setups < 2) Object.assign(result, { items: [], stale: true });
    self.postMessage({ type: 3, data: result });
  }, 700);
}

self.onmessage = (event) => {
  const { type, data } = event.data;
  if (type === 0) {
    setups++;
    if (typeof data.base !== "string" || !data.root.labels) throw new Error("set up wrongly");
    self.postMessage({ type: 1 });
  } else if (type === 2) {
    asked.push(data);
    setTimeout(() => answer(data), /chậm/.test(data.query) ? 900 : 0);
  } else if (type === 4) typed.push(data);
};
