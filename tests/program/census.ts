// SPDX-License-Identifier: Apache-2.0
import { queryIn } from './database-in.ts';

/** How many rows of each kind a database has, for comparing two that should know the same. */
export type Census = Readonly<Record<string, number>>;

// Of readings only the newest of a day counts: how often the program measured on the way is no matter.
const KINDS: Readonly<Record<string, string>> = {
  repositories: 'portfolio_repository',
  'repositories scanned': "portfolio_repository WHERE state = 'scanned'",
  problems: 'portfolio_problem',
  components: 'components_component',
  manifests: 'components_manifest',
  usages: 'components_usage',
  'license files': 'components_license_file',
  identities: 'activity_identity',
  histories: 'activity_history',
  commits: 'activity_commit',
  'days of work': 'activity_day',
  'commits of all days': 'activity_day, generate_series(1, activity_day.commits)',
  releases: 'activity_release',
  policies: 'compliance_policy',
  standings: 'compliance_standing',
  findings: 'compliance_finding',
  'open findings': "compliance_finding WHERE state = 'open'",
  kpis: 'measurement_kpi',
  'days read': "(SELECT DISTINCT kpi_id, date_trunc('day', at) FROM measurement_reading) AS each",
  missions: 'strategy_mission',
  objectives: 'strategy_objective',
  'key results': 'strategy_key_result',
  'key results with a baseline': 'strategy_key_result WHERE baseline IS NOT NULL',
  organisations: 'organisation',
  accounts: 'identity_account',
};

/** Counts all kinds in the embedded database of a folder. */
export async function censusOf(dataFolder: string): Promise<Census> {
  const counts = Object.entries(KINDS).map(
    ([kind, rows]) => `SELECT '${kind}' AS kind, count(*)::int AS count FROM ${rows}`,
  );
  const rows = await queryIn<{ kind: string; count: number }>(
    dataFolder,
    counts.join(' UNION ALL '),
  );
  return Object.fromEntries(rows.map(({ kind, count }) => [kind, count]));
}
