// SPDX-License-Identifier: Apache-2.0
import type { Principal } from '#model';
import type { Transaction } from '#platform/storage';
import type { Office } from '../../../src/assembly/office.ts';
import type { PortfolioSize } from '../options.ts';
import { type PlannedComponent, planPackages } from './plan-packages.ts';
import { randomFrom } from './random.ts';

/** Repositories to a transaction: half a million rows at a thousand usages each. */
const REPOSITORIES_AT_ONCE = 500;
const SCOPES = ['runtime', 'dev', 'test', 'build', 'optional'];

/**
 * Stores usages alone, ten million of them within minutes: as scans would leave them, without what scans do. The same size
 * and seed give the same rows. Does nothing where an earlier run has stored them.
 */
export async function storeUsages(
  office: Office,
  principal: Principal,
  size: PortfolioSize,
): Promise<void> {
  const what = { action: 'bench/store-usages', subject: 'portfolio' };
  const write = (work: (tx: Transaction) => Promise<unknown>) =>
    office.storage.write(principal, what, work);
  const stored = await office.storage.read(principal, (tx) =>
    tx.query<{ id: number }>('SELECT id FROM components_component LIMIT 1'),
  );
  if (stored.length > 0) return;
  await write((tx) => copyComponents(tx, planPackages(size.seed, size.components)));
  const components = await office.storage.read(principal, (tx) =>
    idsOf(tx, 'components_component'),
  );
  for (let first = 0; first < size.repositories; first += REPOSITORIES_AT_ONCE) {
    await write((tx) => copyRepositories(tx, size, components, first));
    process.stderr.write(`\rStored the usages of ${first + REPOSITORIES_AT_ONCE} repositories `);
  }
  await write((tx) => tx.query(ROLL_UP));
  await office.storage.system((tx) => tx.query('ANALYZE'));
  process.stderr.write('\n');
}

async function idsOf(tx: Transaction, table: string): Promise<readonly number[]> {
  const rows = await tx.query<{ id: number }>(`SELECT id FROM ${table} ORDER BY id`);
  return rows.map(({ id }) => id);
}

async function copyRepositories(
  tx: Transaction,
  size: PortfolioSize,
  components: readonly number[],
  first: number,
) {
  const count = Math.min(REPOSITORIES_AT_ONCE, size.repositories - first);
  const numbers = Array.from({ length: count }, (_, i) => first + i + 1);
  await tx.copyFrom(
    'portfolio_repository',
    ['location', 'name', 'kind', 'state'],
    numbers.map((one) => [`/portfolio/${one}`, `repository-${one}`, 'bare', 'scanned']),
  );
  const repositories = (await idsOf(tx, 'portfolio_repository')).slice(-count);
  await tx.copyFrom(
    'components_manifest',
    ['repository_id', 'path', 'reader', 'origin', 'components'],
    repositories.map((id) => [id, 'package-lock.json', 'npm/package-lock', 'own', 1]),
  );
  const manifests = (await idsOf(tx, 'components_manifest')).slice(-count);
  await tx.copyFrom(
    'components_usage',
    ['repository_id', 'manifest_id', 'component_id', 'line', 'scope', 'direct', 'via'],
    usageRows(size, components, repositories, manifests),
  );
}

/** Popular components first: a few are in nearly every repository, most in a handful. */
function* usageRows(
  size: PortfolioSize,
  components: readonly number[],
  repositories: readonly number[],
  manifests: readonly number[],
) {
  const most = Math.min(size.usagesPerRepository, components.length);
  for (const [i, repository] of repositories.entries()) {
    const random = randomFrom(size.seed * 9_000_011 + repository);
    const chosen = new Set<number | undefined>();
    while (chosen.size < most) {
      chosen.add(components[Math.floor(random.next() ** 4 * components.length)]);
    }
    const through = [...chosen];
    for (const [line, component] of through.entries()) {
      const direct = random.below(10) === 0;
      const via = direct ? [component] : [through[0], through[line >> 1], component];
      const scope = SCOPES[random.below(SCOPES.length)];
      yield [repository, manifests[i], component, line + 1, scope, direct, via];
    }
  }
}

function copyComponents(tx: Transaction, planned: readonly PlannedComponent[]) {
  return tx.copyFrom(
    'components_component',
    ['purl', 'ecosystem', 'name', 'version', 'license', 'scopes', 'origins'],
    planned.map(({ purl, ecosystem, name, version, license }) => [
      purl,
      ecosystem,
      name,
      version,
      license,
      ['runtime'],
      ['own'],
    ]),
  );
}

const ROLL_UP = `UPDATE components_component SET repositories = counted.repositories
  FROM (SELECT component_id, count(*) AS repositories FROM components_usage GROUP BY component_id) AS counted
  WHERE id = component_id`;
