// SPDX-License-Identifier: Apache-2.0
import type { Instant, Principal } from '#model';
import { systemClock } from '#platform/clock';
import type { Office } from '../../../src/assembly/office.ts';
import { READER_VERSION } from '../../../src/assembly/version.ts';
import type { PortfolioSize } from '../options.ts';
import { commitId, planHistory } from './plan-history.ts';
import { type PlannedComponent, planPackages } from './plan-packages.ts';
import { planRepository } from './plan-repository.ts';

/** Stores every planned repository that is not stored yet, through what a scan stores with. Result: ms for each. */
export async function storePortfolio(
  office: Office,
  principal: Principal,
  size: PortfolioSize,
): Promise<readonly number[]> {
  const packages = planPackages(size.seed, size.components);
  const registered = await office.portfolio.register(
    principal,
    Array.from({ length: size.repositories }, (_, i) => ({
      location: `/portfolio/${String(i).padStart(5, '0')}`,
      name: `repository-${String(i).padStart(5, '0')}`,
      kind: 'bare' as const,
    })),
  );
  const durations: number[] = [];
  for (const [number, { id }] of registered.entries()) {
    if ((await office.portfolio.get(principal, id)).state === 'scanned') continue;
    const begun = performance.now();
    await storeRepository(office, principal, { id, number, size, packages });
    durations.push(performance.now() - begun);
    process.stderr.write(`\rStoring repository ${number + 1} of ${size.repositories} `);
  }
  if (durations.length > 0) process.stderr.write('\n');
  return durations;
}

export interface PlannedRepository {
  readonly id: number;
  readonly number: number;
  readonly size: PortfolioSize;
  readonly packages: readonly PlannedComponent[];
  /** Leaves out that many of its usages, as a scan after a clean-up would. */
  readonly without?: number;
}

/** Stores one repository in one transaction, as a scan does. */
export async function storeRepository(
  office: Office,
  principal: Principal,
  { id, number, size, packages, without = 0 }: PlannedRepository,
): Promise<void> {
  const planned = planRepository(size, packages, number);
  const observation = { ...planned, components: planned.components.slice(without) };
  const at = systemClock.now();
  const head = commitId(number, 0);
  const what = { action: 'portfolio/scan', subject: `repository:${id}` };
  await office.storage.write(principal, what, async (tx) => {
    await office.activity.record(tx, id, planHistory(size, number, secondsOf(at)), head);
    await office.components.record(tx, id, observation);
    await office.portfolio.recordOutcome(tx, id, {
      state: 'scanned',
      commit: head,
      branch: 'main',
      license: 'MIT',
      readerVersion: READER_VERSION,
      at,
      problems: [],
    });
  });
}

function secondsOf(at: Instant): number {
  return Math.floor(Date.parse(at) / 1000);
}
