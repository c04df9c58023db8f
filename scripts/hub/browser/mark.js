/** The words that led here are marked on the page, whatever their accents; then the address forgets them. */
import { fold, words } from "./fold.js";
import { stretches } from "./marking.js";
import { parseQuery } from "./query.js";

const MOST = 300;
const NOT_THERE = "mark, script, style, svg, form, nav, .tags, .share";
const hub = window.__hub;

/**
 * @param {string} sought words as typed
 * @returns {function(string): [string, boolean][]} a text in stretches, marked or not
 */
function marker(sought) {
  const slots = parseQuery(sought);
  const all = new Set(slots.map((slot) => slot.fold));
  const telling = new Set(slots.filter((slot) => !slot.binding && slot.fold.length > 1).map((slot) => slot.fold));
  /* A word that only binds others, or a letter, says something only beside another. */
  const tells = (piece) => {
    const found = words(piece).map(fold);
    return found.length > 1 || telling.has(found[0]);
  };
  return (text) => stretches(text, all).map(([piece, isMarked]) => [piece, isMarked && tells(piece)]);
}

function textsIn(place) {
  const walker = document.createTreeWalker(place, NodeFilter.SHOW_TEXT);
  const found = [];
  while (walker.nextNode()) {
    if (!walker.currentNode.parentElement.closest(NOT_THERE)) found.push(walker.currentNode);
  }
  return found;
}

/** @returns {HTMLElement[]} the marks made */
function markIn(place, split) {
  const marks = [];
  for (const text of textsIn(place)) {
    const pieces = split(text.data);
    if (marks.length > MOST || !pieces.some(([, isMarked]) => isMarked)) continue;
    const nodes = pieces.map(([piece, isMarked]) => {
      if (!isMarked) return document.createTextNode(piece);
      const mark = document.createElement("mark");
      mark.textContent = piece;
      marks.push(mark);
      return mark;
    });
    text.replaceWith(...nodes);
  }
  return marks;
}

function showFirst(marks, place) {
  const top = (element) => element.getBoundingClientRect().top;
  const isSeen = marks.some((mark) => top(mark) < innerHeight);
  /* What a warning says first is what to do: nothing is scrolled there. */
  if (!marks.length || isSeen || location.hash || scrollY > 0 || place.querySelector(".do")) return;
  marks[0].scrollIntoView({ block: "center" });
}

hub.mark = () => {
  const address = new URL(location.href);
  const place = document.getElementById("noi-dung");
  const sought = address.searchParams.get("h");
  address.searchParams.delete("h");
  history.replaceState(history.state, "", address.href);
  if (place && sought) showFirst(markIn(place, marker(sought)), place);
};
hub.mark();
