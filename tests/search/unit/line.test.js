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

test("a beginning is taken and the rest waited for", async () => {
  const { seen, line, say } = scene();
  await later();
  say(1);
  line.ask({ query: "a", limit: 8 });
  await later();
  for (const partial of [true, true, false]) {
    assert.equal(line.isWaiting(), true);
    say(3, { query: "a", id: 1, items: [], partial });
  }
  assert.equal(line.isWaiting(), false);
  say(3, { query: "a", id: 1, items: [] });
  assert.equal(seen.taken.length, 3);
});

test("after a beginning a newer question counts alone", async () => {
  const { seen, line, say } = scene();
  await later();
  say(1);
  line.ask({ query: "a", limit: 8 });
  say(3, { query: "a", id: 1, items: [], partial: true });
  line.ask({ query: "b", limit: 8 });
  say(3, { query: "a", id: 1, items: [] });
  say(3, { query: "b", id: 2, items: [] });
  assert.deepEqual(seen.taken, [["a", 8], ["b", 8]]);
});

test("when the rest fails or is gone after a beginning, it is told or asked for again", async () => {
  const { seen, line, say } = scene();
  await later();
  say(1);
  line.ask({ query: "a", limit: 8 });
  say(3, { query: "a", id: 1, items: [], partial: true });
  say(3, { query: "a", id: 1, items: [], stale: true });
  assert.deepEqual([seen.fetched, line.isWaiting()], [["reload"], true]);
  await later();
  say(1);
  await later();
  say(3, { query: "a", id: 1, items: [], partial: true });
  say(3, { query: "a", id: 1, items: [], failed: true });
  assert.deepEqual([seen.failed, line.isWaiting()], [1, false]);
});

test("what is typed is told to the worker once it is ready, and is no question", async () => {
  const { seen, line, say } = scene();
  line.warm("lua d");
  await later();
  assert.deepEqual(seen.posted.map((message) => message.type), [0]);
  say(1);
  await later();
  assert.deepEqual(seen.posted[1], { type: 4, data: "lua d" });
  assert.equal(line.isWaiting(), false);
});

test("typing while there is no worker hurts nobody", async () => {
  const { seen, hub, line, say } = scene();
  await later();
  say(1);
  await later();
  line.warm("a");
  line.broken();
  await later();
  line.warm("ab");
  await later();
  assert.equal(hub.worker, null);
  assert.equal(seen.failed, 0);
});
