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

/** What a bill without a subject is of: the components that no other asks for. */
export function rootsOf({ components, dependencies }: Sbom): readonly SbomComponent[] {
  const named = new Set(dependencies.flatMap(({ to }) => to));
  return components.filter(({ id }) => !named.has(id));
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
  const byFrom = new Map<string, SbomDependency & { readonly to: string[] }>();
  for (const { from, to, completeness } of dependencies) {
    if (!known.has(from)) continue;
    const before = byFrom.get(from);
    const asked = before?.to ?? [];
    for (const id of to) if (known.has(id)) asked.push(id);
    byFrom.set(from, { from, to: asked, completeness: before?.completeness ?? completeness });
  }
  return [...byFrom.values()]
    .map((one) => ({ ...one, to: eachOnce(one.to.sort(compare)) }))
    .sort((a, b) => compare(a.from, b.from));
}

function eachOnce(sorted: readonly string[]): readonly string[] {
  return sorted.filter((id, i) => id !== sorted[i - 1]);
}
