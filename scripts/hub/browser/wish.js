/** What is looked for: the words typed, the filters, and how much of it is shown. It stands in the address too. */

export const STEP = 8;

/**
 * @typedef {Object} Wish
 * @property {string} query
 * @property {string} category key, or ""
 * @property {string} area key, or ""
 * @property {boolean} current only what still holds
 * @property {boolean} newest the newest first
 * @property {number} limit how many pages are shown
 */

/**
 * @param {URL} address
 * @param {Object} labels keys that exist
 * @returns {Wish}
 */
export function wishOf(address, labels) {
  const said = address.searchParams;
  const known = (key, pairs) => (pairs.some((pair) => pair[0] === key) ? key : "");
  return {
    query: said.get("q") || "",
    category: known(said.get("loai"), labels.categories),
    area: known(said.get("khu"), labels.areas),
    current: said.get("con") === "1",
    newest: said.get("moi") === "1",
    limit: STEP,
  };
}

/** Whether an address asks for anything. */
export function asksFor(address) {
  return address.searchParams.has("q");
}

/**
 * @param {string} href the page's address
 * @param {Wish|null} wish
 * @returns {string} the same with the wish in place of whatever wish and fragment it had
 */
export function addressWith(href, wish) {
  const address = new URL(href);
  const set = (name, value) => {
    if (value) address.searchParams.set(name, value);
    else address.searchParams.delete(name);
  };
  const asked = wish && wish.query.trim() ? wish : {};
  set("q", asked.query && asked.query.trim());
  set("loai", asked.category);
  set("khu", asked.area);
  set("con", asked.current ? "1" : "");
  set("moi", asked.newest ? "1" : "");
  if (wish) address.hash = "";
  return address.href;
}

/** @returns {boolean} whether two wishes are for the same list, however much of it is shown */
export function sameList(a, b) {
  return ["query", "category", "area", "current", "newest"].every((key) => a[key] === b[key]);
}

/** @returns {number} how many filters are chosen */
export function chosen(wish) {
  return ["category", "area", "current", "newest"].filter((key) => wish[key]).length;
}
