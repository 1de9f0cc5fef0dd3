// SPDX-License-Identifier: Apache-2.0
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  canonicalise,
  type Expression,
  evaluate,
  formatExpression,
  type LicenseUnit,
  parseExpression,
} from './index.ts';

const LICENSES = ['MIT', 'Apache-2.0', 'GPL-2.0-only', 'GPL-2.0', 'LGPL-2.1', 'LicenseRef-Ours'];
const EXCEPTIONS = ['Classpath-exception-2.0', 'LLVM-exception', 'AdditionRef-Ours'];

const term = fc.record({
  kind: fc.constant('license' as const),
  license: fc.constantFrom(...LICENSES),
  orLater: fc.constant(false),
});
const termWithException = fc.record({
  kind: fc.constant('license' as const),
  license: fc.constantFrom(...LICENSES),
  orLater: fc.constant(false),
  exception: fc.constantFrom(...EXCEPTIONS),
});
const { expression: anyExpression } = fc.letrec<{ expression: Expression }>((tie) => ({
  expression: fc.oneof(
    { maxDepth: 4 },
    term,
    termWithException,
    fc.record({
      kind: fc.constantFrom('and' as const, 'or' as const),
      operands: fc.array(tie('expression'), { minLength: 2, maxLength: 4 }),
    }),
  ),
}));

function parsed(text: string): Expression {
  const result = parseExpression(text);
  if (!result.ok) throw new Error(result.problem.message);
  return result.expression;
}

function reversed(expression: Expression): Expression {
  if (expression.kind === 'license') return expression;
  return { kind: expression.kind, operands: expression.operands.map(reversed).reverse() };
}

const ORDER = ['approved', 'review', 'denied'] as const;
type Verdict = (typeof ORDER)[number];

function judgedBy(table: Record<string, Verdict>, text: string) {
  const verdictOf = (unit: LicenseUnit) =>
    table[unit.exception === undefined ? unit.license : `${unit.license} WITH ${unit.exception}`];
  return evaluate(parsed(text), { verdictOf, order: ORDER });
}

describe('parseExpression', () => {
  it.each([
    ['mit', 'MIT'],
    ['apache-2.0 or mit', 'Apache-2.0 OR MIT'],
    ['MIT OR ISC AND Zlib', 'MIT OR ISC AND Zlib'],
    ['(MIT OR ISC) AND Zlib', '(MIT OR ISC) AND Zlib'],
    ['GPL-2.0+', 'GPL-2.0+'],
    ['gpl-2.0-ONLY with classpath-EXCEPTION-2.0', 'GPL-2.0-only WITH Classpath-exception-2.0'],
    ['documentref-Spdx.doc:licenseref-My-Own', 'DocumentRef-Spdx.doc:LicenseRef-My-Own'],
    ['MIT WITH AdditionRef-Extra', 'MIT WITH AdditionRef-Extra'],
    ['((MIT))', 'MIT'],
    ['MIT OR(ISC)', 'MIT OR ISC'],
  ])('reads %s as %s', (text, printed) => {
    expect(formatExpression(parsed(text))).toBe(printed);
  });

  it.each([
    '',
    '   ',
    'MIT OR',
    'AND MIT',
    'MIT ISC',
    '(MIT',
    'MIT)',
    'NoSuch-1.0',
    'MIT WITH',
    'MIT WITH MIT',
    'MIT /',
    'WITH',
    '()',
    'MIT/ISC',
  ])('answers a problem to "%s"', (text) => {
    expect(parseExpression(text)).toMatchObject({
      ok: false,
      problem: { code: 'licensing/bad-expression' },
    });
  });

  it('answers a problem to 100,000 brackets instead of running out of stack', () => {
    expect(parseExpression('('.repeat(99_000)).ok).toBe(false);
    expect(parseExpression(`${'('.repeat(100_000)}MIT${')'.repeat(100_000)}`).ok).toBe(false);
  });

  it('never throws, whatever the text', () => {
    const piece = fc.constantFrom('MIT', 'AND', 'OR', 'WITH', '(', ')', '+', ' ', 'x', 'GPL-2.0');

    fc.assert(
      fc.property(
        fc.oneof(
          fc.string(),
          fc.array(piece).map((all) => all.join(' ')),
        ),
        (text) => {
          expect(typeof parseExpression(text).ok).toBe('boolean');
        },
      ),
    );
  });

  it('reads back every expression that was printed', () => {
    fc.assert(
      fc.property(anyExpression, (expression) => {
        expect(parsed(formatExpression(expression))).toEqual(expression);
      }),
    );
  });
});

