/**
 * The search worker: speaks the protocol of Material's own.
 *
 * {type: 0, data: {root, base}} sets it up, and is answered by {type: 1}. {type: 2, data: query} is answered
 * by {type: 3, data: {items, ...}}; the query may be text or `Asked`. While a search waits for the network a
 * newer one may come: only the newest is answered, with the `id` that it came with.
 */
import { finder } from "./find.js";
import { openIndex, StaleError } from "./store.js";

const SETUP = 0;
const READY = 1;
const QUERY = 2;
const RESULT = 3;

let find = null;
let turn = 0;

self.addEventListener("message", (event) => {
  const { type, data } = event.data;
  if (type === SETUP) {
    find = finder(openIndex(data.root, data.base));
    self.postMessage({ type: READY });
  } else if (type === QUERY && find) answer(typeof data === "string" ? { query: data } : data);
});

async function answer(asked) {
  const mine = ++turn;
  let result;
  try {
    result = await find(asked);
  } catch (error) {
    const stale = error instanceof StaleError;
    result = { items: [], query: asked.query, count: 0, more: false, suggestion: "", failed: !stale, stale };
  }
  if (mine === turn) self.postMessage({ type: RESULT, data: Object.assign({ id: asked.id }, result) });
}
