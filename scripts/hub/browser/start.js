/** The worker, the index and the page's side of the search are fetched at once, when somebody wants to search. */
import { loadScript } from "./loading.js";
import { showFailure } from "./failure.js";

/** @param {Object} hub gets `start`, `fetchRoot`, and then `worker` and `root` (a promise of search/index.json) */
export function startSearch(hub) {
  var started = false;

  hub.fetchRoot = function (cache) {
    hub.root = fetch(hub.base + "search/index.json", { cache: cache || "default" }).then(function (answer) {
      if (!answer.ok) throw new Error("search/index.json: " + answer.status);
      return answer.json();
    });
    hub.root["catch"](function () { /* whoever needs it will see */ });
    return hub.root;
  };

  hub.employ = function () {
    hub.worker = hub.makeWorker();
    hub.worker.onerror = function () { if (hub.box) hub.box.broken(); else hub.worker = null; };
  };

  hub.start = function () {
    if (started) return;
    started = true;
    hub.employ();
    hub.fetchRoot();
    loadScript(hub.base + "assets/search-box.js", function () {
      started = false;
      showFailure(hub, hub.start);
    });
  };
}
