/** The filters: behind one button that says how many are chosen. */
import { button, element } from "./element.js";
import { chosen } from "./wish.js";

/**
 * @param {Object} root search/index.json
 * @param {function(Object): void} change is told what of the wish has become different
 * @param {function(): void} close
 * @returns {{bar: HTMLElement, show: function(Wish): void}}
 */
export function makeFilters(root, change, close) {
  const { words, labels } = root;
  const category = select(words.category, words.every_category, labels.categories, "category");
  const area = select(words.area, words.every_area, labels.areas, "area");
  const current = tick(words.current, "current");
  const newest = tick(words.newest, "newest");
  const clear = button(words.clear, () => {
    change({ category: "", area: "", current: false, newest: false });
    opener.focus();
  });
  const panel = element("div.sieve", { id: "sieve" }, category.label, area.label, current.label, newest.label, clear);
  const opener = button(words.filter, () => unfold(panel.hidden));
  const closer = button(words.close, close);
  closer.classList.add("close");
  opener.setAttribute("aria-controls", "sieve");
  unfold(false);

  function unfold(open) {
    panel.hidden = !open;
    opener.setAttribute("aria-expanded", String(open));
  }

  function select(name, all, pairs, key) {
    const input = element("select", {});
    input.append(new Option(all, ""), ...pairs.map(([value, text]) => new Option(text, value)));
    input.addEventListener("change", () => change({ [key]: input.value }));
    return { input, label: element("label", {}, name, input) };
  }

  function tick(name, key) {
    const input = element("input", { type: "checkbox" });
    input.addEventListener("change", () => change({ [key]: input.checked }));
    return { input, label: element("label.tick", {}, input, name) };
  }

  return {
    bar: element("div.tools", {}, element("div.row", {}, opener, closer), panel),
    show(wish) {
      const count = chosen(wish);
      category.input.value = wish.category;
      area.input.value = wish.area;
      current.input.checked = wish.current;
      newest.input.checked = wish.newest;
      clear.hidden = !count;
      opener.textContent = count ? words.filters.replace("{count}", String(count)) : words.filter;
    },
  };
}
