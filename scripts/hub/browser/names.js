/**
 * Material's own four names, which stand inline in its pages; here they need no inline script. And `__hub`,
 * by which the scripts of the search know each other.
 *
 * @param {string} own address of this script, in the folder assets/ of the site
 * @returns {Object} __hub; `base` is the absolute address of the site's root
 */
export function nameForMaterial(own) {
  var scope = own && window.URL ? new URL("..", own) : location;
  window.__md_scope = scope;
  window.__md_hash = function (text) {
    return text.split("").reduce(function (sum, c) { return (sum << 5) - sum + c.charCodeAt(0); }, 0);
  };
  window.__md_get = function (key, store, at) {
    try { return JSON.parse((store || localStorage).getItem((at || scope).pathname + "." + key)); } catch (e) { return null; }
  };
  window.__md_set = function (key, value, store, at) {
    try { (store || localStorage).setItem((at || scope).pathname + "." + key, JSON.stringify(value)); } catch (e) { /* private mode */ }
  };
  window.__hub = { base: scope.href, path: location.pathname };
  return window.__hub;
}
