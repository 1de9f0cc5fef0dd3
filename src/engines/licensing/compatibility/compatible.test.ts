// SPDX-License-Identifier: Apache-2.0
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { canonicalLicenseId, type Expression, parseExpression } from '../expression/index.ts';
import { cataloguedLicenses } from '../obligations/index.ts';
import { type Compatibility, compatible, HOWS, type How } from './index.ts';
import { RELICENSINGS } from './relicensing.ts';
import { RESTRICTIONS } from './restrictions.ts';

function expressionOf(text: string): Expression {
  const parsed = parseExpression(text);
  if (!parsed.ok) throw new Error(parsed.problem.message);
  return parsed.expression;
}

function ask(outbound: string, inbound: string, how: How = 'dynamic'): Compatibility {
  return compatible(expressionOf(outbound), expressionOf(inbound), how);
}

describe('compatible', () => {
  it.each<[string, string, How, string, string | undefined]>([
    ['MIT', 'BSD-3-Clause', 'static', 'yes', undefined],
    ['LicenseRef-Ours', 'MIT', 'static', 'yes', undefined],
    ['GPL-2.0-only', 'MIT', 'copied', 'yes', undefined],
    ['GPL-2.0-only', 'Apache-2.0', 'static', 'no', 'GPL-2.0 section 6'],
    ['GPL-3.0-only', 'Apache-2.0', 'static', 'yes', undefined],
    ['GPL-2.0-or-later', 'Apache-2.0', 'dynamic', 'depends', undefined],
    ['Apache-2.0', 'GPL-3.0-only', 'dynamic', 'no', 'GPL-3.0-only section 5(c)'],
    ['MIT', 'GPL-2.0-only', 'dynamic', 'no', 'GPL-2.0-only section 2(b)'],
    ['MIT', 'GPL-2.0-only', 'separate', 'yes', 'GPL-2.0-only section 2'],
    ['MIT', 'GPL-2.0-only', 'aggregate', 'yes', 'GPL-2.0-only section 2'],
    ['GPL-2.0-only', 'GPL-3.0-only', 'static', 'no', undefined],
    ['GPL-3.0-only', 'GPL-2.0-only', 'static', 'no', undefined],
    ['GPL-3.0-only', 'GPL-2.0-or-later', 'static', 'yes', undefined],
    ['GPL-2.0-or-later', 'GPL-2.0-only', 'static', 'depends', undefined],
    ['MIT', 'LGPL-2.1-only', 'dynamic', 'yes', 'LGPL-2.1-only section 6'],
    ['MIT', 'LGPL-2.1-only', 'static', 'depends', 'LGPL-2.1-only section 6'],
    ['MIT', 'LGPL-3.0-only', 'copied', 'depends', undefined],
    ['GPL-2.0-only', 'LGPL-2.1-only', 'static', 'yes', 'LGPL-2.1-only section 3'],
    ['GPL-2.0-only', 'LGPL-3.0-only', 'dynamic', 'no', undefined],
    ['GPL-3.0-only', 'LGPL-3.0-only', 'static', 'yes', undefined],
    ['LGPL-2.1-only', 'GPL-2.0-only', 'dynamic', 'no', undefined],
    ['MIT', 'MPL-2.0', 'modified', 'yes', 'MPL-2.0 section 3.1'],
    ['GPL-3.0-or-later', 'MPL-2.0', 'static', 'yes', 'MPL-2.0 section 3.3'],
    ['GPL-2.0-only', 'MPL-2.0-no-copyleft-exception', 'static', 'no', undefined],
    ['GPL-2.0-only', 'MPL-1.1', 'static', 'no', undefined],
    ['GPL-2.0-only', 'EPL-1.0', 'dynamic', 'no', undefined],
    ['GPL-2.0-only', 'EPL-2.0', 'dynamic', 'depends', 'EPL-2.0 section 3.2(a)'],
    ['GPL-2.0-only', 'EPL-2.0 OR GPL-2.0-or-later', 'dynamic', 'yes', undefined],
    ['Apache-2.0', 'EPL-2.0', 'dynamic', 'yes', undefined],
    ['GPL-2.0-only', 'CDDL-1.0', 'static', 'no', undefined],
    ['CDDL-1.0', 'GPL-2.0-only', 'static', 'no', undefined],
    ['MIT', 'CDDL-1.1', 'static', 'yes', undefined],
    ['GPL-3.0-only', 'AGPL-3.0-only', 'dynamic', 'yes', 'GPL-3.0 section 13'],
    ['AGPL-3.0-or-later', 'GPL-3.0-or-later', 'static', 'yes', 'AGPL-3.0 section 13'],
    ['GPL-2.0-only', 'AGPL-3.0-only', 'static', 'no', undefined],
    ['Apache-2.0', 'AGPL-3.0-only', 'dynamic', 'no', undefined],
    ['GPL-2.0-or-later', 'OpenSSL', 'dynamic', 'no', 'OpenSSL condition 3'],
    [
      'GPL-2.0-or-later WITH openvpn-openssl-exception',
      'OpenSSL',
      'dynamic',
      'yes',
      'openvpn-openssl-exception',
    ],
    ['GPL-2.0-only', 'BSD-4-Clause', 'static', 'no', 'BSD-4-Clause condition 3'],
    ['GPL-3.0-only', 'BSD-4-Clause', 'static', 'no', undefined],
    ['GPL-2.0-only', 'BSD-4-Clause-UC', 'static', 'yes', undefined],
    ['GPL-2.0-only', 'FTL', 'static', 'no', undefined],
    ['GPL-3.0-only', 'FTL', 'static', 'yes', undefined],
    ['GPL-3.0-only', 'EUPL-1.2', 'static', 'yes', 'EUPL-1.2 article 5 and appendix'],
    ['EUPL-1.2', 'GPL-3.0-only', 'static', 'no', undefined],
    ['MIT', 'EUPL-1.2', 'dynamic', 'depends', undefined],
    ['MIT', 'EUPL-1.2', 'modified', 'no', undefined],
    ['GPL-2.0-only', 'EUPL-1.1', 'static', 'yes', undefined],
    ['GPL-3.0-only', 'EUPL-1.1', 'static', 'depends', undefined],
    ['CECILL-2.1', 'GPL-2.0-only', 'static', 'no', undefined],
    ['GPL-3.0-only', 'CECILL-2.1', 'static', 'yes', undefined],
    ['GPL-3.0-only', 'CC-BY-SA-4.0', 'copied', 'yes', 'CC-BY-SA-4.0 section 3(b)(1)'],
    ['GPL-3.0-or-later', 'CC-BY-SA-4.0', 'copied', 'depends', undefined],
    ['CC-BY-SA-4.0', 'GPL-3.0-only', 'copied', 'no', undefined],
    ['GPL-3.0-only', 'CC-BY-SA-3.0', 'copied', 'no', undefined],
    ['CC-BY-SA-4.0', 'CC-BY-SA-3.0', 'modified', 'yes', undefined],
    ['GPL-3.0-only', 'CC-BY-4.0', 'copied', 'yes', undefined],
    ['GPL-2.0-only', 'Artistic-2.0', 'static', 'yes', undefined],
    ['GPL-2.0-only', 'Artistic-1.0-Perl', 'static', 'no', undefined],
    ['GPL-2.0-only', 'Artistic-1.0-Perl OR GPL-1.0-or-later', 'static', 'yes', undefined],
    [
      'MIT',
      'GPL-2.0-only WITH Classpath-exception-2.0',
      'static',
      'yes',
      'Classpath-exception-2.0',
    ],
    ['MIT', 'GPL-2.0-only WITH Classpath-exception-2.0', 'modified', 'no', undefined],
    ['MIT', 'GPL-3.0-or-later WITH GCC-exception-3.1', 'static', 'yes', undefined],
    ['GPL-2.0-only WITH Classpath-exception-2.0', 'Apache-2.0', 'static', 'yes', undefined],
    ['GPL-2.0-only WITH Linux-syscall-note', 'Apache-2.0', 'static', 'depends', undefined],
    ['MIT', 'BUSL-1.1', 'dynamic', 'depends', undefined],
    ['GPL-3.0-only', 'BUSL-1.1', 'dynamic', 'no', undefined],
    ['MIT', 'SSPL-1.0', 'dynamic', 'no', undefined],
    ['GPL-3.0-only', 'JSON', 'dynamic', 'no', undefined],
    ['LicenseRef-Ours', 'GPL-2.0-only', 'dynamic', 'depends', undefined],
    ['MIT', 'LicenseRef-Theirs', 'dynamic', 'depends', undefined],
    ['MIT', 'MIT AND GPL-2.0-only', 'dynamic', 'no', undefined],
    ['MIT OR GPL-2.0-only', 'GPL-2.0-only', 'dynamic', 'depends', undefined],
    ['Apache-2.0 AND GPL-2.0-only', 'GPL-2.0-only', 'dynamic', 'no', undefined],
    ['GPL-3.0-only', 'Apache-1.1+', 'static', 'yes', undefined],
    ['MIT', 'OFL-1.1', 'copied', 'yes', undefined],
  ])('%s may take in %s (%s): %s', (outbound, inbound, how, answer, clause) => {
    const found = ask(outbound, inbound, how);

    expect(found.answer, found.reason).toBe(answer);
    if (clause !== undefined) expect(found.clauses).toContain(clause);
  });

  it('names the versions under which alone it works', () => {
    expect(ask('GPL-2.0-or-later', 'Apache-2.0').reason).toMatch(
      /^Only if the combination is passed on under GPL-3\.0-only\./,
    );
  });

  it('names the way out where the outbound licence has one', () => {
    expect(ask('LGPL-2.1-only', 'GPL-2.0-only').reason).toMatch(
      /section 3 lets you pass on the whole/,
    );
  });

  it('names the pair that decided', () => {
    expect(ask('MIT AND Apache-2.0', 'ISC AND (GPL-2.0-only OR AGPL-3.0-only)').decidedBy).toEqual({
      outbound: 'Apache-2.0',
      inbound: 'AGPL-3.0-only',
    });
  });
});

