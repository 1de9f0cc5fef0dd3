// SPDX-License-Identifier: Apache-2.0
// A database for the tests of this room, and observations to record in it.
import type { Origin, Principal, Scope } from '#model';
import { createTestStorage, type TestStorage } from '#platform/storage';
import type { ComponentObservation, LicenseChain, ObservedComponent } from './observation.ts';
import { type Components, openComponents } from './open-components.ts';
import type { ComponentRecord } from './record-components.ts';

/** What one file says of one package; version 1.0.0 of npm's. */
export interface Use {
  readonly name: string;
  readonly path?: string;
  readonly scope?: Scope;
  readonly direct?: boolean | undefined;
  readonly origin?: Origin;
  readonly via?: readonly string[];
  readonly licenses?: LicenseChain;
  readonly line?: number;
}

export const purlOf = (name: string) => `pkg:npm/${name}@1.0.0`;

export function used({ name, path = 'package-lock.json', ...rest }: Use): ObservedComponent {
  return {
    purl: purlOf(name),
    ecosystem: 'npm',
    name,
    version: '1.0.0',
    scope: rest.scope ?? 'runtime',
    direct: rest.direct,
    origin: rest.origin ?? 'own',
    via: (rest.via ?? []).map(purlOf),
    evidence: { path, line: rest.line ?? 1 },
    licenses: rest.licenses ?? {},
  };
}

/** All in one lock, unless they say otherwise. */
export function observation(...uses: readonly Use[]): ComponentObservation {
  const found = uses.map(used);
  const originByPath = new Map(found.map(({ evidence, origin }) => [evidence.path, origin]));
  return {
    commit: 'c'.repeat(40),
    projects: [],
    components: found,
    edges: [],
    manifests: [...originByPath].map(([path, origin]) => ({
      components: found.filter(({ evidence }) => evidence.path === path).length,
      path,
      origin,
      readerId: 'npm/package-lock',
    })),
    licenseFiles: [],
    problems: [],
  };
}

export interface ComponentStore {
  readonly test: TestStorage;
  readonly components: Components;
  /** A row in the portfolio to hang usages on. */
  newRepositoryId(principal: Principal): Promise<number>;
  record(
    principal: Principal,
    repositoryId: number,
    observed: ComponentObservation,
  ): Promise<ComponentRecord>;
  query<Row extends object>(principal: Principal, sql: string): Promise<readonly Row[]>;
  idOf(principal: Principal, name: string): Promise<number>;
}

export async function openComponentStore(): Promise<ComponentStore> {
  const test = await createTestStorage();
  const components = openComponents(test.storage);
  const query: ComponentStore['query'] = <Row extends object>(principal: Principal, sql: string) =>
    test.storage.read(principal, (tx) => tx.query<Row>(sql));
  return {
    test,
    components,
    query,
    newRepositoryId: (principal) => newRepositoryId(test, principal),
    record: (principal, id, observed) => {
      const what = { action: 'test/record', subject: `repository:${id}` };
      return test.storage.write(principal, what, (tx) => components.record(tx, id, observed));
    },
    idOf: async (principal, name) => {
      const sql = 'SELECT id, name FROM components_component';
      const rows = await query<{ id: number; name: string }>(principal, sql);
      return rows.find((row) => row.name === name)?.id ?? 0;
    },
  };
}

async function newRepositoryId({ storage }: TestStorage, principal: Principal): Promise<number> {
  const what = { action: 'test/add', subject: 'repository' };
  const [row] = await storage.write(principal, what, (tx) =>
    tx.query<{ id: number }>(
      `INSERT INTO portfolio_repository (location, name, kind)
       VALUES (gen_random_uuid()::text, 'made', 'bare') RETURNING id`,
    ),
  );
  return row?.id ?? 0;
}
