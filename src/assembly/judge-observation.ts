// SPDX-License-Identifier: Apache-2.0
import type { ComponentObservation, ObservedComponent } from '#facts/components';
import type { Problem } from '#model';
import {
  findingIdentity,
  findingsFor,
  type Policy,
  severityRank,
  standingOf,
} from '#pillars/compliance';
import type { ReportComponent, ReportFinding } from '#surfaces/cli';
import { groupByPurl } from './group-by-purl.ts';
import {
  type LicenseBy,
  type ObservedLicense,
  observedLicense,
  wordedIn,
} from './observed-license.ts';

/** What one observed repository uses, judged without a database; the same rules as with one. */
export interface JudgedObservation {
  readonly components: readonly ReportComponent[];
  /** Worst first. */
  readonly findings: readonly ReportFinding[];
  /** Decisions that somebody has to look at again. */
  readonly problems: readonly Problem[];
}

/** `licenseBy`: what holds by what people have decided. */
export function judgeObservation(
  policy: Policy,
  observation: Pick<ComponentObservation, 'components' | 'texts' | 'license'> | undefined,
  { licenseBy }: { readonly licenseBy: LicenseBy },
): JudgedObservation {
  const repository = { license: observation?.license };
  const judged = groupByPurl(observation?.components ?? []).map((usages) => {
    const texts = observation?.texts?.get(usages[0]?.purl ?? '');
    const said = observedLicense(usages, texts, licenseBy);
    const component = componentOf(usages, said);
    const standing = standingOf(policy, component, usages);
    return { usages, component, standing, repository, problems: said.problems };
  });
  return {
    components: judged.flatMap(({ usages, component, standing: { verdict } }) =>
      usages.map((usage) => ({ ...usage, license: component.license, verdict })),
    ),
    findings: oneEach(judged.flatMap((one) => findings(policy, one))).sort(worstFirst),
    problems: judged.flatMap(({ problems }) => problems),
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

function componentOf(usages: readonly ObservedComponent[], said: ObservedLicense) {
  const [first] = usages;
  if (first === undefined) throw new Error('A group of usages is empty');
  const declaredLicense = usages.find((usage) => usage.licenses.declared !== undefined)?.licenses
    .declared;
  const isCurated = said.curated !== undefined;
  return { ...first, license: said.license, declaredLicense, isCurated, ...saidOf(usages) };
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

interface Judged extends Omit<Parameters<typeof findingsFor>[1], 'uses'> {
  readonly usages: readonly ObservedComponent[];
}

function findings(policy: Policy, { usages, ...judged }: Judged): readonly ReportFinding[] {
  const [first] = usages;
  if (first === undefined) return [];
  const { purl, name, version, evidence, via } = first;
  return findingsFor(policy, { ...judged, uses: usages }).map(({ rule, reason }) => ({
    rule: rule.id,
    title: rule.title,
    severity: rule.severity,
    purl,
    name,
    version,
    license: judged.component.license,
    evidence,
    via,
    message: reason,
    howToFix: rule.howToFix,
  }));
}

function worstFirst(a: ReportFinding, b: ReportFinding): number {
  return severityRank(b.severity) - severityRank(a.severity) || (a.purl < b.purl ? -1 : 1);
}
