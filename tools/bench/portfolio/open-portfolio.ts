// SPDX-License-Identifier: Apache-2.0
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Principal } from '#model';
import { openLog } from '#platform/log';
import { furnish } from '../../../src/assembly/furnish.ts';
import { type Office, programOf } from '../../../src/assembly/office.ts';
import { openOffice } from '../../../src/assembly/open-office.ts';
import type { BenchOptions, PortfolioSize } from '../options.ts';
import { storeEvents } from './store-events.ts';
import { storePortfolio } from './store-portfolio.ts';

/** The program's rooms over a database that holds a generated portfolio. */
export interface OpenedPortfolio {
  readonly office: Office;
  readonly principal: Principal;
  /** How long each repository took to store, in ms; empty where an earlier run has stored them. */
  readonly storing: readonly number[];
}

/** Opens the portfolio of that size, generating what an earlier run has not stored yet. Close the office when done. */
export async function openPortfolio({ folder, size }: BenchOptions): Promise<OpenedPortfolio> {
  // The database server may run as another user than we do and has to enter the folder.
  mkdirSync(folder, { recursive: true, mode: 0o755 });
  const office = await openEmptyOffice(join(folder, nameOf(size)));
  try {
    const principal = await programOfBench(office);
    await furnish(office, principal);
    const storing = await storePortfolio(office, principal, size);
    // As after a large judging; see src/assembly/assess.ts.
    await office.storage.system((tx) => tx.query('ANALYZE'));
    return { office, principal, storing };
  } catch (error) {
    await office.close();
    throw error;
  }
}

/** Opens a portfolio of so many events, generating them where no earlier run has. Close the office when done. */
export async function openEvents({ folder, size, events }: BenchOptions): Promise<OpenedPortfolio> {
  mkdirSync(folder, { recursive: true, mode: 0o755 });
  const { seed, repositories } = size;
  const office = await openEmptyOffice(join(folder, `events-${seed}-${events}-${repositories}`));
  try {
    const principal = await programOfBench(office);
    await furnish(office, principal);
    await storeEvents(office, principal, { seed, events, repositories });
    return { office, principal, storing: [] };
  } catch (error) {
    await office.close();
    throw error;
  }
}

/** On whose behalf everything is measured. */
export async function programOfBench({ identity }: Office): Promise<Principal> {
  return programOf(await identity.ensureOrganisation('Bench'));
}

/** The rooms over the embedded database in that folder, no jobs running. */
export function openEmptyOffice(dataFolder: string): Promise<Office> {
  const config = {
    host: '127.0.0.1',
    port: undefined,
    publicUrl: undefined,
    dataFolder,
    databaseUrl: undefined,
    secretKey: undefined,
    clonesFolder: `${dataFolder}-clones`,
    watchFolder: undefined,
    organisation: 'Bench',
    concurrency: 1,
    registries: [],
    packageCaches: [],
    webhookHosts: [],
    logLevel: 'warn',
  } as const;
  return openOffice(config, openLog({ level: 'warn' }));
}

function nameOf(size: PortfolioSize): string {
  const { seed, components, repositories, usagesPerRepository, commitsPerRepository } = size;
  return [
    'portfolio',
    seed,
    components,
    repositories,
    usagesPerRepository,
    commitsPerRepository,
  ].join('-');
}
