import test from "node:test";
import assert from "node:assert/strict";
import { openLine } from "../../../scripts/hub/browser/line.js";

const later = () => new Promise((resolve) => setTimeout(resolve, 0));

/** A page with a worker that answers when told to. */
function scene() {
  const seen = { posted: [], told: [], taken: [], failed: 0, fetched: [] };
  const worker = { postMessage: (message) => seen.posted.push(message) };
  const hub = {
    base: "https://ward.example/",
    root: Promise.resolve({ labels: {} }),
    worker,
    tell: (message) => seen.told.push(message),
    employ() { hub.worker = worker; },
    fetchRoot(cache) {
      seen.fetched.push(cache);
      hub.root = Promise.resolve({ labels: {} });
    },
  };
  const line = openLine(hub, (answer, wish) => seen.taken.push([answer.query, wish.limit]), () => seen.failed++);
  const say = (type, data) => worker.onmessage({ data: { type, data } });
  return { seen, hub, line, say };
}

test("Material hears that the worker is ready, and questions wait for that", async () => {
  const { seen, line, say } = scene();
  line.ask({ query: "a", limit: 10 });
  await later();
  assert.deepEqual(seen.posted.map((message) => message.type), [0]);
  say(1);
  await later();
  assert.deepEqual(seen.told, [{ type: 1 }]);
  assert.deepEqual(seen.posted.map((message) => message.type), [0, 2]);
});

test("only the answer to the newest question is taken", async () => {
  const { seen, line, say } = scene();
  await later();
  say(1);
  line.ask({ query: "a", limit: 10 });
  line.ask({ query: "b", limit: 10 });
  line.ask({ query: "b", limit: 20 });
  await later();
  const asked = seen.posted.filter((message) => message.type === 2);
  assert.equal(asked.length, 1);
  say(3, { query: "a", items: [] });
  say(3, { query: "b", id: 2, items: [] });
  assert.deepEqual(seen.taken, []);
  assert.equal(line.isWaiting(), true);
  say(3, { query: "b", id: 3, items: [] });
  say(3, { query: "b", id: 3, items: [] });
  assert.deepEqual(seen.taken, [["b", 20]]);
});

test("a stale index is fetched past the cache and the question put again, but not for ever", async () => {
  const { seen, line, say } = scene();
  await later();
  say(1);
  line.ask({ query: "a", limit: 10 });
  for (const fetched of [["reload"], ["reload", "reload"]]) {
    await later();
    say(3, { query: "a", stale: true });
    assert.deepEqual(seen.fetched, fetched);
    await later();
    say(1);
  }
  await later();
  say(3, { query: "a", stale: true });
  assert.equal(seen.failed, 1);
});

test("a worker that fell is told of once, and another takes its place", async () => {
  const { seen, line, say } = scene();
  await later();
  say(1);
  line.ask({ query: "a", limit: 10 });
  line.broken();
  assert.equal(seen.failed, 1);
  line.reconnect();
  line.ask({ query: "a", limit: 10 });
  await later();
  say(1);
  await later();
  say(3, { query: "a", items: [] });
  assert.deepEqual(seen.taken, [["a", 10]]);
});
