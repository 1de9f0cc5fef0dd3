// SPDX-License-Identifier: Apache-2.0
import type { ComponentTexts, LicenseChain, ObservedComponent } from '#facts/components';
import type { Problem } from '#model';
import { type FiledCurations, type LicenseByFile, whatChanged } from '#pillars/compliance';

/** What holds by files of decisions, given what facts say of a component. */
export type LicenseBy = ReturnType<FiledCurations['at']>;
type LicenseFacts = Parameters<LicenseBy>[0];

/** What all usages of one component say of its licence, with what people have decided about it. */
export interface ObservedLicense extends LicenseByFile {
  readonly facts: LicenseFacts;
  /** Decisions that do not hold any more: what they were made on has changed. */
  readonly problems: readonly Problem[];
}

export function observedLicense(
  usages: readonly ObservedComponent[],
  texts: Pick<ComponentTexts, 'imprint'> | undefined,
  licenseBy: LicenseBy,
): ObservedLicense {
  const facts = factsOf(usages, texts?.imprint);
  const byFile = licenseBy(facts);
  const now = { ...facts, before: byFile.curated?.license ?? facts.license };
  const problems = byFile.reopened.map((decision) => ({
    code: 'compliance/look-again',
    message: `Judging ${facts.purl}: the decision for ${decision.license} was made when things were different: ${whatChanged(decision, now)}`,
  }));
  return { ...byFile, facts, problems };
}

function factsOf(usages: readonly ObservedComponent[], imprint: string | undefined): LicenseFacts {
  const [first] = usages;
  if (first === undefined) throw new Error('A group of usages is empty');
  const chains = usages.map(({ licenses }) => licenses);
  const firstOf = (pick: (chain: LicenseChain) => string | undefined) =>
    chains.flatMap((chain) => pick(chain) ?? [])[0];
  return {
    purl: first.purl,
    version: first.version,
    license: firstOf(({ effective }) => effective),
    declared:
      firstOf((chain) => wordedIn(chain)?.license) ??
      firstOf((chain) => chain.declared ?? chain.installed ?? chain.registry),
    detected: firstOf(({ detected }) => detected),
    imprint,
  };
}

/** What lock, manifest, installed package or registry say as an expression, and which of them. */
export function wordedIn(
  chain: LicenseChain,
): { readonly license: string; readonly source: string } | undefined {
  const { normalised, installedNormalised, registryNormalised } = chain;
  if (normalised !== undefined)
    return { license: normalised, source: chain.declaredSource ?? 'lock' };
  if (installedNormalised !== undefined)
    return { license: installedNormalised, source: chain.installedSource ?? 'installed package' };
  if (registryNormalised === undefined) return undefined;
  return { license: registryNormalised, source: chain.registrySource ?? 'registry' };
}
