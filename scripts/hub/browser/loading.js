/**
 * @param {string} address
 * @param {function(): void} failed called when it could not be loaded
 */
export function loadScript(address, failed) {
  var script = document.createElement("script");
  script.src = address;
  script.onerror = function () {
    script.parentNode.removeChild(script);
    failed();
  };
  document.body.appendChild(script);
}
