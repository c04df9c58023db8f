/** `node:test` as far as these tests need it, for a browser. */
const tests = [];

export default function test(name, run) {
  tests.push([name, run]);
}

/** Runs what was registered since the last time, and gives [name, message or ""] of each test. */
export async function runTests() {
  const results = [];
  for (const [name, run] of tests.splice(0)) {
    try {
      await run();
      results.push([name, ""]);
    } catch (error) {
      results.push([name, String(error.stack || error)]);
    }
  }
  return results;
}
