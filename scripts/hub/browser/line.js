/**
 * The line to the worker. Only the answer to the newest question counts, however late others come.
 *
 * What Material must hear is passed on by whoever takes the answers; it hears at once that the worker is ready.
 */

const SETUP = 0;
const READY = 1;
const QUERY = 2;
const RESULT = 3;
const TYPING = 4;
const MOST_RENEWALS = 2;

/**
 * @param {Object} hub
 * @param {function(Object, Wish): void} take gets the answer to the newest question, its beginning first
 * @param {function(): void} fail is told that there will be none
 * @returns {{ask: function(Wish): void, warm: function(string): void, drop: function(): void}}
 */
export function openLine(hub, take, fail) {
  let asked = null;
  let number = 0;
  let renewals = 0;
  let connected = null;
  let heard = null;

  function connect() {
    if (!hub.worker) hub.employ();
    hub.worker.onmessage = hear;
    const worker = hub.worker;
    connected = hub.root.then((root) => new Promise((resolve) => {
      heard = resolve;
      worker.postMessage({ type: SETUP, data: { root, base: hub.base } });
    }));
    connected.catch(() => {});
  }

  function hear(event) {
    const { type, data } = event.data;
    if (type === READY) {
      hub.tell({ type: READY });
      heard();
    } else if (type === RESULT) answer(data);
  }

  function answer(data) {
    if (!asked || data.query !== asked.query || (data.id && data.id !== asked.id)) return;
    if (data.stale && renewals++ < MOST_RENEWALS) {
      hub.fetchRoot("reload");
      connect();
      send(asked);
    } else if (data.stale || data.failed) lose();
    else {
      const question = asked;
      if (!data.partial) asked = null;
      renewals = 0;
      take(data, question);
    }
  }

  function send(question) {
    asked = question;
    connected.then(() => {
      if (asked === question) hub.worker.postMessage({ type: QUERY, data: question });
    }, () => {
      if (asked === question) lose();
    });
  }

  function lose() {
    asked = null;
    fail();
  }

  connect();
  return {
    /** A newer question. */
    ask(wish) {
      send(Object.assign({ id: ++number }, wish));
    },
    /** What is typed so far, and not yet asked for. */
    warm(text) {
      connected.then(() => {
        if (hub.worker) hub.worker.postMessage({ type: TYPING, data: text });
      }, () => {});
    },
    /** After a failure: the index is fetched once more, and the worker too if it was lost. */
    reconnect() {
      renewals = 0;
      hub.fetchRoot();
      connect();
    },
    /** The worker could not be loaded, or fell. */
    broken() {
      hub.worker = null;
      connected = Promise.reject(new Error("worker"));
      connected.catch(() => {});
      if (asked) lose();
    },
    /** No answer is wanted any more. */
    drop() {
      asked = null;
    },
    /** Whether an answer is being waited for. */
    isWaiting: () => asked !== null,
  };
}
