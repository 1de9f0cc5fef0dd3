// SPDX-License-Identifier: Apache-2.0
import type { Instant } from '#model';

/** A bill of materials that was imported: where it comes from, and what it is of. */
export interface SbomDocument {
  readonly id: number;
  readonly repositoryId: number;
  /** SHA-256 of its bytes, hexadecimal. */
  readonly digest: string;
  readonly fileName: string;
  readonly standard: string;
  /** Of the standard: `1.6`. */
  readonly formatVersion: string;
  readonly encoding: string;
  /** The document's own identity, and which revision of it this is. */
  readonly serial?: string | undefined;
  readonly revision?: number | undefined;
  readonly subjectVersion?: string | undefined;
  readonly supplier?: string | undefined;
  readonly tools: readonly string[];
  readonly madeAt?: Instant | undefined;
  readonly components: number;
  readonly problems: number;
  readonly bytes: number;
  readonly importedAt: Instant;
  /** `account:12`, `cli:alice`. */
  readonly importedBy: string;
}

export type NewSbomDocument = Omit<SbomDocument, 'id'> & { readonly content: Uint8Array };

export interface SbomRow {
  readonly id: number;
  readonly repository_id: number;
  readonly digest: string;
  readonly file_name: string;
  readonly standard: string;
  readonly format_version: string;
  readonly encoding: string;
  readonly serial: string | null;
  readonly revision: number | null;
  readonly subject_version: string | null;
  readonly supplier: string | null;
  readonly tools: readonly string[];
  readonly made_at: Instant | null;
  readonly components: number;
  readonly problems: number;
  readonly bytes: number;
  readonly imported_at: Instant;
  readonly imported_by: string;
}

export const SBOM_COLUMNS = `id, repository_id, digest, file_name, standard, format_version, encoding, serial, revision,
  subject_version, supplier, tools, made_at, components, problems, bytes, imported_at, imported_by`;

export function sbomOfRow(row: SbomRow): SbomDocument {
  return {
    id: row.id,
    repositoryId: row.repository_id,
    digest: row.digest,
    fileName: row.file_name,
    standard: row.standard,
    formatVersion: row.format_version,
    encoding: row.encoding,
    serial: row.serial ?? undefined,
    revision: row.revision ?? undefined,
    subjectVersion: row.subject_version ?? undefined,
    supplier: row.supplier ?? undefined,
    tools: row.tools,
    madeAt: row.made_at ?? undefined,
    components: row.components,
    problems: row.problems,
    bytes: row.bytes,
    importedAt: row.imported_at,
    importedBy: row.imported_by,
  };
}
