// SPDX-License-Identifier: Apache-2.0

/** A span of years, both included; a single year is a span of one. */
export interface YearSpan {
  readonly from: number;
  readonly to: number | 'present';
}

/** Years, and the text before and behind them. */
export interface YearsInText {
  readonly years: readonly YearSpan[];
  readonly before: string;
  readonly behind: string;
}

const YEAR = String.raw`(?<![\p{L}\d.])(?:19[5-9]\d|20\d\d)(?!\d)`;
const NOW = 'present|now|today|current|heute|ongoing|onwards';
const TO = String.raw`\s*(?:[-‐-―~]+|\.\.+|\bto\b|\buntil\b|\bthrough\b|\bthru\b|\bbis\b)\s*`;
const MONTH = String.raw`\b(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]{0,6}\b\.?`;
// "12 May 2003", "Jan 1, 2001", "May 2003"
const DAY = String.raw`(?:(?:\d{1,2}(?:st|nd|rd|th)?[\s-]+)?${MONTH}[\s,-]*(?:\d{1,2}(?:st|nd|rd|th)?,?\s+)?)?`;
// "2001-2004", "2001-04", "2001-05-12", "2001-present", "2001+"
const SPAN = String.raw`${DAY}${YEAR}(?:-\d\d-\d\d(?!\d)|${TO}(?:${DAY}${YEAR}|\d\d?(?![\p{L}\d])|(?:${NOW})\b)|\s?\+|${TO}(?=[\s,;)\]]|$))?`;
const AND = String.raw`\s*(?:[,;/&]\s*(?:and\s+)?|\band\b|\bund\b|\bet\b|\by\b|\s)\s*`;
// "1998, 99": two digits count only behind a year.
const YEARS = String.raw`${SPAN}(?:${AND}(?:${SPAN}|(?<=,\s*)['’]?\d\d(?:-\d\d)?(?![\p{L}\d])))*`;

const AT_START = new RegExp(String.raw`^[\s([]*${YEARS}\s*[)\]]?`, 'iu');
const AT_END = new RegExp(String.raw`[\s([,;:-]*(?:\bin\s+)?${YEARS}\s*[)\]]?[\s.,;]*$`, 'iu');
const ANYWHERE = new RegExp(YEARS, 'iu');
const EACH = new RegExp(
  String.raw`(?<from>${YEAR})(?:(?<date>-\d\d-\d\d(?!\d))|${TO}(?:${DAY}(?<to>${YEAR}|\d\d?(?![\p{L}\d]))|(?<now>${NOW})\b)|(?<open>\s?\+|${TO}(?=[\s,;)\]]|$)))?|(?<=,\s*['’]?)(?<short>\d\d)(?:-(?<shortTo>\d\d))?(?![\p{L}\d])`,
  'giu',
);

/** Years that the text begins with. */
export function leadingYears(text: string): YearsInText {
  const found = AT_START.exec(text)?.[0] ?? '';
  return { years: spansOf(found), before: '', behind: text.slice(found.length) };
}

// "2001 - present" and the blanks that a table puts behind it.
const NEAR_END = 60;

/** Years that the text ends in. */
export function trailingYears(text: string): YearsInText {
  // Looking for years from every place of a long text is slow, and mostly none stand near its end.
  const match = /\d/.test(text.slice(-NEAR_END)) ? AT_END.exec(text) : null;
  if (match === null) return { years: [], before: text, behind: '' };
  return { years: spansOf(match[0]), before: text.slice(0, match.index), behind: '' };
}

/** The first years of the text, wherever they stand. */
export function firstYears(text: string): YearsInText {
  const match = ANYWHERE.exec(text);
  if (match === null) return { years: [], before: text, behind: '' };
  return {
    years: spansOf(match[0]),
    before: text.slice(0, match.index),
    behind: text.slice(match.index + match[0].length),
  };
}

function spansOf(text: string): readonly YearSpan[] {
  const spans: YearSpan[] = [];
  for (const { groups = {} } of text.matchAll(EACH)) {
    const from = Number(groups.from ?? inCentury(spans.at(-1), groups.short ?? ''));
    spans.push({ from, to: endOf(from, groups) });
  }
  return spans;
}

function endOf(from: number, groups: Readonly<Record<string, string | undefined>>) {
  if (groups.now !== undefined || groups.open !== undefined) return 'present';
  const written = groups.to ?? groups.shortTo;
  if (written === undefined) return from;
  const to = written.length === 4 ? Number(written) : endOfSpan(from, written);
  // "2007-04" is a month, "2007-1999" a slip.
  return Math.max(to, from);
}

// "1995-98", "1995-8"
function endOfSpan(from: number, digits: string): number {
  const size = 10 ** digits.length;
  return Math.floor(from / size) * size + Number(digits);
}

function inCentury(before: YearSpan | undefined, digits: string): number {
  const { from = 2000, to = from } = before ?? {};
  const last = to === 'present' ? from : to;
  return Math.floor(last / 100) * 100 + Number(digits);
}

/** "2001-2004, 2007". */
export function formatYears(years: readonly YearSpan[]): string {
  return years.map(({ from, to }) => (from === to ? `${from}` : `${from}-${to}`)).join(', ');
}
