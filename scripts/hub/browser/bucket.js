/** Where a key is kept. Part of the twin of hub/render/search/fold.py. */

/**
 * Which of `count` shards holds a key. FNV-1a, 32 bits; `count` is a power of two.
 * @param {string} key
 * @param {number} count
 * @returns {number}
 */
export function bucket(key, count) {
  let hash = 0x811c9dc5;
  for (let at = 0; at < key.length; at++) hash = Math.imul(hash ^ key.charCodeAt(at), 0x01000193);
  return (hash ^ (hash >>> 15)) & (count - 1);
}
