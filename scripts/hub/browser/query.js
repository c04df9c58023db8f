/** What was typed, word by word. */
import { accented, folded } from "./accents.js";
import { fold, words } from "./fold.js";

const MOST_WORDS = 12;

/** Words that only bind others. Without accents most of them may be others, so they are never left out. */
const BINDING = new Set((
  "ai anh bà bác bằng bao bị các cái chị cho chúng có con còn cũng của đã đang đâu để đến đi do được em gì hả hay " +
  "hoặc hơn khi không là làm lên luôn mà mình mọi một nào này nên nếu ngay nhé nhiều như những ở ơi phải quá ra rằng " +
  "rất rồi sao sau sẽ ta tại thấy thế thì theo thôi tôi trong từ và vào vậy về vì với xin ạ bảo lắm chỉ"
).split(" ").map(accented));
const BINDING_PLAIN = new Set(Array.from(BINDING, folded));

/** @returns {boolean} whether a word without accents may be one that only binds others */
export function mayBind(word) {
  return BINDING_PLAIN.has(word);
}

/** @returns {boolean} whether a word, as it is accented, only binds others */
export function isBinding(form) {
  return BINDING.has(form);
}

/**
 * @typedef {Object} Slot one word of a query
 * @property {string} word as it was typed, in lower case
 * @property {string} fold without accents
 * @property {string} form as it is accented
 * @property {boolean} exact whether accents were typed
 * @property {boolean} open whether it may be unfinished
 * @property {boolean} binding whether it only binds others, or may
 */

/**
 * @param {string} query
 * @returns {Slot[]} its words, of very many the first
 */
export function parseQuery(query) {
  const typed = words(query);
  const open = /[^\s.,;:!?]$/.test(query);
  return typed.slice(0, MOST_WORDS).map((word, place) => slotOf(word, open && place === typed.length - 1));
}

/** @returns {Slot} */
export function slotOf(word, open) {
  const plain = fold(word);
  const exact = plain !== word;
  const form = accented(word);
  return { word, fold: plain, form, exact, open, binding: exact ? BINDING.has(form) : BINDING_PLAIN.has(plain) };
}
