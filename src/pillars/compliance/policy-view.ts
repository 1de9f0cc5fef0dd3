// SPDX-License-Identifier: Apache-2.0
import type { Transaction } from '#platform/storage';
import { policyInForce } from './policy-in-force.ts';
import type { Severity } from './verdict.ts';
import { WAIVED } from './waivers/index.ts';

export interface PolicyView {
  readonly name: string;
  readonly version: number;
  readonly text: string;
  readonly rules: {
    readonly id: string;
    readonly title: string;
    readonly severity: Severity;
    readonly howToFix: string;
    readonly openFindings: number;
  }[];
}

/** The policy in force with how often each rule speaks now. */
export async function policyView(tx: Transaction): Promise<PolicyView> {
  const { version, text, policy } = await policyInForce(tx);
  const counts = await tx.query<{ rule: string; count: number }>(
    `SELECT f.rule, count(*) AS count FROM compliance_finding f WHERE f.state = 'open' AND NOT ${WAIVED} GROUP BY f.rule`,
  );
  const open = new Map(counts.map((row) => [row.rule, row.count]));
  const rules = policy.rules.map(({ id, title, severity, howToFix }) => {
    return { id, title, severity, howToFix, openFindings: open.get(id) ?? 0 };
  });
  return { name: policy.name, version, text, rules };
}
