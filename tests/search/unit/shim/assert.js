/** `node:assert/strict` as far as these tests need it, for a browser. */
function same(a, b) {
  if (Object.is(a, b)) return true;
  if (typeof a !== "object" || typeof b !== "object" || !a || !b) return false;
  if (Object.getPrototypeOf(a) !== Object.getPrototypeOf(b)) return false;
  if (a instanceof Set || a instanceof Map) return same([...a], [...b]);
  const keys = Object.keys(a);
  return keys.length === Object.keys(b).length && keys.every((key) => Object.hasOwn(b, key) && same(a[key], b[key]));
}

const shown = (value) => JSON.stringify(value, (_, part) => (part instanceof Set || part instanceof Map ? [...part] : part));

const fail = (message) => {
  throw new Error(message);
};

export default {
  ok: (value, message) => value || fail(message || "not true: " + shown(value)),
  equal: (is, wanted, message) => Object.is(is, wanted) || fail((message || "") + " is " + shown(is) + ", not " + shown(wanted)),
  deepEqual: (is, wanted, message) => same(is, wanted) || fail((message || "") + " is " + shown(is) + ", not " + shown(wanted)),
  async rejects(promise, wanted) {
    const error = await promise.then(() => fail("nothing was thrown"), (thrown) => thrown);
    return wanted(error) || fail("another error: " + error);
  },
};
