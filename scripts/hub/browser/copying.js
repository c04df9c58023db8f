/**
 * Copies a text, as new browsers do it, else as old ones: through a field that is selected.
 *
 * @param {string} text
 * @param {function(boolean): void} done is told whether it worked
 */
export function copyText(text, done) {
  function old() { done(copyFromField(text)); }
  var clipboard = navigator.clipboard;
  if (!clipboard || !clipboard.writeText) return old();
  try {
    clipboard.writeText(text).then(function () { done(true); }, old);
  } catch (e) {
    old();
  }
}

function copyFromField(text) {
  var before = document.activeElement;
  var field = document.createElement("textarea");
  var worked = false;
  field.value = text;
  field.readOnly = true; /* no keyboard on a phone */
  field.className = "unseen";
  document.body.appendChild(field);
  field.select();
  field.setSelectionRange(0, text.length);
  try { worked = document.execCommand("copy"); } catch (e) { /* said below */ }
  document.body.removeChild(field);
  if (before && before.focus) before.focus();
  return worked;
}

/**
 * Selects the last `length` letters of an element that holds one text; all of it where something has split that.
 *
 * @param {HTMLElement} element
 * @param {number} length
 */
export function selectEnd(element, length) {
  var text = element.firstChild;
  var range = document.createRange();
  range.selectNodeContents(element);
  if (element.childNodes.length === 1 && text.data) range.setStart(text, text.data.length - length);
  var selection = getSelection();
  selection.removeAllRanges();
  selection.addRange(range);
}
