/**
 * The buttons that need a script for sending a page on. What they send stands in the page (render/share/block.py):
 * a message whose last line is the link. Old browsers run it too: ES5.
 */
import { shareWords } from "./share_words.js";
import { copyText, selectEnd } from "./copying.js";

function addButtons() {
  var place = document.querySelector(".share");
  if (!place || place.querySelector("button")) return;
  var words = shareWords();
  var row = place.querySelector("p");
  var details = place.querySelector("details");
  var shown = details.querySelector("p");
  var text = shown.textContent;
  var link = text.slice(text.lastIndexOf("\n") + 1);
  var told = document.createElement("p");
  told.className = "told";
  told.setAttribute("role", "status");
  place.insertBefore(told, details);

  /** The same words a second time are said again. */
  function tell(what) {
    told.textContent = "";
    setTimeout(function () { told.textContent = what; }, 50);
  }

  function copy(what, success) {
    copyText(what, function (worked) {
      if (worked) return tell(success);
      tell(words.notCopied);
      details.open = true;
      selectEnd(shown, what.length);
      told.scrollIntoView(true);
    });
  }

  function share() {
    navigator.share({ title: document.title, text: text }).then(null, function (error) {
      if (error.name !== "AbortError") tell(words.notShared); /* else the reader closed the sheet */
    });
  }

  function button(says, act) {
    var made = document.createElement("button");
    made.type = "button";
    made.className = "pick";
    made.textContent = says;
    made.addEventListener("click", act);
    return made;
  }

  var facebook = row.firstChild;
  if (navigator.share) row.insertBefore(button(words.share, share), facebook);
  row.insertBefore(button(words.text, function () { copy(text, words.textCopied); }), facebook);
  row.insertBefore(button(words.link, function () { copy(link, words.linkCopied); }), facebook);
}

window.__hub.share = addButtons;
addButtons();
