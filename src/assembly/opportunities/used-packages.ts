// SPDX-License-Identifier: Apache-2.0
import type { ProjectUsage } from '#engines/ranking';
import { packagePurl } from '#facts/upstreams';
import type { DependencyEdge, Origin, Scope } from '#model';
import type { UsedPackage } from '#pillars/execution';

/** A component as a repository uses it. */
export interface SeenComponent {
  readonly purl: string;
  readonly ecosystem: string;
  readonly name: string;
  readonly version?: string | undefined;
  readonly scope: Scope;
  readonly origin: Origin;
  readonly direct?: boolean | undefined;
  readonly via: readonly string[];
  readonly funding?: readonly string[] | undefined;
}

/** What several repositories use, by package, as far as their files say it. */
export interface PackagesSeen {
  /** Adds what one repository uses. */
  add(seen: {
    readonly repository: string;
    readonly components: readonly SeenComponent[];
    readonly edges: readonly DependencyEdge[];
    /** Which components are patched there, by `name@version`. */
    readonly patches: ReadonlyMap<string, readonly string[]>;
  }): void;
  packages(): readonly SeenPackage[];
}

/** A package with the purls of its versions in use. */
export interface SeenPackage {
  readonly used: UsedPackage;
  readonly purls: readonly string[];
}

interface Growing {
  readonly first: SeenComponent;
  readonly purls: Set<string>;
  readonly usages: ProjectUsage[];
  readonly askers: Set<string>;
  readonly funding: Set<string>;
  readonly patches: Set<string>;
}

export function openPackagesSeen(): PackagesSeen {
  const seen = new Map<string, Growing>();
  return {
    add({ repository, components, edges, patches }) {
      for (const component of components) {
        const one = growingOf(seen, component);
        const carried = patches.get(`${component.name}@${component.version}`) ?? [];
        if (one !== undefined) grow(one, component, { repository, carried });
      }
      for (const { from, to } of edges) {
        // A project of ours that asks is counted with what is direct.
        const asker = packagePurl(from);
        if (asker !== undefined) seen.get(packagePurl(to) ?? '')?.askers.add(asker);
      }
    },
    packages: () =>
      [...seen].map(([purl, one]) => ({ used: usedOf(purl, one), purls: [...one.purls] })),
  };
}

function growingOf(seen: Map<string, Growing>, first: SeenComponent): Growing | undefined {
  const purl = packagePurl(first.purl);
  if (purl === undefined) return undefined;
  const known = seen.get(purl);
  if (known !== undefined) return known;
  const made = {
    first,
    purls: new Set<string>(),
    usages: [],
    askers: new Set<string>(),
    funding: new Set<string>(),
    patches: new Set<string>(),
  };
  seen.set(purl, made);
  return made;
}

function grow(
  one: Growing,
  component: SeenComponent,
  { repository, carried }: { readonly repository: string; readonly carried: readonly string[] },
): void {
  one.purls.add(component.purl);
  one.usages.push(usageOf(component, repository));
  if (component.direct === true) one.askers.add(repository);
  for (const address of component.funding ?? []) one.funding.add(address);
  for (const patch of carried) one.patches.add(`${repository} ${patch}`);
}

function usageOf({ scope, origin, direct, via }: SeenComponent, repository: string): ProjectUsage {
  const depth = via.length > 0 ? via.length : direct === true ? 1 : undefined;
  return { repository, scope, origin, depth };
}

function usedOf(purl: string, { first, usages, askers, funding, patches }: Growing): UsedPackage {
  return {
    purl,
    ecosystem: first.ecosystem,
    name: first.name,
    usages,
    askers: askers.size === 0 ? undefined : askers.size,
    funding: funding.size === 0 ? undefined : [...funding],
    // Which patches a repository carries its own files say, wherever they lie.
    patches: patches.size,
  };
}
