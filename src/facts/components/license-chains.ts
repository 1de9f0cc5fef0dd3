// SPDX-License-Identifier: Apache-2.0
import { normaliseDeclared } from '#engines/licensing';
import type { FoundComponent } from '#model';
import type { ObservingOptions } from './file-tree.ts';
import type { LicenseChain } from './observation.ts';

/**
 * What is known of each component's licence, in the order given: what the file words, else what the installed package
 * words, else what its registry said. Each is asked only for those that the ones before leave unknown.
 */
export async function licenseChains(
  components: readonly FoundComponent[],
  { installed, registry }: Pick<ObservingOptions, 'installed' | 'registry'>,
): Promise<readonly LicenseChain[]> {
  const normalise = rememberingNormaliser();
  const declared = components.map((component) => declaredChain(component, normalise));
  const found = await installed?.(unknownOf(components, declared));
  const atHand = components.map((component, i) => ({
    ...installedChain(component, found?.get(component.purl), normalise),
    ...declared[i],
  }));
  const told = await registry?.(unknownOf(components, atHand));
  return components.map((component, i) => ({
    ...registryChain(component, told?.get(component.purl), normalise),
    ...atHand[i],
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
  const installed = { installed: found.license, installedSource: found.path };
  return normalised === undefined
    ? installed
    : { ...installed, installedNormalised: normalised, effective: normalised };
}

function registryChain(
  { ecosystem }: FoundComponent,
  told: { readonly license: string; readonly source: string } | undefined,
  normalise: Normalise,
): LicenseChain {
  if (told === undefined) return {};
  const normalised = normalise(told.license, ecosystem);
  const registry = { registry: told.license, registrySource: told.source };
  return normalised === undefined
    ? registry
    : { ...registry, registryNormalised: normalised, effective: normalised };
}
