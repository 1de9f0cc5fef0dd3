// SPDX-License-Identifier: Apache-2.0
import { versionInRange } from '#engines/advisories';
import type { Decision, DecisionBasis } from './decision.ts';
import { stillHolds } from './still-holds.ts';

/** What facts say of the licence of one component version. */
export interface LicenseFacts extends Omit<DecisionBasis, 'before'> {
  readonly purl: string;
  readonly version?: string | undefined;
  /** What holds while nobody decides. */
  readonly license?: string | undefined;
}

/** Where a component is looked at; nothing given: in the organisation as a whole. */
export interface Place {
  readonly repositoryId?: number | undefined;
  readonly productIds?: readonly number[] | undefined;
}

/** What of a decision says which licence holds. */
export type Deciding = Pick<Decision, 'id' | 'kind' | 'scope' | 'versions' | 'license' | 'basis'>;

/** From the facts to what holds, with the decisions that made it so. */
export interface EffectiveLicense<One extends Deciding = Decision> {
  readonly license?: string | undefined;
  readonly curated?: One | undefined;
  readonly concluded?: One | undefined;
  /** Made for this version, but on other inputs than it has now: somebody has to look again. */
  readonly reopened: readonly One[];
}

/**
 * Of the curations the newest that still holds, then of the conclusions and choices the nearest: repository before product
 * before organisation, and the newest of those. `decisions`: those of the package that are in force.
 */
export function effectiveLicense<One extends Deciding>(
  facts: LicenseFacts,
  decisions: readonly One[],
  place: Place,
): EffectiveLicense<One> {
  const asked = decisions
    .filter((decision) => isForVersion(decision.versions, facts) && isAt(decision, place))
    .sort(nearestThenNewest);
  const curations = asked.filter(({ kind }) => kind === 'curate');
  const curated = curations.find((decision) => stillHolds(decision, facts));
  const before = curated?.license ?? facts.license;
  const basis = { ...facts, before };
  const conclusions = asked.filter(({ kind }) => kind !== 'curate');
  const concluded = conclusions.find((decision) => stillHolds(decision, basis));
  return {
    license: concluded?.license ?? before,
    curated,
    concluded,
    reopened: asked.filter((decision) => !stillHolds(decision, basis)),
  };
}

/** Whether a range holds a version; one that cannot be compared lies in no range. */
export function isForVersion(
  versions: string | undefined,
  { version }: Pick<LicenseFacts, 'version'>,
): boolean {
  if (versions === undefined) return true;
  return version !== undefined && versionInRange(versions, version) === true;
}

function isAt({ scope }: Deciding, { repositoryId, productIds = [] }: Place): boolean {
  if (scope.kind === 'organisation') return true;
  if (scope.kind === 'repository') return scope.id === repositoryId;
  return scope.id !== undefined && productIds.includes(scope.id);
}

const NEARNESS = { repository: 0, product: 1, organisation: 2 } as const;

function nearestThenNewest(a: Deciding, b: Deciding): number {
  return NEARNESS[a.scope.kind] - NEARNESS[b.scope.kind] || b.id - a.id;
}
