// SPDX-License-Identifier: Apache-2.0
import { normaliseDeclared } from '#engines/licensing';
import type { FoundComponent } from '#model';
import type { InstalledLicenses } from './file-tree.ts';
import type { LicenseChain } from './observation.ts';

/**
 * What is known of each component's licence, in the order given: what the file words, else what the installed package
 * words. The installed tree is asked only for those that the files leave unknown.
 */
export async function licenseChains(
  components: readonly FoundComponent[],
  installed: InstalledLicenses | undefined,
): Promise<readonly LicenseChain[]> {
  const normalise = rememberingNormaliser();
  const declared = components.map((component) => declaredChain(component, normalise));
  if (installed === undefined) return declared;
  const found = await installed(unknownOf(components, declared));
  return components.map((component, i) => ({
    ...installedChain(component, found.get(component.purl), normalise),
    ...declared[i],
  }));
}

type Normalise = (wording: string, ecosystem: string) => string | undefined;

/** A lockfile words the same few licences a thousand times, and one that is misspelt costs a millisecond. */
function rememberingNormaliser(): Normalise {
  const known = new Map<string, string | undefined>();
  return (wording, ecosystem) => {
    const key = `${ecosystem}\0${wording}`;
    if (!known.has(key)) known.set(key, normaliseDeclared(wording, ecosystem).expression);
    return known.get(key);
  };
}

function declaredChain(
  { declaredLicense, ecosystem, evidence }: FoundComponent,
  normalise: Normalise,
): LicenseChain {
  if (declaredLicense === undefined) return {};
  const declaredSource = `${evidence.path}:${evidence.line}`;
  const normalised = normalise(declaredLicense, ecosystem);
  const declared = { declared: declaredLicense, declaredSource };
  return normalised === undefined ? declared : { ...declared, normalised, effective: normalised };
}

function unknownOf(
  components: readonly FoundComponent[],
  chains: readonly LicenseChain[],
): readonly FoundComponent[] {
  const unknown = components.filter((_, i) => chains[i]?.effective === undefined);
  return [...new Map(unknown.map((component) => [component.purl, component])).values()];
}

function installedChain(
  { ecosystem }: FoundComponent,
  found: { readonly license: string; readonly path: string } | undefined,
  normalise: Normalise,
): LicenseChain {
  if (found === undefined) return {};
  const normalised = normalise(found.license, ecosystem);
  return {
    installed: found.license,
    installedSource: found.path,
    installedNormalised: normalised,
    effective: normalised,
  };
}
