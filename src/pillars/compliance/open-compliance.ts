// SPDX-License-Identifier: Apache-2.0
import type { Instant, Principal } from '#model';
import type { Storage, Transaction } from '#platform/storage';
import { type Adoption, adoptPolicy } from './adopt-policy.ts';
import { componentFacets } from './component-facets.ts';
import type { ComponentFilter } from './component-filter.ts';
import { type ComponentStanding, componentStanding } from './component-standing.ts';
import type { FacetValue } from './facet-value.ts';
import { judge } from './judge.ts';
import { type ComplianceCounts, keptCounts } from './kept-counts.ts';
import { type LicenseUse, openLicenseUse } from './license-use.ts';
import { type ComponentQuery, type InventoryPage, listComponents } from './list-components.ts';
import {
  type FindingPage,
  type FindingQuery,
  type FindingRow,
  findingById,
  listFindings,
} from './list-findings.ts';
import {
  type MeasuredComponent,
  measuredByRepository,
  measuredComponents,
  openFindingCounts,
} from './measured-components.ts';
import type { PassSummary } from './pass.ts';
import { ensurePolicy, policyInForce } from './policy-in-force.ts';
import { type PolicyView, policyView } from './policy-view.ts';
import { type PolicyTrial, tryPolicy } from './try-policy.ts';

/** What the office thinks of what is used. */
export interface Compliance extends LicenseUse {
  /** Gives the organisation the starter policy if it has none. */
  ensurePolicy(principal: Principal, at: Instant): Promise<void>;
  /** See `judge`. */
  judge(principal: Principal, at: Instant): Promise<PassSummary>;
  policy(principal: Principal): Promise<PolicyView>;
  /** See `adoptPolicy`. */
  adoptPolicy(principal: Principal, adoption: Adoption, at: Instant): Promise<void>;
  /** See `tryPolicy`. */
  tryPolicy(
    principal: Principal,
    policy: Pick<Adoption, 'text' | 'name'>,
    at: Instant,
  ): Promise<PolicyTrial>;
  components(principal: Principal, query: ComponentQuery): Promise<InventoryPage>;
  facets(
    principal: Principal,
    filter: ComponentFilter,
  ): Promise<
    Record<'ecosystem' | 'license' | 'verdict' | 'scope' | 'problem' | 'product', FacetValue[]>
  >;
  /** Inventory row and verdicts of one component version; refuses one that is not in use. */
  standing(principal: Principal, componentId: number): Promise<ComponentStanding>;
  findings(principal: Principal, query: FindingQuery): Promise<FindingPage>;
  finding(principal: Principal, id: number): Promise<FindingRow>;
  /** See `keptCounts`. */
  counts(principal: Principal): Promise<ComplianceCounts>;
  /** Components as metrics look at them; of one repository or of all. */
  measured(principal: Principal, repositoryId?: number): Promise<readonly MeasuredComponent[]>;
  /** The same of each repository that uses any, by its id. */
  measuredByRepository(
    principal: Principal,
  ): Promise<ReadonlyMap<number, readonly MeasuredComponent[]>>;
  /** Open findings and their worst severity, by repository id. */
  openFindings(
    principal: Principal,
    repositoryIds: readonly number[],
  ): Promise<ReadonlyMap<number, number>>;
}

export function openCompliance(storage: Storage): Compliance {
  const read = <T>(principal: Principal, work: (tx: Transaction) => Promise<T>) =>
    storage.read(principal, work);
  return {
    ...openLicenseUse(storage),
    ensurePolicy: (principal, at) => ensurePolicy(storage, principal, at),
    judge: (principal, at) => judge(storage, principal, at),
    policy: (principal) => read(principal, policyView),
    adoptPolicy: (principal, adoption, at) => adoptPolicy(storage, principal, adoption, at),
    tryPolicy: (principal, policy, at) => tryPolicy(storage, principal, policy, at),
    components: (principal, query) => read(principal, (tx) => listComponents(tx, query)),
    facets: (principal, filter) => read(principal, (tx) => componentFacets(tx, filter)),
    standing: (principal, id) => read(principal, (tx) => componentStanding(tx, id)),
    findings: (principal, query) =>
      read(principal, async (tx) => listFindings(tx, (await policyInForce(tx)).policy, query)),
    finding: (principal, id) =>
      read(principal, async (tx) => findingById(tx, (await policyInForce(tx)).policy, id)),
    counts: (principal) => read(principal, keptCounts),
    measured: (principal, repositoryId) =>
      read(principal, (tx) => measuredComponents(tx, repositoryId)),
    measuredByRepository: (principal) => read(principal, measuredByRepository),
    openFindings: (principal, ids) => read(principal, (tx) => openFindingCounts(tx, ids)),
  };
}
