// SPDX-License-Identifier: Apache-2.0
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Expression, parseExpression } from '../expression/index.ts';
import { cataloguedLicenses } from './catalogue.ts';
import { FORMS, LINKINGS, obligationsOf, readUse, USUAL_USE, type Use } from './index.ts';

function expressionOf(text: string): Expression {
  const parsed = parseExpression(text);
  if (!parsed.ok) throw new Error(parsed.problem.message);
  return parsed.expression;
}

function readOrThrow(text: string): Use {
  const use = readUse(text);
  if ('code' in use) throw new Error(use.message);
  return use;
}

function kindsOf(text: string, use: string): readonly string[] {
  return obligationsOf(expressionOf(text), readOrThrow(use)).obligations.map(({ kind }) => kind);
}

describe('obligationsOf', () => {
  it.each([
    ['MIT', 'internal', []],
    ['MIT', 'saas', []],
    ['MIT', 'binary', ['copyright-notices', 'license-text']],
    ['CC0-1.0', 'embedded,modified,static', []],
    ['Apache-2.0', 'binary', ['license-text', 'notice-file']],
    [
      'Apache-2.0',
      'source,modified',
      ['copyright-notices', 'license-text', 'notice-file', 'mark-changes'],
    ],
    ['BSD-4-Clause', 'saas', ['advertising-acknowledgement']],
    ['MPL-2.0', 'binary', ['source-component', 'source-location']],
    ['AGPL-3.0-only', 'saas,separate', []],
    ['AGPL-3.0-only', 'saas,separate,modified', ['network-source']],
    ['GPL-3.0-only', 'saas,modified', []],
    ['GPL-2.0-only', 'internal,modified', []],
  ])('%s used as %s asks for %j', (license, use, kinds) => {
    expect(kindsOf(license, use)).toEqual(kinds);
  });

  it('tells static linking from dynamic for the LGPL', () => {
    expect(kindsOf('LGPL-2.1-only', 'binary,static')).toContain('object-files');
    expect(kindsOf('LGPL-2.1-only', 'binary,dynamic')).not.toContain('object-files');
    expect(kindsOf('LGPL-2.1-only', 'binary,dynamic')).toContain('relinking');
    expect(kindsOf('LGPL-2.1-only', 'binary,separate')).not.toContain('relinking');
  });

  it('asks for installation information in devices only, and only since version 3', () => {
    expect(kindsOf('GPL-3.0-only', 'embedded')).toContain('installation-information');
    expect(kindsOf('GPL-3.0-only', 'container')).not.toContain('installation-information');
    expect(kindsOf('GPL-2.0-only', 'embedded')).not.toContain('installation-information');
  });

  it('cites the clause, also of the licence that another one takes in', () => {
    const { obligations } = obligationsOf(expressionOf('LGPL-3.0-only'), USUAL_USE);
    const source = obligations.find(({ kind }) => kind === 'source-component');

    expect(source?.demands.map(({ clause }) => clause)).toEqual(['GPL-3.0-only section 6']);
  });

  it('names places in words where the text has no numbers', () => {
    const [first] = obligationsOf(expressionOf('MIT'), USUAL_USE).obligations;

    expect(first?.demands).toEqual([{ license: 'MIT', clause: 'MIT, permission notice' }]);
  });

  it('takes the lightest branch of an OR and names the others', () => {
    const { followed, choices } = obligationsOf(
      expressionOf('GPL-2.0-only OR (MIT AND BSD-3-Clause) OR LicenseRef-Ours'),
      USUAL_USE,
    );

    expect(followed).toEqual(['BSD-3-Clause', 'MIT']);
    expect(choices).toEqual([
      { chosen: 'BSD-3-Clause AND MIT', alternatives: ['GPL-2.0-only', 'LicenseRef-Ours'] },
    ]);
  });

  it('judges WITH as a unit', () => {
    const plain = kindsOf('GPL-2.0-only', 'binary');
    const excepted = kindsOf('GPL-2.0-only WITH Classpath-exception-2.0', 'binary');

    expect(plain).toContain('whole-work-license');
    expect(excepted).not.toContain('whole-work-license');
    expect(excepted).toContain('source-component');
    expect(kindsOf('GPL-3.0-only WITH GCC-exception-3.1', 'binary,static')).toEqual([]);
    expect(kindsOf('Apache-2.0 WITH LLVM-exception', 'binary,static')).toEqual([]);
  });

  it('reads deprecated ids as today’s', () => {
    expect(kindsOf('GPL-2.0-with-classpath-exception', 'binary')).toEqual(
      kindsOf('GPL-2.0-only WITH Classpath-exception-2.0', 'binary'),
    );
  });

  it('lists what nobody has read and never drops it', () => {
    const { unknown, obligations, unknownExceptions } = obligationsOf(
      expressionOf('MIT AND LicenseRef-Ours AND GPL-2.0-only WITH AdditionRef-Ours'),
      USUAL_USE,
    );

    expect(unknown).toEqual(['LicenseRef-Ours']);
    expect(unknownExceptions).toEqual(['AdditionRef-Ours']);
    expect(obligations.map(({ kind }) => kind)).toContain('whole-work-license');
  });
});

