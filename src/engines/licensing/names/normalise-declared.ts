// SPDX-License-Identifier: Apache-2.0
import { createRequire } from 'node:module';
import {
  canonicalise,
  combine,
  type Expression,
  formatExpression,
  parseExpression,
} from '../expression/index.ts';
import { wordsOf } from '../words/words.ts';
import { declaredException } from './declared-exceptions.ts';
import { DECLARED } from './declared-names.ts';
import { findNames, type Mention } from './find-names.ts';
import { licenseOfUrl } from './license-urls.ts';
import { plainDeclaration } from './plain-declaration.ts';

/** What a manifest declares, and how we read it. */
export interface NormalisedDeclaration {
  /** Today's SPDX expression; none when we could only guess. */
  readonly expression?: string;
  /** As it was declared, always kept. */
  readonly raw: string;
  /** `spdx`: it was an expression. `table`: by name, address or classifier. `corrected`: a misspelt id. */
  readonly how: 'spdx' | 'table' | 'corrected' | 'unknown';
}

type Read = Omit<NormalisedDeclaration, 'raw'>;

const UNKNOWN: Read = { how: 'unknown' };
const LONGEST = 2_000;
const LONGEST_ID = 60;
// Words that may stand beside a name without making it another licence; anything else and we do not know.
const FILLERS = new Set(
  'the a an of and or license licenses licensed licence under terms version v this is software project public open source dual either your choice option at any with both from only later newer oss spdx id to be library code free all opensource file see available in for com http https www org txt html approved osi pure compatible style type'.split(
    ' ',
  ),
);

/**
 * Reads the licence a manifest declares: an expression, a name, a classifier, an address, an old npm object as JSON text.
 *
 * `ecosystem` as in a purl (`npm`, `pypi`, `maven`). Several names are joined with OR where the text says dual, "or" or a list of
 * choices, else with AND. Never invents a version: what cannot be read is `unknown` with `raw` kept.
 */
export function normaliseDeclared(raw: string, ecosystem?: string): NormalisedDeclaration {
  const text = plainDeclaration(raw.trim());
  if (text === '' || text.length > LONGEST) return { ...UNKNOWN, raw };
  const read =
    asExpression(text) ??
    asJson(text, ecosystem) ??
    asClassifier(text) ??
    fromTable(text) ??
    withException(text, ecosystem) ??
    asUrl(text) ??
    asNames(text, ecosystem) ??
    asMisspelling(text) ??
    UNKNOWN;
  return { ...read, raw };
}

function known(expression: Expression, how: NormalisedDeclaration['how']): Read {
  return { expression: formatExpression(canonicalise(expression)), how };
}

function asExpression(text: string): Read | undefined {
  // npm's "UNLICENSED" is no id; its "SEE LICENSE IN <file>" points elsewhere.
  if (/^see licen[cs]e in\b/i.test(text)) return UNKNOWN;
  const parsed = parseExpression(text);
  return parsed.ok ? known(parsed.expression, 'spdx') : undefined;
}

