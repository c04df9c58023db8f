/** The page's side of the search, from the first touch on: what Material's overlay lacks. */
import { showFailure } from "./failure.js";
import { makeFilters } from "./filters.js";
import { watchKeys } from "./keys.js";
import { openLine } from "./line.js";
import { watchLinks } from "./links.js";
import { makeShowing } from "./showing.js";
import { makeTrail } from "./trail.js";
import { STEP, asksFor, sameList, wishOf } from "./wish.js";

const BETWEEN_LETTERS = 180;
const STILL = 1000;

const hub = window.__hub;
const trail = makeTrail(hub);
const eraser = hub.dialog.querySelector("[type=reset]");
const isTouched = () => matchMedia("(pointer: coarse)").matches;

let furniture = null;
let wish = null;
let place = null;
let soon = 0;
let later = 0;
let isLeaving = false;
let isFollowing = false;

/** The words stand in the index: until it is there, only its failing can be told. */
function begin() {
  hub.root.then(furnish, () => showFailure(hub, () => {
    hub.fetchRoot();
    begin();
  }));
}

function furnish(root) {
  const filters = makeFilters(root, ask, () => hub.toggle.click());
  const showing = makeShowing(hub, root, {
    more: () => ask({ limit: wish.limit + STEP }),
    seek(text) {
      hub.query.value = text;
      if (!isTouched()) hub.query.focus();
      ask({});
    },
    again() {
      furniture.line.reconnect();
      ask({});
    },
  });
  hub.dialog.querySelector(".said").before(filters.bar);
  const line = openLine(hub, (answer, asked) => {
    showing.take(answer, asked);
    if (answer.partial) return;
    if (place) showing.restore(place);
    place = null;
  }, showing.fail);
  furniture = { root, filters, showing, line };
  wish = wishOf(new URL(hub.base), root.labels);
  hub.hear = askSoon;
  if (hub.toggle.checked) opened();
}

/** Asks for what stands in the box, with these changes of the filters. */
function ask(change) {
  clearTimeout(soon);
  if (!furniture) return;
  const { filters, showing, line } = furniture;
  const before = wish;
  wish = Object.assign({}, wish, { query: hub.query.value, limit: STEP }, change);
  filters.show(wish);
  if (!wish.query.trim()) {
    line.drop();
    showing.clear();
  } else if (!showing.isShown(wish) || line.isWaiting()) {
    if (line.isWaiting() && sameList(before, wish) && before.limit === wish.limit) return;
    showing.wait();
    line.ask(wish);
  }
  clearTimeout(later);
  later = setTimeout(keep, STILL);
}

/* Material asks at every key, and hears of nothing else: what is pasted, spoken or composed comes as input. */
function askSoon() {
  clearTimeout(soon);
  if (furniture) furniture.line.warm(hub.query.value);
  soon = setTimeout(() => {
    if (wish && hub.query.value !== wish.query) ask({});
  }, BETWEEN_LETTERS);
}

function keep() {
  clearTimeout(later);
  if (wish && hub.toggle.checked) trail.keep(wish);
}

/** The search is open, and the address may say what for. */
function opened() {
  hub.dialog.setAttribute("aria-modal", "true");
  eraser.tabIndex = 0;
  trail.enter();
  if (!furniture) return;
  const address = new URL(location.href);
  const said = asksFor(address) ? wishOf(address, furniture.root.labels) : {};
  place = said.query ? trail.takePlace() : null;
  if (said.query) hub.query.value = said.query;
  ask(Object.assign(said, { limit: place ? place.limit : STEP }));
}

function closed() {
  clearTimeout(later);
  hub.dialog.removeAttribute("aria-modal");
  eraser.tabIndex = -1;
  if (!isLeaving) {
    if (!isFollowing) trail.leave();
    giveFocusBack(hub.from);
  }
  isLeaving = isFollowing = false;
}

/* On a phone the keyboard must not come up again, as it would with an input. */
function giveFocusBack(from) {
  hub.query.blur();
  if (from === hub.query) {
    if (!isTouched()) setTimeout(() => from.focus(), 0); /* Material blurs it once more */
    return;
  }
  const wanted = from && from.tagName === "INPUT" && isTouched() ? from.form.querySelector("button") : from;
  if (from && from.tagName === "INPUT") from.value = "";
  if (wanted && document.body.contains(wanted)) wanted.focus({ preventScroll: true });
}

function popped(event) {
  const act = trail.follow(event);
  const text = () => new URL(location.href).searchParams.get("q");
  if (act === "enter") trail.enter();
  else if (act === "open") hub.open(text());
  else if (act === "later") setTimeout(() => hub.open(text()), 200);
  else if (act === "close") {
    isFollowing = true;
    hub.toggle.click();
  }
}

function enter(event) {
  ask({});
  keep();
  if (!isTouched() && furniture && !furniture.line.isWaiting()) return;
  event.preventDefault();
  event.stopPropagation();
  if (isTouched()) hub.query.blur();
}

hub.box = { opened, popped, broken: () => { if (furniture) furniture.line.broken(); else hub.worker = null; } };
hub.query.setAttribute("enterkeyhint", "search");
hub.query.setAttribute("role", "searchbox");
hub.query.maxLength = 100;
hub.query.addEventListener("input", () => {
  askSoon();
  hub.query.dispatchEvent(new Event("keyup"));
});
hub.query.form.addEventListener("reset", () => setTimeout(() => ask({}), 0));
hub.query.form.addEventListener("submit", enter);
hub.toggle.addEventListener("change", () => (hub.toggle.checked ? opened() : closed()));
watchKeys(hub, enter);
watchLinks(hub.dialog, (link) => {
  isLeaving = true;
  keep();
  if (furniture) trail.goOn(Object.assign({ limit: wish.limit }, furniture.showing.place(link)));
});
begin();
if (hub.toggle.checked) opened();
