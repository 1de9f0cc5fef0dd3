// SPDX-License-Identifier: Apache-2.0
import { startTestServer } from '#platform/storage';

/**
 * vitest's globalSetup: one PostgreSQL for the whole run, started when the first test file asks for a database. With
 * DATABASE_URL (a user who may create databases) the tests run on that server instead.
 */
export async function setup(): Promise<() => Promise<void>> {
  const server = await startTestServer(process.env.DATABASE_URL);
  return () => server.close();
}