// {"type": "MIT", "url": "..."} and [{"type": "MIT"}, {"type": "GPL-2.0"}]: npm before 2014. A list was a choice.
function asJson(text: string, ecosystem: string | undefined): Read | undefined {
  if (!/^[[{"]/.test(text)) return undefined;
  const values = jsonValues(text);
  if (values === undefined) return undefined;
  const operands = values.map((value) => normaliseDeclared(value, ecosystem));
  return joined('or', operands);
}

function jsonValues(text: string): readonly string[] | undefined {
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch {
    return undefined;
  }
  const list = Array.isArray(json) ? json : [json];
  return list.map(nameInJson);
}

function nameInJson(value: unknown): string {
  if (typeof value === 'string') return value;
  if (typeof value !== 'object' || value === null) return '';
  for (const key of ['type', 'name', 'license', 'url']) {
    const named: unknown = Reflect.get(value, key);
    if (typeof named === 'string' && named !== '') return named;
  }
  return '';
}

function joined(kind: 'and' | 'or', parts: readonly NormalisedDeclaration[]): Read {
  const operands = parts.flatMap(({ expression }) => {
    const parsed = expression === undefined ? undefined : parseExpression(expression);
    return parsed?.ok ? [parsed.expression] : [];
  });
  // Half a choice is no answer: what was not read may be the stricter half of an AND.
  if (operands.length === 0 || operands.length < parts.length) return UNKNOWN;
  return known(combine(kind, operands), 'table');
}

// "License :: OSI Approved :: MIT License"
function asClassifier(text: string): Read | undefined {
  const parts = text.split(/\s*::\s*/);
  const last = parts.at(-1);
  if (last === undefined || parts.length < 2 || !/^licen[cs]e$/i.test(parts[0] ?? ''))
    return undefined;
  return fromTable(last) ?? UNKNOWN;
}

function fromTable(text: string): Read | undefined {
  const expression = DECLARED.get(
    text
      .toLowerCase()
      .replace(/\s+/g, ' ')
      .replace(/[.\s]+$/, ''),
  );
  if (expression === undefined) return undefined;
  return expression === '' ? UNKNOWN : { expression, how: 'table' };
}

// "GPL-3+ with Autoconf exception"; an exception that is not known leaves the whole unknown.
function withException(text: string, ecosystem: string | undefined): Read | undefined {
  const found = declaredException(text);
  if (found === undefined) return undefined;
  const base = normaliseDeclared(found.license, ecosystem).expression;
  const parsed = parseExpression(`${base ?? ''} WITH ${found.exception ?? ''}`);
  return parsed.ok && parsed.expression.kind === 'license'
    ? known(parsed.expression, 'table')
    : UNKNOWN;
}

function asUrl(text: string): Read | undefined {
  if (!/^(?:https?:\/\/|www\.)\S+$/i.test(text)) return undefined;
  const license = licenseOfUrl(text);
  return license === undefined ? UNKNOWN : { expression: license, how: 'table' };
}

function asNames(text: string, ecosystem: string | undefined): Read | undefined {
  const words = wordsOf(text.replace(/https?:\/\/\S+/g, ' ')).all;
  const mentions = withoutAbbreviations(findNames(words));
  if (mentions.length === 0 || !isOnlyNames(words, mentions)) return undefined;
  const licenses = [...new Set(mentions.map(({ expression }) => expression))];
  const parts = licenses.map(
    (expression): NormalisedDeclaration => ({
      how: 'table',
      raw: text,
      ...(expression === undefined ? {} : { expression }),
    }),
  );
  return joined(isChoice(text, ecosystem) ? 'or' : 'and', parts);
}

// "GNU Lesser General Public License v3 (LGPLv3)": the brackets repeat the name before them.
function withoutAbbreviations(mentions: readonly Mention[]): readonly Mention[] {
  return mentions.filter((mention) => {
    const isBare = mention.version === undefined;
    const others = mentions.filter((other) => other !== mention);
    return !(isBare && others.some((other) => isSameFamily(mention, other)));
  });
}

function isSameFamily(mention: Mention, other: Mention): boolean {
  const stem = (expression: string | undefined) => expression?.replace(/-\d.*$/, '');
  const own =
    stem(mention.expression) ??
    Object.values(mention.name.versions ?? {})[0]?.replace(/-\d.*$/, '');
  return other.version !== undefined && own !== undefined && own === stem(other.expression);
}

function isOnlyNames(words: readonly string[], mentions: readonly Mention[]): boolean {
  return words.every(
    (word, i) =>
      FILLERS.has(word) ||
      /^\d|^.$/.test(word) ||
      mentions.some(({ start, end }) => i >= start && i < end),
  );
}

// In Cargo "MIT/Apache-2.0" is a choice, as is every list on CRAN ("GPL-2 | GPL-3") and every "dual license".
function isChoice(text: string, ecosystem: string | undefined): boolean {
  if (/\b(?:or|dual|dually|either|choice|disjunctive)\b|\|/i.test(text)) return true;
  return /\//.test(text) && !/\band\b|[,&;]/i.test(text) && ecosystem !== 'deb';
}

// spdx-correct guesses: "GPL" becomes GPL-3.0-or-later. A correction counts only when it brings no number of its own.
function asMisspelling(text: string): Read | undefined {
  // Of several words it keeps one and drops the rest, which may be what matters: "MIT, but only on Sundays".
  if (!/^\S*[A-Za-z]{2}\S*$/.test(text) || text.length > LONGEST_ID) return undefined;
  const corrected = spdxCorrect()(text, { upgrade: false });
  if (corrected === null) return undefined;
  const invented = numbersOf(corrected).filter((number) => !numbersOf(text).includes(number));
  const parsed = parseExpression(corrected);
  if (invented.length > 0 || !parsed.ok || !shareAWord(text, corrected)) return undefined;
  return known(parsed.expression, 'corrected');
}

type Correct = typeof import('spdx-correct')['default'];

let correct: Correct | undefined;

/** Sorts tables of its own when it is loaded, and few licences are misspelt. */
function spdxCorrect(): Correct {
  correct ??= createRequire(import.meta.url)('spdx-correct') as Correct;
  return correct;
}

function numbersOf(text: string): readonly string[] {
  return (text.match(/\d+(?:\.\d+)*/g) ?? []).map((number) => number.replace(/(?:\.0)+$/, ''));
}

// "MTI" is close to MIT; a value that shares nothing with the id was matched by a stray word.
function shareAWord(text: string, id: string): boolean {
  const wanted = sortedLetters(id.split('-')[0] ?? '');
  return text.split(/[^A-Za-z]+/).some((word) => sortedLetters(word) === wanted);
}

function sortedLetters(word: string): string {
  return [...word.toLowerCase()].sort((a, b) => (a < b ? -1 : 1)).join('');
}
