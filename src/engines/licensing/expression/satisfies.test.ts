// SPDX-License-Identifier: Apache-2.0
import { describe, expect, it } from 'vitest';
import { type Expression, licensesOf, parseExpression, satisfies } from './index.ts';

function parsed(text: string): Expression {
  const result = parseExpression(text);
  if (!result.ok) throw new Error(result.problem.message);
  return result.expression;
}

describe('satisfies', () => {
  it.each([
    ['MIT OR GPL-2.0-only', ['MIT'], true],
    ['MIT AND GPL-2.0-only', ['MIT'], false],
    ['MIT AND ISC', ['MIT', 'ISC'], true],
    ['GPL-2.0-or-later', ['GPL-3.0-only'], true],
    ['GPL-2.0-only', ['GPL-3.0-only'], false],
    ['GPL-3.0-only', ['GPL-2.0-or-later'], true],
    ['GPL-1.0-only', ['GPL-2.0-or-later'], false],
    ['GPL-1.0+', ['GPL-2.0+'], true],
    ['Apache-2.0', ['Apache-1.1+'], true],
    ['LGPL-2.1-only', ['GPL-2.0-or-later'], false],
    ['CC-BY-3.0', ['CC-BY-3.0-DE'], false],
    ['GPL-2.0-only WITH Classpath-exception-2.0', ['GPL-2.0-only'], false],
    ['GPL-3.0-only WITH Bison-exception-2.2', ['GPL-2.0+ WITH Bison-exception-2.2'], true],
    ['MIT', ['MIT OR ISC', 'not a licence'], false],
    ['(MIT OR Apache-2.0) AND (ISC OR GPL-2.0-only)', ['Apache-2.0', 'ISC'], true],
  ])('%s within %j: %s', (text, allowed, answer) => {
    expect(satisfies(parsed(text), allowed)).toBe(answer);
  });
});

describe('licensesOf', () => {
  it('names each licence once, without its exception', () => {
    const ids = licensesOf(
      parsed('GPL-2.0-only WITH Classpath-exception-2.0 OR MIT AND GPL-2.0-only'),
    );

    expect(ids).toEqual(['GPL-2.0-only', 'MIT']);
  });
});
