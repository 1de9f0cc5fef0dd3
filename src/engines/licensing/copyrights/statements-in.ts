// SPDX-License-Identifier: Apache-2.0
import { isBlank, isTalk, looksLikeName } from './guards.ts';
import { beginsWithTail, readHolder, untilEnd } from './holder.ts';
import { IS_WORD, OPENING } from './openings.ts';
import { firstYears, leadingYears, trailingYears, type YearSpan } from './years.ts';

/** A statement as read from one line, and how it may go on below. */
export interface Said {
  readonly holder: string;
  readonly years: readonly YearSpan[];
  readonly contacts: readonly string[];
  /** The words it was read from, behind the opening. */
  readonly words: string;
  /** The same with the words of the line below; `undefined` where those do not belong to it. */
  with(below: string): Said | undefined;
  /** Another statement of the same kind: the line below begins with years and a name. */
  another(below: string): Said | undefined;
}

export interface Opening {
  /** The end of what stands before the sign, see `NEAR_BEFORE`. */
  readonly before: string;
  readonly sign: string;
  readonly behind: string;
}

// "Portions Copyright", "This file is (c)", and what else people put before it.
const LEAD_IN =
  /^(?:(?:original|additional|some|other|all|this|these|the)\s+)*(?:(?:portions?|parts?|modifications?|changes?|enhancements?|additions?|code|work|version|translation|documentation|files?|software|program|library|module|script|contents?|material|image|artwork|design|everything)\b[^.]{0,80}?)?\s*(?:\b(?:is|are|was|were)\s*)?[:\s-]*$/i;
const GOES_ON = /(?:[,&/-]|\b(?:and|und|et|y|by|of|the|for)|\bInc\.,)\s*$/i;
const ISO_DATE = /^\d{4}-\d\d-\d\d|^\d{4}\/\d\d\/\d\d/;

// Years and lead-ins stand right before a sign; a line of megabytes is not to be searched for them at every sign.
const NEAR_BEFORE = 240;

/** The statements of one line, left to right; `read` reads one opening and what follows it up to the next. */
export function statementsIn(
  line: string,
  read: (opening: Opening) => readonly Said[] = readOpening,
): readonly Said[] {
  const found: Said[] = [];
  let opening = openingIn('', line);
  while (opening !== undefined) {
    const { before, sign, behind } = opening;
    const following = openingIn(before + sign, behind);
    const until = following && behind.length - lengthFrom(following);
    found.push(...read({ before: nearest(before), sign, behind: behind.slice(0, until) }));
    opening = following;
  }
  return found;
}

// What was cut off was more than a lead-in, and a letter says so.
function nearest(before: string): string {
  return before.length > NEAR_BEFORE ? `x. ${before.slice(-NEAR_BEFORE)}` : before;
}

function openingIn(before: string, text: string): Opening | undefined {
  const match = OPENING.exec(text);
  if (match === null) return undefined;
  const sign = match[0];
  const until = match.index + sign.length;
  const behind = text.slice(until);
  // "THE PACKAGE'S COPYRIGHT HOLDER" goes on with the statement that it stands in.
  if (isOnlyWord(sign) && isTalk(behind.trimStart())) {
    return openingIn(before + text.slice(0, until), behind);
  }
  return { before: before + text.slice(0, match.index), sign, behind };
}