describe('the tables of compatibility', () => {
  it('name only licences that exist', () => {
    const ids = [
      ...RESTRICTIONS.map((row) => row.ids),
      ...RELICENSINGS.flatMap((row) => [row.from, row.to]),
    ];

    expect(
      ids.flatMap((text) => text.trim().split(/\s+/)).filter((id) => canonicalLicenseId(id) !== id),
    ).toEqual([]);
  });
});

const ids = fc.constantFrom(...cataloguedLicenses(), 'LicenseRef-Ours');
const hows = fc.constantFrom(...HOWS);
const RANK = { yes: 0, depends: 1, no: 2 };

describe('the laws of compatibility', () => {
  it('a licence goes with itself', () => {
    fc.assert(
      fc.property(ids, hows, (id, how) => {
        expect(ask(id, id, how).answer).toBe('yes');
      }),
    );
  });

  it('an inbound OR is as good as its best branch, an inbound AND as bad as its worst', () => {
    fc.assert(
      fc.property(ids, ids, ids, hows, (outbound, a, b, how) => {
        const ranks = [a, b].map((inbound) => RANK[ask(outbound, inbound, how).answer]);
        expect(RANK[ask(outbound, `${a} OR ${b}`, how).answer]).toBe(Math.min(...ranks));
        expect(RANK[ask(outbound, `${a} AND ${b}`, how).answer]).toBe(Math.max(...ranks));
      }),
    );
  });

  it('the order of operands does not matter', () => {
    fc.assert(
      fc.property(ids, ids, ids, hows, fc.constantFrom('AND', 'OR'), (a, b, other, how, word) => {
        expect(ask(`${a} ${word} ${b}`, other, how)).toEqual(ask(`${b} ${word} ${a}`, other, how));
        expect(ask(other, `${a} ${word} ${b}`, how)).toEqual(ask(other, `${b} ${word} ${a}`, how));
      }),
    );
  });

  it('standing side by side is never worse than being linked', () => {
    fc.assert(
      fc.property(ids, ids, (outbound, inbound) => {
        const beside = RANK[ask(outbound, inbound, 'aggregate').answer];
        expect(beside).toBeLessThanOrEqual(RANK[ask(outbound, inbound, 'static').answer]);
      }),
    );
  });

  it('always gives a reason', () => {
    fc.assert(
      fc.property(ids, ids, hows, (a, b, how) => {
        expect(ask(a, b, how).reason).toMatch(/\.$/);
      }),
    );
  });
});
