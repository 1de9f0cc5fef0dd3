// SPDX-License-Identifier: Apache-2.0
import type { Advisory } from '#engines/advisories';
import type { Instant, Principal, Problem } from '#model';
import type { Storage, Transaction } from '#platform/storage';
import { advisoriesAbout, advisoriesById } from './advisories-about.ts';
import { type AdvisoryImport, type ImportRequest, importAdvisories } from './import-advisories.ts';

/** Advisories, stored. */
export interface Advisories {
  /** See `importAdvisories`. */
  import(principal: Principal, request: ImportRequest): Promise<AdvisoryImport>;
  /** What has been imported, newest first. */
  imports(principal: Principal, limit: number): Promise<readonly AdvisoryImport[]>;
  stock(principal: Principal): Promise<AdvisoryStock>;
  /** See `advisoriesById`. */
  byId(principal: Principal, ids: readonly string[]): Promise<readonly Advisory[]>;
  /** See `advisoriesAbout`; part of the caller's transaction. */
  readonly about: typeof advisoriesAbout;
  /** Goes up with every import that changed something; 0 before the first. Part of the caller's transaction. */
  edition(tx: Transaction): Promise<number>;
}

/** What is there to match against. */
export interface AdvisoryStock {
  readonly advisories: number;
  readonly withdrawn: number;
  /** Of the last import; absent before the first. */
  readonly importedAt?: Instant | undefined;
  /** When the newest record was last changed by its publisher. */
  readonly newestRecord?: string | undefined;
}

export function openAdvisories(storage: Storage): Advisories {
  return {
    import: (principal, request) => importAdvisories(storage, principal, request),
    imports: (principal, limit) => storage.read(principal, (tx) => listImports(tx, limit)),
    stock: (principal) => storage.read(principal, stockOf),
    byId: (principal, ids) => storage.read(principal, (tx) => advisoriesById(tx, ids)),
    about: advisoriesAbout,
    edition: editionOf,
  };
}

interface ImportRow {
  readonly id: number;
  readonly sources: readonly string[];
  readonly at: Instant;
  readonly actor: string;
  readonly records: number;
  readonly added: number;
  readonly changed: number;
  readonly unchanged: number;
  readonly outdated: number;
  readonly withdrawn: number;
  readonly problems: number;
  readonly problem_list: readonly Problem[];
}

async function listImports(tx: Transaction, limit: number): Promise<readonly AdvisoryImport[]> {
  const rows = await tx.query<ImportRow & { readonly organisation_id: number }>(
    'SELECT * FROM advisories_import ORDER BY id DESC LIMIT $1',
    [limit],
  );
  return rows.map(({ problem_list, organisation_id: _, ...row }) => ({
    ...row,
    problemList: problem_list,
  }));
}

async function stockOf(tx: Transaction): Promise<AdvisoryStock> {
  const [row] = await tx.query<{
    advisories: number;
    withdrawn: number;
    newest: string | null;
    imported_at: Instant | null;
  }>(
    `SELECT count(*) AS advisories, count(withdrawn) AS withdrawn, max(modified) AS newest,
       (SELECT max(at) FROM advisories_import) AS imported_at FROM advisories_advisory`,
  );
  return {
    advisories: row?.advisories ?? 0,
    withdrawn: row?.withdrawn ?? 0,
    importedAt: row?.imported_at ?? undefined,
    newestRecord: row?.newest ?? undefined,
  };
}

async function editionOf(tx: Transaction): Promise<number> {
  const [row] = await tx.query<{ edition: number }>(
    'SELECT coalesce(max(id), 0) AS edition FROM advisories_import WHERE added + changed > 0',
  );
  return row?.edition ?? 0;
}