function isOnlyWord(sign: string): boolean {
  return IS_WORD.test(sign) && !/[(©℗]|spdx/i.test(sign);
}

// How much of the text an opening in it leaves to its right, the sign included.
function lengthFrom({ sign, behind }: Opening): number {
  return sign.length + behind.length;
}

/** What an opening says; nothing where it is code, a blank to fill in, or talk. */
export function readOpening(opening: Opening): readonly Said[] {
  const { before, sign, behind } = opening;
  if (isCode(opening) || isBlank(untilEnd(behind))) return [];
  const hasWord = IS_WORD.test(sign) || /copyright/i.test(sign);
  const leading = leadingYears(afterColon(behind));
  if (leading.years.length > 0) return byYears(leading.years, leading.behind);
  // "2010 (c) Jo Doe", "2010 Copyright Jo Doe"
  const ahead = trailingYears(before);
  if (ahead.years.length > 0) return byYears(ahead.years, behind);
  return withoutLeadingYears(opening, hasWord);
}

// "copyright_year", "getCopyright()", "copyright.txt", "debian/copyright", "if (c) {"
function isCode({ before, sign, behind }: Opening): boolean {
  if (/[./\\]$/.test(before) && IS_WORD.test(sign)) return !/\\$/.test(before);
  if (
    /^(?:\(\)|\(\s*["'$\w]+\s*[,)]|\.[a-z]|\/\w|\[|\s*=>|\s*[=!]==?|\s*\|\||\s*&&|\s*\?)/i.test(
      behind,
    )
  ) {
    return !/^\s*=\s*[uUrRbB]?["']/.test(behind);
  }
  // "(c) 2" of a list, "foo(c)".
  const isBareSign = /^\([cс]\)$/iu.test(sign.trim());
  return isBareSign && /[\p{L}\p{N}_)\]]$/u.test(before);
}

function afterColon(behind: string): string {
  return behind.replace(
    /^[\s:;,.=*|"'“‘([<–—-]*(?:[uUrRbB]?["'])?(?:(?:by|in|from|since)\s)?[\s("']*/,
    '',
  );
}

// Years, then the holder; further pairs of both may follow: "2004 Jo Doe, 2005 Ann Oak".
function byYears(years: readonly YearSpan[], behind: string): readonly Said[] {
  const words = untilEnd(behind);
  const next = firstYears(words);
  const isPair = next.years.length > 0 && /^\s*,?\s*(?:by\s+)?["'(]?\p{L}/u.test(next.behind);
  const isAfterName = /\p{L}[^\p{L}]*[,;]?\s*(?:and\s+)?(?:\(c\)\s*)?$/iu.test(next.before);
  if (isPair && isAfterName && /\p{L}{2}/u.test(next.before)) {
    return [said(years, next.before), ...byYears(next.years, next.behind)];
  }
  const trailing = trailingYears(words);
  if (trailing.years.length > 0 && /\p{L}{2}/u.test(trailing.before)) {
    return [said([...years, ...trailing.years], trailing.before)];
  }
  return [said(years, behind)];
}

function withoutLeadingYears({ before, sign, behind }: Opening, hasWord: boolean): readonly Said[] {
  const words = untilEnd(behind);
  const within = firstYears(words);
  const { name, contacts } = readHolder(within.years.length > 0 ? within.before : words);
  if (!looksLikeName(name, contacts.length > 0)) return [];
  if (within.years.length > 0) {
    const rest = readHolder(within.behind);
    const more = looksLikeName(rest.name, false) ? byYears([], within.behind) : [];
    return [said(within.years, within.before), ...more];
  }
  const isVouchedFor = hasWord || sign.includes('©');
  const opens = LEAD_IN.test(before.replace(/^[^\p{L}\p{N}]+/u, ''));
  const isAssigned = /^\s*["']?\s*[:=]\s*["']/.test(behind) && !/^\s*:\s*\p{L}/u.test(behind);
  return isVouchedFor && opens && !isAssigned ? [said([], behind)] : [];
}

function said(years: readonly YearSpan[], words: string): Said {
  const { name, contacts } = readHolder(words);
  return {
    holder: name,
    years,
    contacts,
    words,
    with: (below) => continued(years, words, below),
    another(below) {
      if (years.length === 0 || name === '' || ISO_DATE.test(below)) return undefined;
      const { years: more, behind } = leadingYears(below);
      if (more.length === 0 || isBlank(behind)) return undefined;
      return looksLikeName(readHolder(behind).name, false)
        ? byYears(more, behind).at(0)
        : undefined;
    },
  };
}

/** Whether the words stop where a name or a list of years cannot end. */
export function isUnfinished({ holder, words, years }: Said): boolean {
  if (untilEnd(words) !== words) return false;
  return (holder === '' && years.length > 0) || GOES_ON.test(words);
}

function continued(years: readonly YearSpan[], words: string, below: string): Said | undefined {
  if (below === '' || OPENING.test(below) || isBlank(below) || beginsWithTail(below))
    return undefined;
  if (/^[\s,;-]*$/.test(words)) return begunBelow(years, below);
  const goesOn = /^["'(]?\p{Lu}|^<|^the\s/u.test(below);
  return goesOn ? said(years, `${words.trimEnd()} ${below}`) : undefined;
}

// "1993, 1994" and below it more years, or the holder.
function begunBelow(years: readonly YearSpan[], below: string): Said | undefined {
  const more = leadingYears(below);
  const all = [...years, ...more.years];
  const behind = more.behind.replace(/^[\s,]*(?:by\s+)?/i, '');
  if (behind === '' && more.years.length > 0) return said(all, '');
  const isName =
    /^["'“‘@(]?[\p{Lu}\p{Lo}]/u.test(behind) || looksLikeName(readHolder(behind).name, false);
  return isName ? said(all, behind) : undefined;
}
