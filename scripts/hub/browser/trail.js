/**
 * The search in the browser's history.
 *
 * Opening the search makes an entry of its own, so that a phone's back button closes it and nothing more.
 * What is looked for stands in that entry's address, so that the way back from a result leads to the list.
 */
import { addressWith, asksFor } from "./wish.js";

const PLACE = "search-place";

/** @param {Object} hub */
export function makeTrail(hub) {
  let own = isOwn();
  let going = false;

  function isOwn() {
    return Boolean(history.state && history.state.box);
  }

  function replace(href, mark) {
    history.replaceState(Object.assign({}, history.state, { box: mark }), "", href);
  }

  return {
    /** The search was opened on the page. */
    enter() {
      own = own || isOwn();
      if (own || going || asksFor(new URL(location.href))) return;
      history.pushState({ box: true }, "", addressWith(location.href, { query: "" }));
      own = true;
    },
    /** It was closed by hand. */
    leave() {
      if (!own) replace(addressWith(location.href, null), false);
      else if (!going) {
        going = true;
        history.back();
      }
    },
    /** Keeps what is looked for. */
    keep(wish) {
      if (!going) replace(addressWith(location.href, wish), own);
    },
    /** A result is being opened: keeps how far the list was read, and which it was: {top, limit, link}. */
    goOn(place) {
      own = false;
      window.__md_set(PLACE, Object.assign({ href: location.href }, place), sessionStorage);
    },
    /** @returns {Object|null} what was kept for this address, once */
    takePlace() {
      const place = window.__md_get(PLACE, sessionStorage);
      if (!place || place.href !== location.href) return null;
      window.__md_set(PLACE, null, sessionStorage);
      return place;
    },
    /**
     * The visitor went back or forth.
     * @returns {string} what to do: "open" or "close" the search, "later" (open it when the page is there), ""
     */
    follow(event) {
      const here = location.pathname === hub.path;
      if (going) {
        going = own = false;
        event.stopImmediatePropagation();
        return hub.toggle.checked ? "enter" : "";
      }
      own = isOwn();
      const wanted = own || asksFor(new URL(location.href));
      if (here && (wanted || hub.toggle.checked)) event.stopImmediatePropagation();
      if (wanted) return here ? "open" : "later";
      return hub.toggle.checked ? "close" : "";
    },
  };
}
