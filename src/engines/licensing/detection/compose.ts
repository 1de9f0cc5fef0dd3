// SPDX-License-Identifier: Apache-2.0
import {
  canonicalise,
  combine,
  type Expression,
  formatExpression,
  licensesOf,
  parseExpression,
  termsOf,
} from '../expression/index.ts';
import { attach, type Part } from './attach-exceptions.ts';
import type { Statement } from './statement.ts';

/**
 * One expression for all statements of a text: joined with AND, with OR where the text gives the choice.
 * Bare family names give way to versions, the text's `-only` to a notice's `-or-later`, repetitions are said once.
 */
export function compose(statements: readonly Statement[]): string | undefined {
  const exceptions = statements.filter(({ kind }) => kind === 'exception');
  const licenses = statements.filter(({ kind }) => kind !== 'exception');
  const said = withoutPointers(withoutBare(withoutAddresses(withoutFragments(licenses))));
  const parts = attach(exceptions, groupChoices(said), said);
  const keys = parts.map(keyOf);
  const unique = parts.filter((part, i) => keys.indexOf(keyOf(part)) === i);
  const kept = unique.filter((part) => !isSaidBetter(part, unique));
  if (kept.length === 0) return undefined;
  if (kept.length === 1) return kept[0]?.text;
  return kept
    .map(({ text, expression }) => (expression?.kind === 'or' ? `(${text})` : text))
    .join(' AND ');
}

// Lines from a heading to its text.
const HEADING_REACH = 12;
// Lines from a name to its address.
const BESIDE = 5;
// Lines between two licences of which one may be chosen; a whole text may stand between.
const FARTHEST_CHOICE = 40;

// "Under the SGI Free Software B License, Version 2.0, see http://oss.sgi.com/projects/FreeB": the words know the version.
function withoutAddresses(statements: readonly Statement[]): readonly Statement[] {
  const worded = statements.filter(
    ({ kind, isBare, isHeading }) => kind !== 'url' && (!isBare || isHeading === true),
  );
  const isWorded = (address: Statement) =>
    familiesOf(address.license.replace(/ WITH \S+/g, '')).every((family) =>
      worded.some(
        (other) =>
          other.license !== address.license &&
          distance(other, address) <= BESIDE &&
          familiesOf(other.license).includes(family),
      ),
    );
  return statements.filter((statement) => statement.kind !== 'url' || !isWorded(statement));
}

// Python's stack of licences begins with one of its own name, which its heading and its history speak of.
const HEADED_BY: ReadonlyMap<string, readonly string[]> = new Map(
  ['Python-2.0', 'Python-2.0.1'].flatMap((id): [string, readonly string[]][] => [
    [id, ['PSF-2.0']],
    [`LicenseRef-modified-${id}`, ['PSF-2.0']],
  ]),
);

// A few sentences of a licence that is also named add nothing.
function withoutFragments(statements: readonly Statement[]): readonly Statement[] {
  const named = new Set(
    statements.filter(({ kind }) => kind !== 'partial').map(({ license }) => license),
  );
  const inside = new Set([...named].flatMap((id) => HEADED_BY.get(id) ?? []));
  return statements.filter(
    ({ kind, license }) =>
      !(kind === 'partial' && named.has(license.replace('LicenseRef-modified-', ''))) &&
      !(kind === 'notice' && inside.has(license)),
  );
}

function withoutBare(statements: readonly Statement[]): readonly Statement[] {
  const exact = statements.filter(({ isBare }) => !isBare);
  const isSaid = (bare: Statement, family: string) =>
    exact.some(
      (other) =>
        familiesOf(other.license).includes(family) &&
        (bare.isHeading !== true || distance(bare, other) <= HEADING_REACH),
    );
  return statements.filter(
    (statement) =>
      !(statement.isBare && familiesOf(statement.license).every((f) => isSaid(statement, f))),
  );
}

/** Lines between two statements. */
function distance(a: Statement, b: Statement): number {
  return Math.max(0, a.fromLine - b.toLine, b.fromLine - a.toLine);
}

