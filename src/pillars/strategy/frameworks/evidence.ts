// SPDX-License-Identifier: Apache-2.0
import type { ItemKey, Proof } from '#engines/frameworks';
import { type Instant, Refusal } from '#model';
import type { Transaction } from '#platform/storage';

/** A file as it was uploaded; the same bytes are kept once. */
export interface EvidenceFile {
  /** SHA-256, lower-case hex. */
  readonly hash: string;
  readonly name: string;
  readonly mediaType: string;
  readonly bytes: number;
}

/** What shows that items are met: a file, a link or words, with an owner and an end. */
export interface Evidence extends Proof {
  readonly title: string;
  readonly note: string;
  readonly owner: string;
  readonly url?: string | undefined;
  readonly file?: EvidenceFile | undefined;
  readonly madeAt: Instant;
  readonly madeBy: string;
  /** It speaks for nothing any more. */
  readonly withdrawnAt?: Instant | undefined;
  readonly revision: number;
}

interface EvidenceRow {
  readonly id: number;
  readonly title: string;
  readonly note: string;
  readonly owner: string;
  readonly url: string | null;
  readonly file_hash: string | null;
  readonly file_name: string | null;
  readonly media_type: string | null;
  readonly bytes: number | null;
  readonly valid_from: string;
  readonly valid_to: string | null;
  readonly made_at: Instant;
  readonly made_by: string;
  readonly withdrawn_at: Instant | null;
  readonly revision: number;
  readonly items: readonly ItemKey[];
}

/** All evidence, or one, newest first; what was taken back too. */
export async function evidenceIn(tx: Transaction, id?: number): Promise<readonly Evidence[]> {
  const rows = await tx.query<EvidenceRow>(
    `SELECT id, title, note, owner, url, file_hash, file_name, media_type, bytes, valid_from, valid_to, made_at, made_by,
       withdrawn_at, revision,
       ARRAY(SELECT item FROM strategy_evidence_item WHERE evidence_id = strategy_evidence.id ORDER BY item) AS items
     FROM strategy_evidence WHERE $1::bigint IS NULL OR id = $1 ORDER BY id DESC`,
    [id],
  );
  return rows.map(evidenceOfRow);
}

/** Refuses an id that the organisation does not have. */
export async function evidenceById(tx: Transaction, id: number): Promise<Evidence> {
  const [found] = await evidenceIn(tx, id);
  if (found !== undefined) return found;
  throw new Refusal(
    'not-found',
    'frameworks/no-such-evidence',
    `There is no evidence ${id}.`,
    'Look for it on the page Evidence.',
  );
}

function evidenceOfRow(row: EvidenceRow): Evidence {
  const { file_hash: hash, file_name: name, bytes } = row;
  const hasFile = hash !== null && name !== null && bytes !== null;
  return {
    id: row.id,
    title: row.title,
    note: row.note,
    owner: row.owner,
    url: row.url ?? undefined,
    file: hasFile
      ? { hash, name, bytes, mediaType: row.media_type ?? 'application/octet-stream' }
      : undefined,
    items: row.items,
    validFrom: row.valid_from,
    validTo: row.valid_to ?? undefined,
    madeAt: row.made_at,
    madeBy: row.made_by,
    withdrawnAt: row.withdrawn_at ?? undefined,
    revision: row.revision,
  };
}

/** What a write about evidence is called in the log. */
export function subjectOfEvidence(id: number): string {
  return `evidence:${id}`;
}
