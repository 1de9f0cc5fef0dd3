// SPDX-License-Identifier: Apache-2.0
import type { Instant, Problem } from '#model';
import { plusDays } from '#model';
import type { Policy } from '../policy.ts';
import type { Severity } from '../verdict.ts';
import { waiverFor } from './covers.ts';
import type { WaiverTerms } from './waiver.ts';
import { type PlacedWaiver, readWaivers, type WaiversFile, waiverProblem } from './waivers-file.ts';

export type { WaiversFile };

/** A finding as the gate makes it. */
export interface GateFinding {
  readonly rule: string;
  readonly severity: Severity;
  /** Purl without version. */
  readonly package: string;
  readonly license?: string | undefined;
  /** All names of the weakness that it is about; none where it is about none. */
  readonly vulnerability: readonly string[];
  /** Every version of the package that the repository uses. */
  readonly versions: readonly string[];
}

/** Waivers of files, to go by without a database. */
export interface FiledWaivers {
  /** Waivers that cannot be used, or are over. */
  readonly problems: readonly Problem[];
  /** What covers a finding in a repository that is part of these products, both by name; `undefined`: nothing. */
  at(
    repository: string,
    products: readonly string[],
  ): (finding: GateFinding) => { readonly reason: string; readonly until: string } | undefined;
}

/**
 * Reads files of waivers; refuses what is no such file. One that is over, that holds for longer than the policy lets one, or that
 * whoever asked for it approved although the policy wants four eyes, is a problem and covers nothing.
 */
export function filedWaivers(
  files: readonly WaiversFile[],
  policy: Policy,
  at: Instant,
): FiledWaivers {
  const readings = files.map(readWaivers);
  const entries = readings.flatMap((reading) => reading.entries);
  const usable = entries.filter((one) => mistakeOf(one, policy, at) === undefined);
  const wrong = entries.flatMap((one) => {
    const mistake = mistakeOf(one, policy, at);
    return mistake === undefined ? [] : [waiverProblem(one.place, mistake, one.source)];
  });
  return {
    problems: [...readings.flatMap(({ problems }) => problems), ...wrong],
    at(repository, products) {
      const here = usable.filter(({ entry }) =>
        entry.repository !== undefined
          ? entry.repository === repository
          : entry.product === undefined || products.includes(entry.product),
      );
      return (finding) => covering(here, finding)?.entry;
    },
  };
}

function mistakeOf(
  { entry: { until, askedBy, approvedBy }, expiresAt }: PlacedWaiver,
  { waivers: { maxDays, fourEyes } }: Policy,
  at: Instant,
): string | undefined {
  const end = Date.parse(expiresAt);
  if (end <= Date.parse(at)) return `it ended with ${until}, so what it covered counts again`;
  if (end > Date.parse(plusDays(at, maxDays + 1)))
    return `it holds until ${until}, and the policy lets one hold for ${maxDays} days`;
  if (fourEyes && askedBy === approvedBy)
    return `${approvedBy} asked for it and approved it, and the policy wants another person`;
  return undefined;
}

const HERE = 1;

function covering(entries: readonly PlacedWaiver[], finding: GateFinding) {
  const terms = entries
    .filter(({ entry: { vulnerability } }) =>
      vulnerability === undefined
        ? finding.vulnerability.length === 0
        : finding.vulnerability.includes(vulnerability),
    )
    .map((placed) => ({ ...termsOf(placed), entry: placed.entry }));
  const { vulnerability: _, ...about } = finding;
  return waiverFor(terms, { ...about, repositoryId: HERE, productIds: [HERE] });
}

function termsOf({ entry, expiresAt }: PlacedWaiver): WaiverTerms {
  const { repository, product } = entry;
  const kind =
    repository === undefined ? (product === undefined ? 'organisation' : 'product') : 'repository';
  return {
    rule: entry.rule,
    package: entry.package,
    versions: entry.versions,
    license: entry.license,
    severity: entry.severity,
    scope: { kind, id: kind === 'organisation' ? undefined : HERE },
    expiresAt,
  };
}
