// SPDX-License-Identifier: Apache-2.0
import { promisify } from 'node:util';
import { gunzip, gzip } from 'node:zlib';
import { type Principal, Refusal } from '#model';
import type { Storage, Transaction } from '#platform/storage';
import {
  type NewSbomDocument,
  SBOM_COLUMNS,
  type SbomDocument,
  type SbomRow,
  sbomOfRow,
} from './sbom-document.ts';

/** The bills of materials that were imported, byte for byte. */
export interface SbomDocuments {
  /** The document of these bytes, if it was imported before. */
  find(principal: Principal, digest: string): Promise<SbomDocument | undefined>;
  /** All of a repository, the one imported last first. */
  of(principal: Principal, repositoryId: number): Promise<readonly SbomDocument[]>;
  /** Refuses an id that the organisation does not have. */
  get(principal: Principal, id: number): Promise<SbomDocument>;
  /** Its bytes as they came. Refuses an id that the organisation does not have. */
  content(principal: Principal, id: number): Promise<Uint8Array>;
  /**
   * What `prepare` made of a document, in the caller's transaction. One that is known already stays as it is.
   */
  keep(tx: Transaction, document: PreparedSbom): Promise<void>;
  /** Compresses; before the transaction, because it takes long. */
  prepare(document: NewSbomDocument): Promise<PreparedSbom>;
}

export interface PreparedSbom extends NewSbomDocument {
  readonly compressed: Buffer;
}

const compress = promisify(gzip);
const expand = promisify(gunzip);
/** Half the work of the usual 6 for a tenth more bytes. */
const LEVEL = 3;

export function openSbomDocuments(storage: Storage): SbomDocuments {
  return {
    find: (principal, digest) =>
      storage.read(principal, async (tx) => (await rowsWhere(tx, 'digest = $1', digest))[0]),
    of: (principal, repositoryId) =>
      storage.read(principal, (tx) => rowsWhere(tx, 'repository_id = $1', repositoryId)),
    get: (principal, id) => storage.read(principal, (tx) => byId(tx, id)),
    content: async (principal, id) => {
      const compressed = await storage.read(principal, (tx) => contentOf(tx, id));
      return expand(compressed);
    },
    keep,
    prepare: async (document) => ({
      ...document,
      compressed: await compress(document.content, { level: LEVEL }),
    }),
  };
}

async function rowsWhere(
  tx: Transaction,
  condition: 'digest = $1' | 'repository_id = $1' | 'id = $1',
  value: string | number,
): Promise<readonly SbomDocument[]> {
  const rows = await tx.query<SbomRow>(
    `SELECT ${SBOM_COLUMNS} FROM portfolio_sbom WHERE ${condition} ORDER BY id DESC`,
    [value],
  );
  return rows.map(sbomOfRow);
}

async function byId(tx: Transaction, id: number): Promise<SbomDocument> {
  const [found] = await rowsWhere(tx, 'id = $1', id);
  if (found === undefined) throw noSuchSbom(id);
  return found;
}

async function contentOf(tx: Transaction, id: number): Promise<Buffer> {
  const [row] = await tx.query<{ content: Buffer }>(
    'SELECT content FROM portfolio_sbom WHERE id = $1',
    [id],
  );
  if (row === undefined) throw noSuchSbom(id);
  return row.content;
}

async function keep(tx: Transaction, document: PreparedSbom): Promise<void> {
  await tx.query(
    `INSERT INTO portfolio_sbom (repository_id, digest, file_name, standard, format_version, encoding, serial, revision,
       subject_version, supplier, tools, made_at, components, problems, bytes, imported_at, imported_by, content)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18)
     ON CONFLICT (organisation_id, digest) DO NOTHING`,
    [
      document.repositoryId,
      document.digest,
      document.fileName,
      document.standard,
      document.formatVersion,
      document.encoding,
      document.serial,
      document.revision,
      document.subjectVersion,
      document.supplier,
      document.tools,
      document.madeAt,
      document.components,
      document.problems,
      document.bytes,
      document.importedAt,
      document.importedBy,
      document.compressed,
    ],
  );
}

function noSuchSbom(id: number): Refusal {
  return new Refusal(
    'not-found',
    'portfolio/no-such-sbom',
    `There is no imported bill of materials ${id}.`,
    'Look it up on the page of what it is of.',
  );
}
