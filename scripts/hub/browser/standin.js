/**
 * What Material gets in place of its search worker: it loads nothing until somebody wants to search.
 *
 * Material makes its worker as soon as its script runs. The stand-in hands on what Material says (`hub.hear`)
 * and lets others speak to it (`hub.tell`); the real worker comes with `hub.start`.
 *
 * @param {Object} hub gets `address`, the worker's, once Material has asked for it
 */
export function standIn(hub) {
  var Real = window.Worker;
  var listeners = [];
  hub.hear = function () {};
  hub.tell = function (message) {
    listeners.slice().forEach(function (listener) { listener({ data: message }); });
  };
  hub.makeWorker = function () { return new Real(hub.address); };
  window.Worker = function (address, options) {
    if (!/search-worker\.js$/.test(address)) return new Real(address, options);
    window.Worker = Real;
    hub.address = new URL(address, location.href).href;
    return {
      postMessage: function (message) { hub.hear(message); },
      addEventListener: function (type, listener) { if (type === "message") listeners.push(listener); },
      removeEventListener: function (type, listener) {
        listeners = listeners.filter(function (other) { return other !== listener; });
      },
      terminate: function () { listeners = []; }
    };
  };
}
