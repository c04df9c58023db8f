/** Slips of the finger: words that nobody wrote, and neighbours that never meet. What is near stands for them. */
import { completions, dictionaryOf, nearBeginnings, nearest, splits } from "./dictionary.js";
import { mayBind } from "./query.js";
import { spelled } from "./spelling.js";

const MISTYPED = 0.75;
const DOUBTED = 0.6;
const MOST_READINGS = 4;
const SHORTEST = 3;
const SURE = 3;
const MOST_JUDGED = 10;

/** @param {Search} search */
export async function takeSlips(search) {
  const { slots, known, pairs } = search;
  /* Who asks for help means it, though no page has the word. */
  const cries = " " + search.index.root.words.urgent.join(" ") + " ";
  const unknown = slots.map((slot, at) => at).filter((at) => !known[at] && !search.understood.has(at) &&
    slots[at].fold.length >= SHORTEST && !/^[0-9]+$/.test(slots[at].fold) && !cries.includes(" " + slots[at].fold + " "));
  const strangers = pairs.map((list, at) => at).filter((at) =>
    !pairs[at] && known[at] && known[at + 1] && ![slots[at], slots[at + 1]].some((slot) => slot.binding || slot.exact) && meetings(search, at) < SURE);
  if (!unknown.length && !strangers.length) return;
  const dictionary = await dictionaryOf(search.index);
  await Promise.all(unknown.map((at) => takeNear(search, dictionary, at))
    .concat(strangers.map((at) => takeNeighbours(search, dictionary, at))));
}

/** In how many documents two neighbours of the query stand at all: then they are what was meant. */
function meetings({ evidence }, at) {
  const [first, second] = [evidence.words[at], evidence.words[at + 1]];
  return first.reduce((count, place, document) => count + (place > 0 && second[document] > 0 ? 1 : 0), 0);
}

/** Readings of a word that nobody wrote; those that meet the words beside it are preferred. */
async function takeNear(search, dictionary, at) {
  const { index, evidence, marks, corrections, slots } = search;
  const typed = slots[at].fold;
  const { open } = slots[at];
  if (open && completions(dictionary, typed, 1).length) return;
  const near = nearest(dictionary.keys(), typed, MOST_JUDGED, (word) => dictionary.get(word));
  const begun = open && !near.length ? nearBeginnings(dictionary, typed, MOST_READINGS) : [];
  const ways = near.concat(begun).map((word) => [word]).concat(splits(dictionary, typed, open));
  const judged = await Promise.all(ways.map((words) => judge(search, at, words)));
  judged.sort((a, b) => b.met - a.met);
  const best = judged.filter((way) => way.met >= 0 && way.met === judged[0].met).slice(0, MOST_READINGS);
  for (const { words, before, inside, after } of best) {
    words.forEach((word) => marks.add(word));
    if (inside) evidence.take(at, at, inside, MISTYPED);
    else await takeWord(search, at, words[0], MISTYPED);
    if (before) evidence.takePair(at - 1, before, MISTYPED);
    if (after) evidence.takePair(at, after, MISTYPED);
  }
  if (best.length) {
    const readings = await Promise.all(best[0].words.map((word) => commonest(index, word)));
    corrections.set(at, readings.join(" "));
  }
}

/** How well a reading of the word at a place agrees with its neighbours. */
async function judge({ index, slots }, at, words) {
  const [before, inside, after] = await Promise.all([
    at > 0 ? index.pair(slots[at - 1].fold, words[0]) : "",
    words.length > 1 ? index.pair(words[0], words[1]) : "",
    at + 1 < slots.length ? index.pair(words[words.length - 1], slots[at + 1].fold) : "",
  ]);
  const split = words.length > 1 ? (inside ? 3 : -9) : 0;
  return { words, before, inside, after, met: split + (before ? 2 : 0) + (after ? 2 : 0) };
}

/** Two known words that stand nowhere side by side: one of them may be a slip for one that does. */
async function takeNeighbours({ index, slots, evidence, marks }, dictionary, at) {
  const [first, second] = [slots[at].fold, slots[at + 1].fold];
  const followers = await index.followers(first, second[0]);
  if (slots[at + 1].open && followers.some((word) => word.startsWith(second))) return;
  const weight = (word) => dictionary.get(word);
  const guesses = nearest(followers, second, MOST_READINGS, weight).map((word) => [first, word, at + 1])
    .concat(nearest(dictionary.keys(), first, MOST_READINGS, weight).map((word) => [word, second, at]))
    .filter(([left, right, place]) => !mayBind(place === at ? left : right));
  await Promise.all(guesses.map(async ([left, right, place]) => {
    const list = await index.pair(left, right);
    if (!list) return;
    marks.add(place === at ? left : right);
    evidence.take(place, place, list, DOUBTED);
    evidence.takePair(at, list, DOUBTED);
  }));
}

async function takeWord({ index, evidence }, at, word, factor) {
  const forms = await index.word(word);
  for (const form of Object.keys(forms)) evidence.take(at, at, forms[form], factor);
}

/** A folded word as it is mostly accented. */
async function commonest(index, word) {
  const forms = await index.word(word);
  const best = Object.keys(forms).sort((a, b) => forms[b].length - forms[a].length)[0];
  return best ? spelled(best) : word;
}
