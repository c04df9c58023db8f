/** Answers become a list: Material draws its beginning, the rest follows at "more". */
import { appendCards, mendCards } from "./cards.js";
import { button } from "./element.js";
import { hideFailure, showFailure } from "./failure.js";
import { makeBeside } from "./beside.js";
import { openSaying } from "./saying.js";
import { STEP, chosen, sameList } from "./wish.js";

const DRAWN = 3;

/**
 * @param {Object} hub
 * @param {Object} root search/index.json
 * @param {{more: function(): void, seek: function(string): void, again: function(): void}} acts
 */
export function makeShowing(hub, root, acts) {
  const said = hub.dialog.querySelector(".said");
  const wrap = hub.dialog.querySelector(".md-search__scrollwrap");
  const list = hub.dialog.querySelector(".md-search-result__list");
  const saying = openSaying(said, root.words);
  const more = button(root.words.more, acts.more);
  const beside = makeBeside(root, hub.base, acts.seek);
  const below = document.createElement("div");
  let shown = null;
  let isPartial = false;
  let drawn = [];

  wrap.removeAttribute("tabindex");
  more.classList.add("further");
  more.hidden = true;
  said.after(...beside.before);
  below.append(more, ...beside.after);
  wrap.append(below);
  beside.show("", "", "");

  /** Material takes these as its worker's answer, and draws them at once. */
  function draw(items) {
    hub.tell({ type: DRAWN, data: { items } });
  }

  function empty(what) {
    draw([]);
    shown = null;
    drawn = [];
    isPartial = false;
    more.hidden = true;
    beside.show(what, "", "");
  }

  function append(items) {
    const known = list.children.length;
    appendCards(list, items.slice(known));
    return list.children[known];
  }

  /** Whether an answer only goes on with what is drawn: one from a newer index may begin otherwise. */
  function goesOn(items) {
    return drawn.every(([page], at) => items[at] && items[at][0].location === page.location);
  }

  return {
    /** Nothing is asked for. */
    clear() {
      hideFailure(hub);
      empty("");
      saying.nothing();
    },
    wait() {
      hideFailure(hub);
      saying.searching();
    },
    fail() {
      saying.nothing();
      empty("failed");
      showFailure(hub, acts.again);
    },
    /**
     * @param {Object} answer of the worker
     * @param {Wish} wish what was asked
     */
    take(answer, wish) {
      const isSame = shown && sameList(shown, wish) && (isPartial || wish.limit > shown.limit);
      const isMore = isSame && goesOn(answer.items);
      if (isMore) {
        const first = append(answer.items);
        if (first && document.activeElement === more && !answer.more) first.querySelector("a").focus({ preventScroll: true });
      } else {
        const start = answer.items.slice(0, STEP);
        draw(start);
        mendCards(list, start, root.words);
        append(answer.items);
        wrap.scrollTop = 0;
      }
      shown = wish;
      drawn = answer.items;
      isPartial = Boolean(answer.partial);
      /* While the rest is on its way the button that asked for it keeps the focus. */
      if (!isMore || !isPartial) more.hidden = isPartial || !answer.more;
      beside.show(answer.count ? "some" : "none", answer.suggestion, wish.query);
      saying.found(answer.count, chosen(wish) > 0, wish.query);
    },
    isShown: (wish) => shown !== null && sameList(shown, wish) && shown.limit === wish.limit,
    /** @returns {{top: number, link: number}} how far the list was read, and which of its links is opened */
    place(link) {
      return { top: wrap.scrollTop, link: Array.from(list.querySelectorAll("a")).indexOf(link) };
    },
    /** Back to that place. */
    restore({ top, link }) {
      wrap.scrollTop = top;
      const opened = list.querySelectorAll("a")[link];
      if (opened) opened.focus({ preventScroll: true });
    },
  };
}
