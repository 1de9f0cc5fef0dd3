// SPDX-License-Identifier: Apache-2.0
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { bill, component } from './bill.fixture.ts';
import { readSbom } from './read-sbom.ts';
import { SBOM_FORMATS } from './sbom.ts';
import { validateSbom } from './validate-sbom.ts';
import { writeSbom } from './write-sbom.ts';

it.each(SBOM_FORMATS)(
  'writes the same bytes whatever the order of the components (%s)',
  (format) => {
    const all = ['pkg:npm/a@1', 'pkg:npm/b@1', 'pkg:npm/c@2'].map((purl) => component(purl));
    const expected = writeSbom(bill(all), format);

    fc.assert(
      fc.property(fc.shuffledSubarray(all, { minLength: all.length }), (shuffled) => {
        expect(writeSbom(bill(shuffled), format)).toBe(expected);
      }),
    );
  },
);

it('leaves no reference hanging', () => {
  const { components, dependencies } = JSON.parse(
    writeSbom(
      bill(
        [component('pkg:npm/a@1'), component('pkg:npm/b@1', { within: 'pkg:npm/gone@1' })],
        [
          { from: 'subject', to: ['pkg:npm/a@1'] },
          { from: 'pkg:npm/a@1', to: ['pkg:npm/not-there@1', 'pkg:npm/b@1'] },
        ],
      ),
      'cyclonedx-1.6',
    ),
  );

  expect(components.map((one: { purl: string }) => one.purl)).toEqual([
    'pkg:npm/a@1',
    'pkg:npm/b@1',
  ]);
  expect(dependencies).toEqual([
    { ref: 'pkg:npm/a@1', dependsOn: ['pkg:npm/b@1'] },
    { ref: 'subject', dependsOn: ['pkg:npm/a@1'] },
  ]);
});

it('tells an id from an expression from words', () => {
  const basis = 'declared';
  const { components } = JSON.parse(
    writeSbom(
      bill([
        component('pkg:npm/a@1', { licenses: [{ expression: 'MIT', basis }] }),
        component('pkg:npm/b@1', { licenses: [{ expression: 'MIT OR GPL-2.0-only', basis }] }),
        component('pkg:npm/c@1', { licenses: [{ words: 'see the wall', basis }] }),
        component('pkg:npm/d@1'),
      ]),
      'cyclonedx-1.6',
    ),
  );

  expect(components.map((one: { licenses?: unknown }) => one.licenses)).toEqual([
    [{ license: { id: 'MIT', acknowledgement: 'declared' } }],
    [{ expression: 'MIT OR GPL-2.0-only', acknowledgement: 'declared' }],
    [{ license: { name: 'see the wall', acknowledgement: 'declared' } }],
    undefined,
  ]);
});

it('lets members of a circle of parts stand by themselves', () => {
  const a = component('pkg:npm/a@1', { within: 'pkg:npm/b@1' });
  const b = component('pkg:npm/b@1', { within: 'pkg:npm/a@1' });

  const { components } = JSON.parse(writeSbom(bill([a, b]), 'cyclonedx-1.6'));

  expect(components).toHaveLength(2);
});

it('joins several licences of one basis into one expression for SPDX', () => {
  const licenses = [{ expression: 'MIT OR ISC' }, { expression: 'Zlib' }];

  const { packages } = JSON.parse(
    writeSbom(bill([component('pkg:npm/a@1', { licenses })]), 'spdx-2.3'),
  );

  expect(packages[1].licenseDeclared).toBe('(MIT OR ISC) AND Zlib');
});

it('says in SPDX that nothing is asked for, or that there may be more', () => {
  const { relationships } = JSON.parse(
    writeSbom(
      bill(
        [component('pkg:npm/a@1'), component('pkg:npm/b@1')],
        [
          { from: 'pkg:npm/a@1', to: [] },
          { from: 'pkg:npm/b@1', to: ['pkg:npm/a@1'], completeness: 'incomplete' },
        ],
      ),
      'spdx-2.3',
    ),
  );

  expect(
    relationships.map(
      ({ relationshipType: type, relatedSpdxElement: to }: Record<string, string>) =>
        `${type} ${to}`,
    ),
  ).toEqual([
    'DESCRIBES SPDXRef-subject',
    'DEPENDS_ON NONE',
    'RUNTIME_DEPENDENCY_OF SPDXRef-pkg-npm-b-1',
    'DEPENDS_ON NOASSERTION',
  ]);
});

it.each(['spdx-2.3', 'spdx-3.0.1'] as const)(
  'refuses %s without a time rather than make one up',
  (format) => {
    const timeless = { ...bill([]), at: undefined };

    expect(() => writeSbom(timeless, format)).toThrow('when it was made');
  },
);

it.each(['spdx-2.3', 'spdx-3.0.1'] as const)(
  'takes an identity that is no address for none (%s)',
  (format) => {
    const odd = { ...bill([component('pkg:npm/a@1')]), serial: 'urn:x:"quoted"' };

    const text = writeSbom(odd, format);

    expect(text).not.toContain('quoted');
    expect(validateSbom(text).problems).toEqual([]);
  },
);

it('tells packages and relationships of SPDX 3 apart, whatever packages are called', () => {
  const all = ['a', 'a.dependsOn', 'a.dependsOn.runtime'].map((id) => ({ id, name: id }));
  const dependencies = all.map(({ id }) => ({ from: id, to: ['a'] }));

  const text = writeSbom(bill(all, dependencies), 'spdx-3.0.1');

  expect(validateSbom(text).problems).toEqual([]);
});

it('escapes in XML what would be read as something else', () => {
  const odd = component('pkg:npm/a@1', {
    id: 'a\t"b"\n',
    description: 'two\nlines & <b>',
    copyright: '\u0007bell',
  });

  const text = writeSbom(bill([odd], [{ from: 'subject', to: [odd.id] }]), 'cyclonedx-1.6-xml');
  const reading = readSbom(text);

  expect(reading).toMatchObject({
    problems: [],
    sbom: {
      components: [{ id: odd.id, description: odd.description, copyright: '\ufffdbell' }],
      dependencies: [{ from: 'subject', to: [odd.id] }],
    },
  });
});