// "The text of the GPL version 2 is in /usr/share/common-licenses/GPL-2" adds nothing to "version 2 or later".
function withoutPointers(statements: readonly Statement[]): readonly Statement[] {
  const granted = statements
    .filter(({ refersTo }) => refersTo !== 'text')
    .flatMap(({ license }) => license.split(/ (?:AND|OR|WITH) /));
  return statements.filter(({ license, refersTo }) => {
    const same = [license, license.replace(/-only$/, '-or-later')];
    const isPointer = refersTo === 'text' && license.endsWith('-only');
    return !isPointer || !same.some((id) => granted.includes(id));
  });
}

function familiesOf(license: string): readonly string[] {
  return license.split(/ (?:AND|OR|WITH) /).map((id) => id.replace(/-v?\d.*$/, ''));
}

function groupChoices(statements: readonly Statement[]): readonly Part[] {
  const groups: Statement[][] = [];
  for (const statement of statements) {
    const last = groups.at(-1);
    const end = last?.at(-1)?.toLine ?? Number.NEGATIVE_INFINITY;
    const isNear = statement.fromLine - end <= FARTHEST_CHOICE;
    if (statement.joined === 'or' && isNear && last !== undefined) last.push(statement);
    else groups.push([statement]);
  }
  return groups.flatMap((group) => {
    const operands = group.flatMap(readOperand);
    const [first] = group;
    if (first === undefined || operands.length === 0) return [];
    const expression = oneOf(operands);
    const isFromText = group.every(({ kind }) => kind !== 'notice' && kind !== 'tag');
    const isTag = group.some(({ kind }) => kind === 'tag');
    const text = formatExpression(expression);
    return [{ text, expression, line: first.fromLine, isFromText, isTag }];
  });
}

// Ids of known texts are today's already; people write yesterday's.
function readOperand({ license, kind }: Statement): readonly Expression[] {
  const parsed = parseExpression(license);
  if (!parsed.ok) return [];
  const isText = kind === 'exact' || kind === 'guideline-equal';
  return [isText ? parsed.expression : canonicalise(parsed.expression)];
}

function oneOf(operands: readonly Expression[]): Expression {
  const choices = operands.flatMap((operand) =>
    operand.kind === 'or' ? operand.operands : [operand],
  );
  const unique = new Map(choices.map((choice) => [formatExpression(choice), choice]));
  // "version 3 or later (see gpl-3.0.txt)": the one has the other in it.
  const isInLater = (text: string) =>
    text.endsWith('-only') && unique.has(text.replace(/-only$/, '-or-later'));
  const kept = [...unique].filter(([text]) => !isInLater(text));
  return combine(
    'or',
    kept.map(([, choice]) => choice),
  );
}

// "CDDL or GPL" and "GPL or CDDL" are one choice.
function keyOf({ text, expression }: Part): string {
  if (expression?.kind !== 'or') return text;
  return expression.operands.map(formatExpression).sort(inOrder).join(' OR ');
}

function inOrder(a: string, b: string): number {
  return a < b ? -1 : Number(a > b);
}

/** A copy of the GPL beside "version 2 or later", or a text of one of the choices, adds nothing. */
function isSaidBetter(part: Part, all: readonly Part[]): boolean {
  const { expression } = part;
  if (expression?.kind === 'or') return all.some((other) => isChoiceWithException(other, part));
  if (expression?.kind !== 'license') return false;
  const later = `${expression.license.replace(/-only$/, '')}-or-later`;
  return all.some((other) => {
    if (other === part || other.expression === undefined) return false;
    const terms = termsOf(other.expression);
    const isChoice = other.expression.kind === 'or';
    const same = terms.some(
      (term) =>
        term.license === expression.license &&
        (isChoice || (part.isFromText && term.exception !== undefined)),
    );
    return same || (part.isFromText && terms.some((term) => term.license === later));
  });
}

// "either the GPL with the Classpath exception or the CDDL", and further down once more "[CDDL or GPL Version 2]".
function isChoiceWithException({ expression: other }: Part, { expression: part, isTag }: Part) {
  if (other?.kind !== 'or' || part === undefined || isTag) return false;
  const hasException = (choice: Expression) =>
    termsOf(choice).some(({ exception }) => exception !== undefined);
  const offered = new Set(licensesOf(other));
  const isOffered = licensesOf(part).every((license) => offered.has(license));
  return isOffered && hasException(other) && !hasException(part);
}
