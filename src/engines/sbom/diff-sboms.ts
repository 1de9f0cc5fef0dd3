// SPDX-License-Identifier: Apache-2.0
import { formatPurl, parsePurl } from '#model';
import { fullName } from './component-name.ts';
import { compare } from './order.ts';
import type { Sbom, SbomComponent } from './sbom.ts';

/** Each list in the order of the packages' names. */
export interface SbomDifference {
  readonly added: readonly SbomPackage[];
  readonly removed: readonly SbomPackage[];
  /** The same package in other versions; each version that both have is in neither list. */
  readonly versionChanged: readonly SbomChange[];
  /** The same package in the same version under other licences. */
  readonly licenseChanged: readonly (SbomChange & { readonly version?: string | undefined })[];
}

export interface SbomPackage {
  /** Package URL without version; the name where there is none. */
  readonly package: string;
  readonly version?: string | undefined;
}

export interface SbomChange {
  readonly package: string;
  /** Sorted; empty where nothing is said. */
  readonly from: readonly string[];
  readonly to: readonly string[];
}

/** Versions of a package, each with its licences. */
type Versions = ReadonlyMap<string, ReadonlySet<string>>;

/** What changed from one bill to the other. A package is known by its package URL without version, else by its name. */
export function diffSboms(a: Sbom, b: Sbom): SbomDifference {
  const before = packagesOf(a);
  const after = packagesOf(b);
  const names = [...new Set([...before.keys(), ...after.keys()])].sort(compare);
  const pairs = names.map((name) => pairOf(name, before.get(name), after.get(name)));
  return {
    added: pairs
      .filter(({ gone }) => gone.length === 0)
      .flatMap(({ name, come }) => each(name, come)),
    removed: pairs
      .filter(({ come }) => come.length === 0)
      .flatMap(({ name, gone }) => each(name, gone)),
    versionChanged: pairs
      .filter(({ gone, come }) => gone.length > 0 && come.length > 0)
      .map(({ name, gone, come }) => ({ package: name, from: said(gone), to: said(come) })),
    licenseChanged: pairs.flatMap(licenseChanges),
  };
}

interface Pair {
  readonly name: string;
  readonly before: Versions;
  readonly after: Versions;
  /** Versions that only one of the two has. */
  readonly gone: readonly string[];
  readonly come: readonly string[];
}

const NO_VERSIONS: Versions = new Map();

function pairOf(name: string, before: Versions = NO_VERSIONS, after: Versions = NO_VERSIONS): Pair {
  return {
    name,
    before,
    after,
    gone: [...before.keys()].filter((version) => !after.has(version)).sort(compare),
    come: [...after.keys()].filter((version) => !before.has(version)).sort(compare),
  };
}

function each(name: string, versions: readonly string[]): readonly SbomPackage[] {
  return versions.map((version) => ({ package: name, version: version || undefined }));
}

function said(versions: readonly string[]): readonly string[] {
  return versions.filter((version) => version !== '');
}

function licenseChanges({ name, before, after }: Pair): SbomDifference['licenseChanged'] {
  return [...before].flatMap(([version, licenses]) => {
    const from = [...licenses].sort(compare);
    const now = after.get(version);
    const to = [...(now ?? [])].sort(compare);
    const isSame = now === undefined || from.join('\n') === to.join('\n');
    return isSame ? [] : [{ package: name, version: version || undefined, from, to }];
  });
}

function packagesOf({ components }: Sbom): ReadonlyMap<string, Versions> {
  const packages = new Map<string, Map<string, Set<string>>>();
  for (const component of components) {
    const { name, version } = identityOf(component);
    const versions = packages.get(name) ?? new Map<string, Set<string>>();
    packages.set(name, versions);
    const licenses = versions.get(version) ?? new Set<string>();
    versions.set(version, licenses);
    for (const { expression, words } of component.licenses ?? []) {
      const license = expression ?? words;
      if (license !== undefined) licenses.add(license);
    }
  }
  return packages;
}

/** The version is empty where it is not known. */
function identityOf(component: SbomComponent): { readonly name: string; readonly version: string } {
  const purl = component.purl === undefined ? undefined : parsePurl(component.purl);
  const version = component.version ?? purl?.version ?? '';
  if (purl === undefined) return { name: fullName(component), version };
  return { name: formatPurl({ ...purl, version: undefined }), version };
}
