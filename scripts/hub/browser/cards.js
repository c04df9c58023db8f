/** The results as Material draws them, made good: reachable by Tab, headings below the page's own, with colours. */
import { element } from "./element.js";

/**
 * Material's headings would be as high as the page's own.
 *
 * @param {HTMLElement} list
 * @param {Object[][]} groups what Material has drawn, in the same order
 * @param {Object} words
 */
export function mendCards(list, groups, words) {
  groups.forEach((group, at) => {
    const item = list.children[at];
    const folded = item.querySelector("summary");
    if (folded) folded.textContent = words.sections.replace("{count}", String(item.querySelectorAll("details a").length));
    const first = item.querySelector("article");
    if (group[0].text && !first.querySelector(".meta")) first.insertAdjacentHTML("beforeend", group[0].text);
    mend(item);
  });
}

/** Adds further groups in the markup of Material's own. */
export function appendCards(list, groups) {
  for (const group of groups) {
    const item = element("li.md-search-result__item", {}, ...group.map((found, at) => drawn(found, at)));
    mend(item);
    list.append(item);
  }
}

function drawn(found, at) {
  const title = element(at ? "h2" : "h1", {});
  title.innerHTML = found.title;
  const score = found.score.toFixed(2);
  const article = element("article.md-search-result__article.md-typeset", { "data-md-score": score }, title);
  article.insertAdjacentHTML("beforeend", found.text);
  const href = new URL(found.location, window.__hub.base).href;
  return element("a.md-search-result__link", { href }, article);
}

function mend(item) {
  for (const link of item.querySelectorAll("[tabindex]")) link.removeAttribute("tabindex");
  for (const title of item.querySelectorAll("h1, h2")) {
    title.replaceWith(element(title.tagName === "H1" ? "h2" : "h3", {}, ...title.childNodes));
  }
  const degree = item.querySelector(".sev");
  for (const name of ["severe", "moderate"]) if (degree && degree.classList.contains(name)) item.classList.add(name);
  if (!degree) item.classList.add("guide");
  if (item.querySelector(".gone, .st")) item.classList.add("gone");
}
