/** The last word while it is being typed: what it may become. */
import { completions, dictionaryOf } from "./dictionary.js";

const UNFINISHED = 1;
const MOST_GUESSES = 4;
const SHORTEST_BEGINNING = 2;

/**
 * What follows the word before it and begins so; where nothing does, the commonest words that begin so. A word
 * that stands as it is, and where it is, needs no completion; each costs look-ups.
 * @param {Search} search
 */
export async function takeCompletions(search) {
  const { index, slots, pairs, evidence, marks } = search;
  const last = slots.length - 1;
  const slot = slots[last];
  const known = search.known[last];
  const whole = known && slot.fold.length > 2;
  const understood = known && search.understood.has(last);
  if (!slot.open || understood || (slot.exact && known) || (whole && (last === 0 || pairs[last - 1]))) return;
  if (last > 0 && search.known[last - 1] && (await takeFollowers(search))) return;
  if (whole || slot.fold.length < SHORTEST_BEGINNING) return;
  const dictionary = await dictionaryOf(index);
  await Promise.all(completions(dictionary, slot.fold, MOST_GUESSES).map(async (word) => {
    const forms = await index.word(word);
    marks.add(word);
    for (const form of Object.keys(forms)) evidence.take(last, last, forms[form], UNFINISHED);
  }));
}

async function takeFollowers({ index, slots, evidence, marks }) {
  const last = slots.length - 1;
  const [before, slot] = [slots[last - 1].fold, slots[last]];
  const followers = (await index.followers(before, slot.fold[0]))
    .filter((word) => word.startsWith(slot.fold) && word !== slot.fold);
  const found = await Promise.all(followers.map(async (word) => [word, await index.pair(before, word)]));
  const common = found.sort((a, b) => b[1].length - a[1].length).slice(0, MOST_GUESSES);
  for (const [word, list] of common) {
    marks.add(word);
    evidence.take(last, last, list, UNFINISHED);
    evidence.takePair(last - 1, list, UNFINISHED);
  }
  return common.length > 0;
}