describe('canonicalise', () => {
  it.each([
    ['MIT OR Apache-2.0 OR MIT', 'Apache-2.0 OR MIT'],
    ['(MIT AND ISC) AND MIT', 'ISC AND MIT'],
    ['GPL-2.0 OR GPL-2.0+', 'GPL-2.0-only OR GPL-2.0-or-later'],
    ['GPL-2.0-with-classpath-exception', 'GPL-2.0-only WITH Classpath-exception-2.0'],
    ['GPL-2.0-only OR GPL-2.0', 'GPL-2.0-only'],
    ['Apache-1.1+', 'Apache-1.1+'],
  ])('writes %s as %s', (text, canonical) => {
    expect(formatExpression(canonicalise(parsed(text)))).toBe(canonical);
  });

  it('changes nothing the second time and does not see the order of operands', () => {
    fc.assert(
      fc.property(anyExpression, (expression) => {
        const once = canonicalise(expression);

        expect(canonicalise(once)).toEqual(once);
        expect(canonicalise(reversed(expression))).toEqual(once);
      }),
    );
  });
});

describe('evaluate', () => {
  const table: Record<string, Verdict> = {
    MIT: 'approved',
    'MPL-2.0': 'review',
    'GPL-2.0-only': 'denied',
    'GPL-2.0-only WITH Classpath-exception-2.0': 'approved',
  };

  it.each([
    ['MIT OR GPL-2.0-only', 'approved', 'MIT', 'best-choice', 'MIT'],
    ['GPL-2.0 OR MPL-2.0', 'review', 'MPL-2.0', 'best-choice', 'MPL-2.0'],
    ['GPL-2.0-only OR Zlib', undefined, 'Zlib', 'best-choice', 'Zlib'],
    ['Zlib OR MPL-2.0', 'review', 'MPL-2.0', 'best-choice', 'MPL-2.0'],
  ] as const)('takes the best branch of %s', (text, verdict, decider, because, chosen) => {
    const result = judgedBy(table, text);

    expect(result.verdict).toBe(verdict);
    expect(formatExpression(result.decidedBy.term)).toBe(decider);
    expect(result.decidedBy.because).toBe(because);
    expect(formatExpression(result.chosen)).toBe(chosen);
  });

  it.each([
    ['MIT AND GPL-2.0-only', 'denied', 'GPL-2.0-only'],
    ['MIT AND MPL-2.0', 'review', 'MPL-2.0'],
    ['MIT AND Zlib', undefined, 'Zlib'],
    ['GPL-2.0-only AND Zlib', 'denied', 'GPL-2.0-only'],
  ] as const)('takes the worst operand of %s', (text, verdict, decider) => {
    const result = judgedBy(table, text);

    expect(result.verdict).toBe(verdict);
    expect(formatExpression(result.decidedBy.term)).toBe(decider);
    expect(result.decidedBy.because).toBe('worst-of-all');
  });

  it.each([
    ['GPL-2.0-only WITH Classpath-exception-2.0', 'approved', false],
    ['GPL-2.0 WITH Classpath-exception-2.0', 'approved', false],
    ['GPL-2.0-with-classpath-exception', 'approved', false],
    ['GPL-2.0-only WITH Font-exception-2.0', 'denied', true],
    ['MIT WITH LLVM-exception', 'approved', true],
    ['Zlib WITH LLVM-exception', undefined, false],
  ] as const)('judges %s as a unit before its base licence', (text, verdict, withoutException) => {
    const result = judgedBy(table, text);

    expect(result.verdict).toBe(verdict);
    expect(result.decidedBy.withoutException).toBe(withoutException);
  });

  it('says which choice was made inside a conjunction', () => {
    const result = judgedBy(table, '(MIT OR GPL-2.0-only) AND MPL-2.0');

    expect(result.verdict).toBe('review');
    expect(formatExpression(result.chosen)).toBe('MIT AND MPL-2.0');
    expect(result.decidedBy.among).toEqual(['MIT OR GPL-2.0-only', 'MPL-2.0']);
  });

  it('does not depend on the order of operands', () => {
    const verdictOf = (unit: LicenseUnit) => table[unit.license];

    fc.assert(
      fc.property(anyExpression, (expression) => {
        const one = evaluate(expression, { verdictOf, order: ORDER });
        const other = evaluate(reversed(expression), { verdictOf, order: ORDER });

        expect(other.verdict).toBe(one.verdict);
        expect(other.decidedBy.term).toEqual(one.decidedBy.term);
        expect(canonicalise(other.chosen)).toEqual(canonicalise(one.chosen));
      }),
    );
  });
});
