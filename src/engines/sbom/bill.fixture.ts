// SPDX-License-Identifier: Apache-2.0
import fc from 'fast-check';
import { instant } from '#model';
import type { Sbom, SbomComponent, SbomDependency, SbomLicense } from './sbom.ts';

/** A component known by its package URL. */
export function component(purl: string, more: Partial<SbomComponent> = {}): SbomComponent {
  const [name = purl, version] = purl.replace(/^pkg:[^/]+\//, '').split('@');
  return { id: purl, kind: 'library', name, version, purl, scope: 'runtime', ...more };
}

/** A bill that has all that any format asks for. */
export function bill(
  components: readonly SbomComponent[],
  dependencies: readonly SbomDependency[] = [],
): Sbom {
  return {
    subject: { id: 'subject', kind: 'application', name: 'lantern' },
    at: instant('2026-01-31T12:00:00Z'),
    tools: [{ name: 'lanthorn', version: '0.1.0' }],
    components,
    dependencies,
  };
}

const license = fc.oneof(
  fc
    .constantFrom(
      'MIT',
      'Apache-2.0',
      'MIT OR GPL-2.0-only',
      'GPL-2.0-only WITH Classpath-exception-2.0',
    )
    .map((expression): SbomLicense => ({ expression, basis: 'declared' })),
  fc
    .constantFrom('MIT', '(MIT AND ISC) OR Apache-2.0')
    .map((expression): SbomLicense => ({ expression, basis: 'concluded' })),
  fc
    .constantFrom('see the wall', 'Ours, version 2', 'ask (Jane)')
    .map((words): SbomLicense => ({ words, basis: 'declared' })),
);

const anyComponent = fc.record({
  name: fc.constantFrom('left', 'right', 'up', 'down', 'strange', 'charm', 'a.b', 'a-b'),
  version: fc.constantFrom('1', '2.0.0-rc.1', '1.0+build', '~3'),
  licenses: fc.uniqueArray(license, { maxLength: 1 }),
  funding: fc.uniqueArray(
    fc.constantFrom('https://example.org/fund', 'https://example.org/give?to=a&how=b'),
    { maxLength: 2 },
  ),
  scope: fc.constantFrom('runtime', 'dev', 'test', 'build', 'optional', 'platform', undefined),
});

/** Any bill of up to eight packages that ask for each other. */
export const anyBill: fc.Arbitrary<Sbom> = fc
  .record({
    parts: fc.uniqueArray(anyComponent, { maxLength: 8, selector: ({ name }) => name }),
    edges: fc.array(fc.tuple(fc.nat(8), fc.nat(8)), { maxLength: 12 }),
    nested: fc.boolean(),
  })
  .map(({ parts, edges, nested }) => {
    const components = parts.map(({ name, version, licenses, funding, scope }) => {
      const purl = `pkg:npm/${name}@${encodeURIComponent(version)}`;
      const references = funding.map((url) => ({ kind: 'funding' as const, url }));
      return component(purl, { name, version, licenses, references, scope });
    });
    const ids = ['subject', ...components.map(({ id }) => id)];
    const dependencies = edges.flatMap(([from, to]) => {
      const [a, b] = [ids[from], ids[to]];
      return a === undefined || b === undefined || to === 0 ? [] : [{ from: a, to: [b] }];
    });
    const [first, ...rest] = components;
    const inside = rest.map((one) => ({ ...one, within: first?.id }));
    return bill(nested && first !== undefined ? [first, ...inside] : components, dependencies);
  });
