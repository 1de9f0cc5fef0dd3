// SPDX-License-Identifier: Apache-2.0
import type { Principal } from '#model';
import type { UsageReply } from '#surfaces/contract';
import type { Rooms } from '#surfaces/http';
import { judgeAtOnce } from './ask-for-work.ts';
import { chainWith } from './license-chain-with.ts';
import type { Office } from './office.ts';
import { policyTrial } from './policy-trial.ts';

/** A component has many findings only when many repositories use it; the page shows the first ones. */
const MOST_FINDINGS = 100;

/** Inventory and findings, with where a component is used beside what is thought of it. */
export function complianceRoom(office: Office): Rooms['compliance'] {
  const { compliance, components, curations, clock } = office;
  return {
    components: (caller, query) => compliance.components(caller, query),
    facets: (caller, filter) => compliance.facets(caller, filter),
    async component(caller, id) {
      const standing = await compliance.standing(caller, id);
      const { integrity, source, funding, licenseChain } = await components.get(caller, id);
      const findings = await compliance.findings(caller, { componentId: id, limit: MOST_FINDINGS });
      return {
        ...standing,
        integrity,
        funding: [...funding],
        source,
        licenseChain: chainWith(licenseChain, await curations.about(caller, id)),
        usages: await usagesOf(office, caller, id),
        otherVersions: [...(await components.otherVersions(caller, id))],
        findings: findings.items,
      };
    },
    findings: (caller, query) => compliance.findings(caller, query),
    async finding(caller, id) {
      const finding = await compliance.finding(caller, id);
      const usages = await usagesOf(office, caller, finding.component.id);
      return {
        ...finding,
        usages: usages.filter(({ repository }) => repository.id === finding.repository.id),
      };
    },
    policy: (caller) => compliance.policy(caller),
    async adoptPolicy(caller, input) {
      await compliance.adoptPolicy(caller, input, clock.now());
      await judgeAtOnce(office, caller);
      return compliance.policy(caller);
    },
    tryPolicy: (caller, input) => policyTrial(office, caller, input),
  };
}

async function usagesOf(
  { components, portfolio }: Office,
  principal: Principal,
  id: number,
): Promise<UsageReply[]> {
  const usages = await components.usages(principal, id);
  const names = await portfolio.names(
    principal,
    usages.map(({ repositoryId }) => repositoryId),
  );
  return usages.map(({ repositoryId, via, ...usage }) => ({
    ...usage,
    via: [...via],
    repository: { id: repositoryId, name: names.get(repositoryId) ?? `repository ${repositoryId}` },
  }));
}
