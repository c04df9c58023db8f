/**
 * The search worker: speaks the protocol of Material's own.
 *
 * {type: 0, data: {root, base}} sets it up, and is answered by {type: 1}. {type: 2, data: query} is answered
 * by {type: 3, data: {items, ...}}; the query may be text or `Asked`. An answer marked `partial` is followed by a
 * longer one. While a search waits for the network a newer one may come: only the newest is answered, with the
 * `id` that it came with. {type: 4, data: text} says what is typed so far, and fetches what will be needed.
 */
import { finder } from "./find.js";
import { openIndex, StaleError } from "./store.js";

const SETUP = 0;
const READY = 1;
const QUERY = 2;
const RESULT = 3;
const TYPING = 4;

let search = null;
let turn = 0;

self.addEventListener("message", (event) => {
  const { type, data } = event.data;
  if (type === SETUP) {
    search = finder(openIndex(data.root, data.base));
    self.postMessage({ type: READY });
  } else if (type === QUERY && search) answer(typeof data === "string" ? { query: data } : data);
  else if (type === TYPING && search) search.warm(data);
});

async function answer(asked) {
  const mine = ++turn;
  const tell = (result) => {
    if (mine === turn) self.postMessage({ type: RESULT, data: Object.assign({ id: asked.id }, result) });
    return mine === turn;
  };
  try {
    await search.find(asked, tell);
  } catch (error) {
    const stale = error instanceof StaleError;
    tell({ items: [], query: asked.query, count: 0, more: false, suggestion: "", failed: !stale, stale });
  }
}
