// SPDX-License-Identifier: Apache-2.0
import { compare } from './order.ts';
import type { Sbom, SbomComponent, SbomDependency } from './sbom.ts';

/** The bill in an order of its own: components by id, every dependent once, no reference to what is not there. */
export function orderlySbom(sbom: Sbom): Sbom {
  const components = [...sbom.components].sort((a, b) => compare(a.id, b.id));
  const known = new Set(components.map(({ id }) => id));
  const inParts = components.map((one) => withoutStrayParent(one, known));
  if (sbom.subject !== undefined) known.add(sbom.subject.id);
  return { ...sbom, components: inParts, dependencies: merged(sbom.dependencies, known) };
}

function withoutStrayParent(component: SbomComponent, known: ReadonlySet<string>): SbomComponent {
  const { within } = component;
  return within === undefined || (known.has(within) && within !== component.id)
    ? component
    : { ...component, within: undefined };
}

function merged(
  dependencies: readonly SbomDependency[],
  known: ReadonlySet<string>,
): readonly SbomDependency[] {
  const byFrom = new Map<string, SbomDependency>();
  for (const { from, to, completeness } of dependencies) {
    if (!known.has(from)) continue;
    const before = byFrom.get(from);
    const all = new Set([...(before?.to ?? []), ...to.filter((id) => known.has(id))]);
    byFrom.set(from, {
      from,
      to: [...all].sort(compare),
      completeness: before?.completeness ?? completeness,
    });
  }
  return [...byFrom.values()].sort((a, b) => compare(a.from, b.from));
}
