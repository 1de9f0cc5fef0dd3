// SPDX-License-Identifier: Apache-2.0
import type { ObservedComponent } from '#facts/components';
import {
  findingIdentity,
  findingsFor,
  type Policy,
  severityRank,
  standingOf,
} from '#pillars/compliance';
import type { ReportComponent, ReportFinding } from '#surfaces/cli';
import { groupByPurl } from './group-by-purl.ts';

/** What one observed repository uses, judged without a database; the same rules as with one. */
export interface JudgedObservation {
  readonly components: readonly ReportComponent[];
  /** Worst first. */
  readonly findings: readonly ReportFinding[];
}

export function judgeObservation(
  policy: Policy,
  observed: readonly ObservedComponent[],
  repository: { readonly license?: string | undefined },
): JudgedObservation {
  const byPurl = groupByPurl(observed);
  const judged = byPurl.map((usages) => {
    const component = componentOf(usages);
    return { usages, component, standing: standingOf(policy, component, usages), repository };
  });
  return {
    components: judged.flatMap(({ usages, standing: { verdict } }) =>
      usages.map((usage) => ({ ...usage, license: usage.licenses.effective, verdict })),
    ),
    findings: oneEach(judged.flatMap((one) => findings(policy, one))).sort(worstFirst),
  };
}

/** Two versions of one package under one licence are one finding, as they are on the server. */
function oneEach(all: readonly ReportFinding[]): ReportFinding[] {
  const byIdentity = new Map<string, ReportFinding>();
  for (const finding of all) {
    const identity = findingIdentity(finding.rule, THIS_REPOSITORY, finding.purl, finding.license);
    if (!byIdentity.has(identity)) byIdentity.set(identity, finding);
  }
  return [...byIdentity.values()];
}

const THIS_REPOSITORY = 0;

function componentOf(usages: readonly ObservedComponent[]) {
  const [first] = usages;
  if (first === undefined) throw new Error('A group of usages is empty');
  const license = usages.find((usage) => usage.licenses.effective !== undefined)?.licenses
    .effective;
  const declaredLicense = usages.find((usage) => usage.licenses.declared !== undefined)?.licenses
    .declared;
  return { ...first, license, declaredLicense, ...saidOf(usages) };
}

/** What is declared and what the texts say, with where they stand. */
function saidOf(usages: readonly ObservedComponent[]) {
  const chains = usages.map(({ licenses }) => licenses);
  const declared = chains.flatMap((chain) => wordedIn(chain) ?? [])[0];
  const detected = chains.flatMap(({ detected: license, detectedSource: source = '' }) =>
    license === undefined ? [] : [{ license, source }],
  )[0];
  return { declared, detected };
}

function wordedIn(chain: ObservedComponent['licenses']) {
  const { normalised, installedNormalised, registryNormalised } = chain;
  if (normalised !== undefined)
    return { license: normalised, source: chain.declaredSource ?? 'lock' };
  if (installedNormalised !== undefined)
    return { license: installedNormalised, source: chain.installedSource ?? 'installed package' };
  if (registryNormalised === undefined) return undefined;
  return { license: registryNormalised, source: chain.registrySource ?? 'registry' };
}

interface Judged extends Omit<Parameters<typeof findingsFor>[1], 'uses'> {
  readonly usages: readonly ObservedComponent[];
}

function findings(policy: Policy, { usages, ...judged }: Judged): readonly ReportFinding[] {
  const [first] = usages;
  if (first === undefined) return [];
  const { purl, name, version, evidence, via, licenses } = first;
  return findingsFor(policy, { ...judged, uses: usages }).map(({ rule, reason }) => ({
    rule: rule.id,
    title: rule.title,
    severity: rule.severity,
    purl,
    name,
    version,
    license: licenses.effective,
    evidence,
    via,
    message: reason,
    howToFix: rule.howToFix,
  }));
}

function worstFirst(a: ReportFinding, b: ReportFinding): number {
  return severityRank(b.severity) - severityRank(a.severity) || (a.purl < b.purl ? -1 : 1);
}
