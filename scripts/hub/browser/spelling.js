/** A form written as people write it. */
import { SIGNS, TONES } from "./accents.js";

const HATTED = /[\u0103\u00e2\u00ea\u00f4\u01a1]|\u01b0(?![a-z\u01a1])|\u01b0(?=a)/;

/**
 * @param {string} form as `accented` gives it, such as "lưa`"
 * @returns {string} the word with its tone in its place: "lừa"
 */
export function spelled(form) {
  const tone = SIGNS.indexOf(form[form.length - 1]);
  if (tone < 0) return form;
  const letters = form.slice(0, -1);
  const at = toneAt(letters);
  return (letters.slice(0, at + 1) + TONES[tone] + letters.slice(at + 1)).normalize("NFC");
}

function toneAt(letters) {
  const hatted = letters.search(HATTED);
  if (hatted >= 0) return letters[hatted] === "\u01b0" && letters[hatted + 1] === "\u01a1" ? hatted + 1 : hatted;
  const vowels = /^(?:qu|gi(?=[aeiouy\u01b0]))?[^aeiouy\u01b0]*/.exec(letters)[0].length;
  const cluster = /^[aeiouy\u01b0]*/.exec(letters.slice(vowels))[0].length;
  if (cluster < 2) return Math.min(vowels, letters.length - 1);
  const closed = vowels + cluster < letters.length;
  return cluster > 2 || closed ? vowels + 1 : vowels;
}
