// SPDX-License-Identifier: Apache-2.0
import { areFormsOfOneName, FAMILY_NAMES } from './common-names.ts';
import { isFullName, type ReadName } from './read-name.ts';

/**
 * How two names stand to each other. `same`: all words; `shortened`: one leaves out middle names; `spelt otherwise`:
 * Bill for William, a slip of one letter, ue for ü; `initials`: J. for John; `one word`: one is a word of the other or
 * both are one word; `unlike`: two names of two people; `unknown`: nothing to compare.
 */
export type Likeness =
  | 'same'
  | 'shortened'
  | 'spelt otherwise'
  | 'initials'
  | 'one word'
  | 'unlike'
  | 'unknown';

export function compareNames(a: ReadName, b: ReadName): Likeness {
  if (a.words.length === 0 || b.words.length === 0) return 'unknown';
  if (a.generation !== b.generation && a.generation !== undefined && b.generation !== undefined)
    return 'unlike';
  if (a.key === b.key) return isFullName(a) ? 'same' : 'one word';
  if (isFullName(a) && isFullName(b)) return compareFull(a, b);
  if (runsTogether(a, b)) return 'same';
  return areOneWordOf(a, b) ? 'one word' : 'unknown';
}

function compareFull(a: ReadName, b: ReadName): Likeness {
  const [few, many] = a.words.length <= b.words.length ? [a, b] : [b, a];
  const fewKey = plainest(few.words.join(''));
  if (fewKey === plainest(many.words.join(''))) return 'same';
  if (leavesOutMiddleNames(few.words, many.words)) return 'shortened';
  const pairs = pairWords(few.words, many.words) ?? pairWords([...few.words].reverse(), many.words);
  return pairs ?? 'unlike';
}

// "Jan de Vries" and "jandevries": long enough that chance is out of the question.
function runsTogether(a: ReadName, b: ReadName): boolean {
  const joined = a.words.join('');
  return joined.length > 7 && joined === b.words.join('');
}

function areOneWordOf(a: ReadName, b: ReadName): boolean {
  return a.words.some((word) => word.length > 2 && b.words.includes(word));
}

/** First and last word alike and every other word of the shorter one in the longer one, or its initial there. */
function leavesOutMiddleNames(few: readonly string[], many: readonly string[]): boolean {
  if (few.length === many.length) {
    return (
      few.length > 2 &&
      few[0] === many[0] &&
      few.at(-1) === many.at(-1) &&
      few.every((word, i) => isInitial(word, many[i] ?? ''))
    );
  }
  const isThere = (word: string) =>
    many.some((other) => other === word || (word.length === 1 && other.startsWith(word)));
  return (
    few.every(isThere) && few.filter((word) => word.length > 1 && many.includes(word)).length > 1
  );
}

function isInitial(a: string, b: string): boolean {
  return a === b || (a.length === 1 && b.startsWith(a)) || (b.length === 1 && a.startsWith(b));
}

/** The least alike of the words that face each other; `undefined` where one pair has nothing in common. */
function pairWords(few: readonly string[], many: readonly string[]): Likeness | undefined {
  const facing =
    few.length === many.length
      ? many
      : [many[0] ?? '', ...many.slice(many.length - few.length + 1)];
  const likenesses = few.map((word, i) => compareWords(word, facing[i] ?? ''));
  const whole = few.filter((word, i) => word.length > 2 && word === facing[i]);
  if (likenesses.includes(undefined) || whole.length === 0) return undefined;
  return likenesses.includes('initials') ? 'initials' : 'spelt otherwise';
}

function compareWords(a: string, b: string): 'same' | 'spelt otherwise' | 'initials' | undefined {
  if (plainest(a) === plainest(b)) return 'same';
  if (isInitial(a, b)) return 'initials';
  if (areFormsOfOneName(a, b) || isSlip(a, b)) return 'spelt otherwise';
  // "Max" for "Maksymilian", "Seb" for "Sebastian"
  const [short, long] = a.length < b.length ? [a, b] : [b, a];
  return short.length > 2 && long.startsWith(short) ? 'spelt otherwise' : undefined;
}

/** Without what differs between ways to write one name in Latin letters: Mueller, Müller and Muller are one. */
export function plainest(text: string): string {
  return text
    .replace(/([aou])e/g, '$1')
    .replace(/ij|yi|iy|ii|y/g, 'i')
    .replace(/[ck]h/g, 'h');
}

/** One letter more, less, other, or two in the wrong order, in words of five letters and more. */
function isSlip(a: string, b: string): boolean {
  if (Math.min(a.length, b.length) < 5 || Math.abs(a.length - b.length) > 1) return false;
  let start = 0;
  while (start < a.length && a[start] === b[start]) start += 1;
  const restA = a.slice(start);
  const restB = b.slice(start);
  if (restA.slice(1) === restB.slice(1) || restA.slice(1) === restB || restA === restB.slice(1))
    return true;
  return restA.slice(2) === restB.slice(2) && restA[0] === restB[1] && restA[1] === restB[0];
}

/** Joe and Joseph Hunkeler: two forms of one name before a family name that few bear. */
export function isShortForm({ words: a }: ReadName, { words: b }: ReadName): boolean {
  const last = a.at(-1) ?? '';
  if (last !== b.at(-1) || FAMILY_NAMES.has(last)) return false;
  return areFormsOfOneName(a[0] ?? '', b[0] ?? '');
}

/** User names that a full name gives: `jsmith`, `johns`, `johnsmith`, `smithj`, `smith`, `js`-like ones are too short. */
export function userNamesOf({ words }: ReadName): readonly string[] {
  const [first = '', ...rest] = words;
  const last = rest.at(-1);
  if (last === undefined) return [];
  const initials = words.map((word) => word[0] ?? '').join('');
  return [
    first + last,
    last + first,
    (first[0] ?? '') + last,
    first + (last[0] ?? ''),
    last + (first[0] ?? ''),
    initials.slice(0, -1) + last,
    words.join(''),
  ];
}
