// SPDX-License-Identifier: Apache-2.0
import {
  canonicalExceptionId,
  combine,
  type Expression,
  formatExpression,
  type LicenseTerm,
  termsOf,
} from '../expression/index.ts';
import type { Statement } from './statement.ts';

/** One operand of the answer. */
export interface Part {
  readonly text: string;
  /** `undefined` for an exception that stands alone. */
  readonly expression: Expression | undefined;
  readonly line: number;
  readonly isFromText: boolean;
  readonly isTag: boolean;
}

/** Puts each exception on the licence it belongs to: the nearest GNU licence above, else the nearest below. */
export function attach(
  exceptions: readonly Statement[],
  parts: readonly Part[],
  said: readonly Statement[],
): readonly Part[] {
  let result = parts;
  for (const { license, fromLine } of exceptions) {
    if (said.some((statement) => statement.license.includes(license))) continue;
    const index = ownerOf(license, fromLine, result);
    if (index === -1) {
      result = [
        ...result,
        { text: license, expression: undefined, line: fromLine, isFromText: true, isTag: false },
      ];
    } else {
      result = result.map((part, i) => (i === index ? withException(part, license) : part));
    }
  }
  return result;
}

function ownerOf(exception: string, line: number, parts: readonly Part[]): number {
  const takes = takersOf(exception);
  const takers = parts.flatMap((part, i) =>
    takerIn(part, takes) === undefined
      ? []
      : [{ i, distance: line >= part.line ? line - part.line : (part.line - line) * 10 }],
  );
  return takers.sort((a, b) => a.distance - b.distance)[0]?.i ?? -1;
}

/** The licence of this part that an exception belongs to: the only one of its kind. */
function takerIn({ expression }: Part, takes: RegExp): LicenseTerm | undefined {
  const terms = expression === undefined || expression.kind === 'and' ? [] : termsOf(expression);
  const [taker, another] = terms.filter(({ license }) => takes.test(license));
  return another === undefined && taker?.exception === undefined ? taker : undefined;
}

function withException(part: Part, exception: string): Part {
  const known = canonicalExceptionId(exception);
  const taker = takerIn(part, takersOf(exception));
  if (part.expression === undefined || known === undefined || taker === undefined) return part;
  const change = (term: Expression): Expression =>
    term === taker ? { ...taker, exception: known } : term;
  const expression =
    part.expression.kind === 'license'
      ? change(part.expression)
      : combine(part.expression.kind, part.expression.operands.map(change));
  return { ...part, expression, text: formatExpression(expression) };
}

function takersOf(exception: string): RegExp {
  return /LLVM|Swift|SHL/.test(exception) ? /^Apache-2\.0/ : /^(?:A|L)?GPL-/;
}
