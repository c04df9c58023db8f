/**
 * @param {Object} object
 * @param {string} key
 * @returns {boolean} whether the object itself holds the key: "constructor" is a word that people may look for
 */
export function has(object, key) {
  return Object.prototype.hasOwnProperty.call(object, key);
}
