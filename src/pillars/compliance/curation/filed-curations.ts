// SPDX-License-Identifier: Apache-2.0
import type { Problem } from '#model';
import { byPackage } from './by-package.ts';
import { offers } from './check-decision.ts';
import {
  type CurationEntry,
  type CurationsFile,
  readCurations,
  scopeKind,
} from './curations-file.ts';
import type { DecisionBasis } from './decision.ts';
import {
  type Deciding,
  type EffectiveLicense,
  effectiveLicense,
  type LicenseFacts,
} from './effective-license.ts';
import { packageOf } from './package-of.ts';
import { writtenBasis } from './plan-import.ts';

/** Decisions of files, to go by without a database. */
export interface FiledCurations {
  /** Decisions that cannot be used. */
  readonly problems: readonly Problem[];
  /** What holds in a repository that is part of these products, both by name. */
  at(repository: string, products: readonly string[]): (facts: LicenseFacts) => LicenseByFile;
}

/** What holds by the files, and the decisions that made it so. */
export type LicenseByFile = EffectiveLicense<Deciding>;

/** Reads files of decisions; refuses what is no such file. Of two that answer the same question the later one counts. */
export function filedCurations(files: readonly CurationsFile[]): FiledCurations {
  const readings = files.map(readCurations);
  const entries = readings.flatMap((reading) => reading.entries).map(({ entry }) => entry);
  return {
    problems: readings.flatMap(({ problems }) => problems),
    at(repository, products) {
      const asked = entries.filter((entry) => isAt(entry, repository, products));
      const entriesAbout = byPackage(asked);
      return (facts) => effective(facts, entriesAbout.get(packageOf(facts.purl)) ?? []);
    },
  };
}

function isAt(
  { repository, product }: CurationEntry,
  here: string,
  products: readonly string[],
): boolean {
  if (repository !== undefined) return repository === here;
  return product === undefined || products.includes(product);
}

// Curations first: a conclusion without `on` is about what they leave in force.
function effective(facts: LicenseFacts, entries: readonly CurationEntry[]): LicenseByFile {
  const decided = (kinds: readonly CurationEntry[], before: string | undefined) =>
    kinds.map((entry) => decisionOf(entry, { ...facts, before }, entries.indexOf(entry) + 1));
  const isCuration = ({ kind }: CurationEntry) => kind === 'curate';
  const curations = decided(entries.filter(isCuration), undefined);
  const { curated } = effectiveLicense(facts, curations, PLACE);
  const before = curated?.license ?? facts.license;
  const others = entries.filter((entry) => !isCuration(entry) && isOffered(entry, before));
  return effectiveLicense(facts, [...curations, ...decided(others, before)], PLACE);
}

/** Every decision that is left is for this place. */
const HERE = 0;
const PLACE = { repositoryId: HERE, productIds: [HERE] };

function decisionOf(entry: CurationEntry, now: DecisionBasis, id: number): Deciding {
  const scope = scopeKind(entry);
  const { declared, detected, imprint, before } = now;
  return {
    id,
    kind: entry.kind,
    scope: scope === 'organisation' ? { kind: scope } : { kind: scope, id: HERE },
    versions: entry.versions,
    license: entry.license,
    basis:
      entry.on === undefined
        ? { declared, detected, imprint, before }
        : writtenBasis(entry.kind, entry.on),
  };
}

function isOffered({ kind, license, on }: CurationEntry, before: string | undefined): boolean {
  return kind !== 'choose' || on !== undefined || offers(before, license);
}
