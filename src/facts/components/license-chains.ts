// SPDX-License-Identifier: Apache-2.0
import { normaliseDeclared } from '#engines/licensing';
import type { FoundComponent } from '#model';
import type { ComponentTexts } from './component-texts.ts';
import type { InstalledPackageSays, ObservingOptions } from './file-tree.ts';
import type { LicenseChain } from './observation.ts';
import { detectedIn } from './read-texts.ts';

export interface ChainSources {
  readonly installed: ReadonlyMap<string, InstalledPackageSays>;
  readonly texts: ReadonlyMap<string, ComponentTexts>;
  readonly registry: ObservingOptions['registry'];
}

/**
 * What is known of each component's licence, in the order given: what the file words, else what the installed package
 * words, else what its registry said, else what its texts say. The registry is asked only for what no wording tells.
 */
export async function licenseChains(
  components: readonly FoundComponent[],
  { installed, texts, registry }: ChainSources,
): Promise<readonly LicenseChain[]> {
  const normalise = rememberingNormaliser();
  const atHand = components.map((component) => ({
    ...declaredChain(component, normalise),
    ...installedChain(component, installed.get(component.purl), normalise),
  }));
  const told = await registry?.(unknownOf(components, atHand));
  return components.map((component, i) => {
    const ofText = texts.get(component.purl);
    return settled({
      ...atHand[i],
      ...registryChain(component, told?.get(component.purl), normalise),
      ...(ofText && detectedIn(ofText)),
    });
  });
}

/** The first step that names a licence is what holds. */
function settled(chain: LicenseChain): LicenseChain {
  const effective = wordedIn(chain) ?? chain.detected;
  return effective === undefined ? chain : { ...chain, effective };
}

function wordedIn(chain: LicenseChain): string | undefined {
  return chain.normalised ?? chain.installedNormalised ?? chain.registryNormalised;
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
  return normalised === undefined ? declared : { ...declared, normalised };
}

function unknownOf(
  components: readonly FoundComponent[],
  chains: readonly LicenseChain[],
): readonly FoundComponent[] {
  const unknown = components.filter((_, i) => wordedIn(chains[i] ?? {}) === undefined);
  return [...new Map(unknown.map((component) => [component.purl, component])).values()];
}

function installedChain(
  { ecosystem }: FoundComponent,
  found: InstalledPackageSays | undefined,
  normalise: Normalise,
): LicenseChain {
  if (found?.license === undefined) return {};
  const normalised = normalise(found.license, ecosystem);
  const installed = { installed: found.license, installedSource: found.path };
  return normalised === undefined ? installed : { ...installed, installedNormalised: normalised };
}

function registryChain(
  { ecosystem }: FoundComponent,
  told: { readonly license: string; readonly source: string } | undefined,
  normalise: Normalise,
): LicenseChain {
  if (told === undefined) return {};
  const normalised = normalise(told.license, ecosystem);
  const registry = { registry: told.license, registrySource: told.source };
  return normalised === undefined ? registry : { ...registry, registryNormalised: normalised };
}
