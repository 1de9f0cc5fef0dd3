// SPDX-License-Identifier: Apache-2.0

/** Where a test run's databases are. */
export interface TestAddress {
  /** Connection string of a user who may create databases, to a database that is not the template. */
  readonly connection: string;
  /** Name of the migrated database to clone. */
  readonly template: string;
}

/** Name of the environment variable by which a test run tells its workers the port to ask. */
export const PORT_VARIABLE = 'LANTHORN_TEST_SERVER_PORT';

/** The same server and user, another database. */
export function withDatabase(connection: string, database: string): string {
  const url = new URL(connection);
  url.pathname = `/${database}`;
  return url.toString();
}

/** The same server and database, another user. */
export function withUser(connection: string, user: string, password: string): string {
  const url = new URL(connection);
  url.username = user;
  url.password = password;
  return url.toString();
}
