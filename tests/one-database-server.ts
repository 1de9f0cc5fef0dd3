// SPDX-License-Identifier: Apache-2.0
import { runnerImport } from 'vite';
import type { startTestServer } from '#platform/storage';

/**
 * vitest's globalSetup: one PostgreSQL for the whole run, started when the first test file asks for a database. With
 * DATABASE_URL (a user who may create databases) the tests run on that server instead.
 */
export async function setup(): Promise<() => Promise<void>> {
  // vitest loads this file without the condition `source`, so a plain import of #platform/storage would look in dist/.
  const { module } = await runnerImport<{ startTestServer: typeof startTestServer }>(
    './src/platform/storage/index.ts',
    { configFile: false, environments: { inline: { resolve: { conditions: ['source'] } } } },
  );
  const server = await module.startTestServer(process.env.DATABASE_URL);
  return () => server.close();
}
