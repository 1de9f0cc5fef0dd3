// SPDX-License-Identifier: Apache-2.0
import type { Problem } from '#model';
import { compareVersions } from '../orders/index.ts';
import type { Comparator, Constraint, Vers } from './vers.ts';

/** Longer lists are refused, so that no text costs much; the longest of a real advisory has a few hundred. */
const MOST_CONSTRAINTS = 10_000;

const CONSTRAINT = /^(?<comparator>!=|<=|>=|=|<|>|)(?<version>.*)$/s;

/**
 * The range that a text in canonical VERS describes: no blanks, constraints sorted by version, "=" left out.
 * Anything else is a problem (`advisories/bad-vers`) that says what is not canonical; `readVers` is the lenient reader.
 */
export function parseVers(text: string): Vers | Problem {
  const read = readConstraints(text, canonicalObjection(text));
  if ('code' in read) return read;
  const objection = read.constraints.reduce<string | undefined>(
    (found, one, i) => found ?? constraintObjection(read.scheme, one, read.constraints[i - 1]),
    undefined,
  );
  return objection === undefined ? read : problem(text, `non-canonical VERS: ${objection}`);
}

/** The range that a text means, blanks, spare pipes, a written "=" and a wrong order forgiven. */
export function readVers(text: string): Vers | Problem {
  const [start = '', ...rest] = text.replace(/\s+/g, '').split('/');
  const body = rest
    .join('/')
    .split('|')
    .filter((one) => one !== '');
  const read = readConstraints(`${start.toLowerCase()}/${body.join('|')}`, undefined);
  if ('code' in read) return read;
  return sortedVers(read.scheme, read.constraints);
}

/** The range with its constraints in the order of their versions; what is no version of the scheme stays where it is. */
export function sortedVers(scheme: string, constraints: readonly Constraint[]): Vers {
  // "<1.5.0|>=1.5.0": at one version, what ends before it comes before what begins with it.
  const isEnd = ({ comparator }: Constraint) => (comparator === '<' ? 0 : 1);
  const sorted = constraints.toSorted(
    (a, b) => compareVersions(scheme, a.version, b.version) || isEnd(a) - isEnd(b),
  );
  return { scheme, constraints: sorted };
}

function readConstraints(text: string, objection: string | undefined): Vers | Problem {
  if (objection !== undefined) return problem(text, `non-canonical VERS: ${objection}`);
  const [, scheme, body] = /^vers:([a-z][a-z0-9.-]*)\/(.+)$/s.exec(text) ?? [];
  if (scheme === undefined || body === undefined) {
    return problem(text, 'expected "vers:", a scheme in lower case, "/" and constraints');
  }
  if (body === '*') return { scheme, constraints: [] };
  const pieces = body.split('|', MOST_CONSTRAINTS + 1);
  if (pieces.length > MOST_CONSTRAINTS)
    return problem(text, `more than ${MOST_CONSTRAINTS} constraints`);
  const constraints = pieces.map(readConstraint);
  const broken = constraints.find((one) => typeof one === 'string');
  if (typeof broken === 'string') return problem(text, `non-canonical VERS: ${broken}`);
  return { scheme, constraints: constraints.filter((one) => typeof one !== 'string') };
}

function readConstraint(text: string): Constraint | string {
  const groups = CONSTRAINT.exec(text)?.groups;
  const version = groups?.version ?? '';
  if (version === '') return 'a constraint without a version';
  if (/[<>=!*]/.test(version)) return 'reserved characters in a version must be percent-encoded';
  if (/%(?![\da-f]{2})/i.test(version)) return 'invalid percent-encoding in version';
  const comparator = COMPARATORS.find((one) => one === groups?.comparator) ?? '=';
  try {
    return { comparator, version: decodeURIComponent(version) };
  } catch (error) {
    if (error instanceof URIError) return 'invalid percent-encoding in version';
    throw error;
  }
}

const COMPARATORS: readonly Comparator[] = ['=', '!=', '<', '<=', '>', '>='];

/** What the text alone shows to be not canonical. */
function canonicalObjection(text: string): string | undefined {
  return TEXT_OBJECTIONS.find(([shows]) => shows.test(text))?.[1];
}

const TEXT_OBJECTIONS: readonly (readonly [RegExp, string])[] = [
  [/\s/, 'whitespace is not permitted'],
  [/^[^/]*\/\|/, 'leading pipe is not permitted'],
  [/\|$/, 'trailing pipe is not permitted'],
  [/\|\|/, 'consecutive pipes are not permitted'],
  [/[/|]=/, 'the equals sign must be left out'],
  [/%(?![\da-f]{2})/i, 'invalid percent-encoding in version'],
  // "%3a" has small letters; "%41" is "A", which needs no encoding.
  [/%(?:\d[a-f]|[a-f][\da-fA-F]|[A-F][a-f])/, 'percent-encoding in version is not canonical'],
  [
    /%(?:2D|2E|3\d|4[1-9A-F]|5[\dA]|5F|6[1-9A-F]|7[\dA]|7E)/,
    'percent-encoding in version is not canonical',
  ],
  [/^vers:datetime\/.*%3A/, 'datetime time colons must be unencoded'],
  [/^vers:datetime\/.*[tz]/, 'datetime must use uppercase T and Z'],
];

function constraintObjection(
  scheme: string,
  one: Constraint,
  before: Constraint | undefined,
): string | undefined {
  if (before === undefined) return undefined;
  const isSorted = compareVersions(scheme, before.version, one.version) !== 1;
  return isSorted ? undefined : 'constraints are not sorted by version';
}

function problem(text: string, whatHappened: string): Problem {
  const shown = text.length > 100 ? `${text.slice(0, 100)}...` : text;
  return { code: 'advisories/bad-vers', message: `Reading the range "${shown}": ${whatHappened}` };
}
