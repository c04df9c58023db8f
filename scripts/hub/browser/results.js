/** Results as Material's overlay takes them: pieces of HTML, escaped here. */
import { stretches } from "./marking.js";

const MOST_SECTIONS = 2;

/**
 * @param {Group} group
 * @param {Object} index
 * @param {Object} standing
 * @param {Set<string>} marks
 * @returns {Promise<Object[]>} the page, then its sections, as {location, title, text, score, terms}
 */
export async function renderGroup(group, index, standing, marks) {
  const sections = group.sections.slice(0, MOST_SECTIONS);
  const rows = await Promise.all([group.document, ...sections].map((document) => index.row(document)));
  return rows.map((row, at) => ({
    location: withMarks(row[0], marks),
    title: marked(row[1], marks),
    text: at ? "" : renderText(row, index.root, standing.status(group.document), group.document, marks),
    score: 1,
    terms: {},
  }));
}

function renderText([, , summary, date, category, severity, severityWord], root, status, document, marks) {
  const pieces = [];
  if (document >= root.first) {
    const gone = status === "active" ? "" : " gone";
    pieces.push('<span class="sev ' + escape(severity) + gone + '">' + escape(severityWord) + "</span>");
    if (gone) pieces.push('<span class="st ' + status + '">' + escape(root.results[status]) + "</span>");
    pieces.push("<time>" + escape(date) + "</time>");
    const named = root.labels.categories.filter(([key]) => key === category)[0];
    if (named) pieces.push("<span>" + escape(named[1]) + "</span>");
  } else pieces.push("<span>" + escape(document < root.guides ? root.results.guide : root.results.page) + "</span>");
  const told = status === "withdrawn" ? "" : "<p>" + marked(summary, marks) + "</p>"; /* taken back: not told once more */
  return '<p class="meta">' + pieces.join(" ") + "</p>" + told;
}

/** The page's address with the words to mark on it, before any fragment. */
function withMarks(location, marks) {
  const [page, fragment] = location.split("#");
  const words = Array.from(marks).sort().slice(0, 12).map(encodeURIComponent).join("+");
  return page + "?h=" + words + (fragment ? "#" + fragment : "");
}

function marked(text, marks) {
  return stretches(text, marks).map(([piece, isMarked]) => (isMarked ? "<mark>" + escape(piece) + "</mark>" : escape(piece))).join("");
}

function escape(text) {
  return text.replace(/&/g, "&amp;").replace(/</g, "&lt;").replace(/>/g, "&gt;").replace(/"/g, "&quot;");
}