const ids = fc.constantFrom(...cataloguedLicenses());
const uses: fc.Arbitrary<Use> = fc.record({
  form: fc.constantFrom(...FORMS),
  modified: fc.boolean(),
  linking: fc.constantFrom(...LINKINGS),
  network: fc.boolean(),
});
const expressions = fc.letrec<{ tree: string; term: string }>((tie) => ({
  tree: fc.oneof(
    { maxDepth: 3 },
    tie('term'),
    fc
      .tuple(
        fc.constantFrom(' AND ', ' OR '),
        fc.array(tie('tree'), { minLength: 2, maxLength: 4 }),
      )
      .map(([word, parts]) => `(${parts.join(word)})`),
  ),
  term: ids,
})).tree;

function demandTexts(text: string, use: Use): ReadonlySet<string> {
  const { obligations } = obligationsOf(expressionOf(text), use);
  return new Set(
    obligations.flatMap(({ kind, demands }) => demands.map(({ clause }) => `${kind} ${clause}`)),
  );
}

describe('the laws of obligations', () => {
  it('AND asks for the union of what its operands ask', () => {
    fc.assert(
      fc.property(ids, ids, uses, (a, b, use) => {
        const both = demandTexts(`${a} AND ${b}`, use);
        expect(both).toEqual(new Set([...demandTexts(a, use), ...demandTexts(b, use)]));
      }),
    );
  });

  it('the order of operands does not matter', () => {
    fc.assert(
      fc.property(
        expressions,
        expressions,
        uses,
        fc.constantFrom('AND', 'OR'),
        (a, b, use, word) => {
          const one = obligationsOf(expressionOf(`${a} ${word} ${b}`), use);
          const other = obligationsOf(expressionOf(`${b} ${word} ${a}`), use);
          expect(one).toEqual(other);
        },
      ),
    );
  });

  it('an OR asks for no more than one of its branches does', () => {
    fc.assert(
      fc.property(ids, ids, uses, (a, b, use) => {
        const either = [...demandTexts(`${a} OR ${b}`, use)];
        const branches = [demandTexts(a, use), demandTexts(b, use)];
        expect(branches.some((branch) => either.every((demand) => branch.has(demand)))).toBe(true);
      }),
    );
  });

  it.each<[string, Partial<Use>, Partial<Use>]>([
    ['changing it', { modified: false }, { modified: true }],
    ['serving it', { network: false }, { network: true }],
    ['linking it dynamically', { linking: 'separate' }, { linking: 'dynamic' }],
    ['linking it statically', { linking: 'dynamic' }, { linking: 'static' }],
    ['shipping it in a device', { form: 'binary' }, { form: 'embedded' }],
    ['shipping it in an image', { form: 'binary' }, { form: 'container' }],
    ['giving it away as source', { form: 'internal' }, { form: 'source' }],
    ['giving it away compiled', { form: 'internal' }, { form: 'binary' }],
    ['offering it as a service', { form: 'internal' }, { form: 'saas' }],
  ])('%s never takes a duty away', (_, less, more) => {
    fc.assert(
      fc.property(expressions, uses, (text, use) => {
        const before = demandTexts(text, { ...use, ...less });
        const after = demandTexts(text, { ...use, ...more });
        expect([...before].filter((demand) => !after.has(demand))).toEqual([]);
      }),
    );
  });
});

describe('readUse', () => {
  it('fills in what is not said, and refuses words it does not know', () => {
    expect(readUse('source, modified')).toEqual({ ...USUAL_USE, form: 'source', modified: true });
    expect(readUse('')).toEqual(USUAL_USE);
    expect(readUse('binary,frobnicated')).toMatchObject({ code: 'licensing/bad-use' });
  });
});
