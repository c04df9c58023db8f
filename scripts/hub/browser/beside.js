/**
 * What stands beside the results: examples before anything is typed, whom to ring for whoever may need help at
 * once or asks for a number that no page has, a likelier spelling, ways on when nothing fits.
 */
import { button, element } from "./element.js";
import { emergencyNumbers } from "./failure.js";
import { isTelephone, soundsUrgent } from "./urgent.js";

/**
 * @param {Object} root search/index.json
 * @param {string} base the site's root
 * @param {function(string): void} seek looks for this text instead
 */
export function makeBeside(root, base, seek) {
  const { words } = root;
  const pick = (text) => button(text, () => seek(text));
  const link = (at, text) => element("li", {}, element("a", { href: base + at }, text));

  const examples = element("div.aside.md-typeset", {}, element("p", {}, words.examples_heading),
    element("p", {}, ...words.examples.map(pick)));
  const bank = element("p.first", {}, words.lost_money);
  const alarm = element("p", {}, words.in_danger);
  const danger = element("div.aside.md-typeset", {}, bank, alarm, emergencyNumbers());
  const duty = element("p.aside.md-typeset.calls", {});
  const number = document.querySelector('.foot a[href^="tel:"]:not([href^="tel:11"])');
  if (number) duty.append(element("a.call", { href: number.getAttribute("href") }, number.textContent));
  const spelling = element("p.aside.md-typeset", {});
  const ways = element("div.aside.md-typeset", {}, element("ul.links", {},
    link("report/", words.report), link("in-force/", words.in_force), link("guides/", words.guides)));

  return {
    before: [examples, duty, danger, spelling],
    after: [ways],
    /** @param {string} what "" nothing typed yet, "some" or "none" found, or "failed" */
    show(what, suggestion, query) {
      examples.hidden = what !== "";
      const isUrgent = soundsUrgent(query, words.urgent);
      bank.hidden = !soundsUrgent(query, words.money);
      alarm.hidden = !isUrgent && !bank.hidden;
      danger.hidden = what === "failed" || (what === "some" && !isUrgent && bank.hidden);
      duty.hidden = what !== "none" || !isTelephone(query);
      ways.hidden = what !== "none";
      spelling.hidden = !suggestion;
      spelling.textContent = "";
      if (suggestion) spelling.append(words.meant + " ", pick(suggestion), "?");
    },
  };
}
