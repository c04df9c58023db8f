/* Looks through search/titles.json, with or without accents. A stand-in until the real search. */
(function () {
  "use strict";
  var MOST = 30;
  var form = document.querySelector("article form.find");
  var input = document.getElementById("q");
  var said = document.getElementById("found");
  var list = document.getElementById("results");
  var rows = null;

  function plain(text) {
    text = " " + text.toLowerCase();
    if (text.normalize) text = text.normalize("NFC");
    return text.replace(/[\s.,;:!?()"'“”–\-\/]+/g, " ");
  }

  function fold(text) {
    if (text.normalize) text = text.normalize("NFD").replace(/[\u0300-\u036f]/g, "");
    return text.replace(/đ/g, "d");
  }

  function element(name, text, of) {
    var made = document.createElement(name);
    if (of) made.className = of;
    made.appendChild(document.createTextNode(text));
    return made;
  }

  function card(row) {
    var item = element("li", "", "card " + row[6]);
    var link = element("a", row[1]);
    link.href = "../" + row[0];
    item.appendChild(element("p", row[2] + (row[3] ? " · " + row[3] : ""), "meta"));
    item.appendChild(link);
    if (row[4]) item.appendChild(element("p", row[4], "meta"));
    item.appendChild(element("p", row[5]));
    return item;
  }

  /* A word typed with accents must stand there with them; one without stands for all. */
  function all(words, text) {
    return words.every(function (word) { return text[fold(word) === word ? 1 : 0].indexOf(" " + word) >= 0; });
  }

  function both(text) {
    text = plain(text);
    return [text, fold(text)];
  }

  function show(query) {
    var words = plain(query).split(" ").filter(Boolean);
    var first = [], then = [];
    if (words.length) rows.forEach(function (row) {
      if (!row.title) {
        row.title = both(row[1]);
        row.text = both(row[1] + " " + row[5] + " " + row[2]);
      }
      if (all(words, row.title)) first.push(row);
      else if (all(words, row.text)) then.push(row);
    });
    var found = first.concat(then);
    list.textContent = "";
    found.slice(0, MOST).forEach(function (row) { list.appendChild(card(row)); });
    var kind = found.length === 0 ? "none" : found.length > MOST ? "most" : "one";
    said.textContent = words.length ? said.getAttribute("data-" + kind).replace("{count}", found.length) : "";
  }

  function search(query) {
    if (rows) return show(query);
    var request = new XMLHttpRequest();
    request.open("GET", "titles.json");
    request.onload = function () {
      try { rows = JSON.parse(request.responseText); } catch (error) { return request.onerror(); }
      show(query);
    };
    request.onerror = function () { said.textContent = said.getAttribute("data-failed"); };
    request.send();
  }

  form.hidden = false;
  form.addEventListener("submit", function (event) {
    event.preventDefault();
    if (history.replaceState) history.replaceState(null, "", "?q=" + encodeURIComponent(input.value));
    search(input.value);
  });
  var asked = /[?&]q=([^&]*)/.exec(location.search);
  if (asked) {
    input.value = decodeURIComponent(asked[1].replace(/\+/g, " "));
    search(input.value);
  }
})();
