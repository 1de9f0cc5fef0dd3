// SPDX-License-Identifier: Apache-2.0
import { createHash } from 'node:crypto';
import { type Instant, type Principal, Refusal } from '#model';
import type { Storage, Transaction } from '#platform/storage';
import { requireLead } from '../require-lead.ts';
import { checkedEvidence, type EvidenceWords } from './checked-evidence.ts';
import { evidenceById, subjectOfEvidence } from './evidence.ts';

export interface UploadedFile {
  readonly name: string;
  readonly mediaType: string;
  readonly content: Uint8Array;
}

export interface NewEvidence extends EvidenceWords {
  readonly file?: UploadedFile | undefined;
}

/** 20 MiB: a scanned contract or a table; what is larger is better linked to. */
const MOST_FILE_BYTES = 20 * 2 ** 20;

/** Keeps evidence. Result: its id; the same request (by its key) gives what it made before. */
export async function addEvidence(
  storage: Storage,
  principal: Principal,
  evidence: NewEvidence,
  { at, key }: { readonly at: Instant; readonly key?: string | undefined },
): Promise<number> {
  requireLead(principal);
  const { file } = evidence;
  const words = checkedEvidence(evidence, file !== undefined);
  const hash = file && checkedHash(file);
  const known = key && (await storage.read(principal, (tx) => byKey(tx, key)));
  if (known) return known;
  const detail = { title: words.title, items: words.items, file: hash };
  const what = { action: 'strategy/add-evidence', subject: 'evidence', detail };
  return storage.write(principal, what, async (tx) => {
    if (file !== undefined && hash !== undefined) await keepFile(tx, hash, file.content);
    const { title, note, owner, url, validFrom, validTo } = words;
    const [row] = await tx.query<{ id: number }>(
      `INSERT INTO strategy_evidence (title, note, owner, url, file_hash, file_name, media_type, bytes,
         valid_from, valid_to, made_at, made_by, idempotency_key)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13) ON CONFLICT DO NOTHING RETURNING id`,
      [
        ...[title, note, owner, url, hash, file?.name, file?.mediaType, file?.content.length],
        ...[validFrom, validTo, at, principal.actor, key],
      ],
    );
    // Another request with the same key was faster.
    const id = row?.id ?? (key && (await byKey(tx, key)));
    if (!id) throw new Error('Keeping evidence: the database kept no row');
    await keepItems(tx, id, words.items);
    return id;
  });
}

/** Puts other words in the place of those that were seen; the file stays. */
export async function changeEvidence(
  storage: Storage,
  principal: Principal,
  change: EvidenceWords & Seen,
): Promise<void> {
  requireLead(principal);
  const before = await storage.read(principal, (tx) => evidenceById(tx, change.id));
  const words = checkedEvidence(change, before.file !== undefined);
  const { title, note, owner, url, validFrom, validTo } = words;
  const detail = {
    title,
    validTo: { from: before.validTo, to: validTo },
    items: { from: before.items, to: words.items },
  };
  const what = {
    action: 'strategy/change-evidence',
    subject: subjectOfEvidence(change.id),
    detail,
  };
  await storage.write(principal, what, async (tx) => {
    await countChange(tx, change);
    await tx.query(
      `UPDATE strategy_evidence SET title = $2, note = $3, owner = $4, url = $5, valid_from = $6, valid_to = $7
       WHERE id = $1`,
      [change.id, title, note, owner, url, validFrom, validTo],
    );
    await tx.query('DELETE FROM strategy_evidence_item WHERE evidence_id = $1', [change.id]);
    await keepItems(tx, change.id, words.items);
  });
}

/** Takes evidence back: it stays to be looked at, and speaks for nothing. Asks for a reason. */
export async function withdrawEvidence(
  storage: Storage,
  principal: Principal,
  { reason, ...seen }: Seen & { readonly reason: string },
  at: Instant,
): Promise<void> {
  requireLead(principal);
  if (reason.trim() === '') {
    throw new Refusal(
      'invalid',
      'frameworks/no-reason',
      `Taking back evidence ${seen.id}: no reason is given.`,
      'Say why; it goes into the log.',
    );
  }
  const detail = { reason: reason.trim() };
  const what = {
    action: 'strategy/withdraw-evidence',
    subject: subjectOfEvidence(seen.id),
    detail,
  };
  await storage.write(principal, what, async (tx) => {
    await countChange(tx, seen);
    await tx.query('UPDATE strategy_evidence SET withdrawn_at = $2 WHERE id = $1', [seen.id, at]);
  });
}

/** The bytes of a file by its hash. Refuses a hash that the organisation does not have. */
export async function evidenceContent(tx: Transaction, hash: string): Promise<Uint8Array> {
  const [row] = await tx.query<{ content: Buffer }>(
    'SELECT content FROM strategy_evidence_file WHERE hash = $1',
    [hash],
  );
  if (row !== undefined) return row.content;
  throw new Refusal(
    'not-found',
    'frameworks/no-such-file',
    `No evidence has a file with the hash ${hash}.`,
    'Open the evidence and follow the link to its file.',
  );
}

export interface Seen {
  readonly id: number;
  readonly revision: number;
}

async function countChange(tx: Transaction, { id, revision }: Seen): Promise<void> {
  const { title, withdrawnAt } = await evidenceById(tx, id);
  const gone = withdrawnAt !== undefined;
  const changed = await tx.query(
    `UPDATE strategy_evidence SET revision = revision + 1
     WHERE id = $1 AND revision = $2 AND withdrawn_at IS NULL RETURNING id`,
    [id, revision],
  );
  if (changed.length > 0) return;
  throw new Refusal(
    gone ? 'conflict' : 'stale',
    gone ? 'frameworks/evidence-withdrawn' : 'frameworks/changed-meanwhile',
    gone
      ? `"${title}" was taken back and cannot be changed.`
      : `"${title}" was changed by somebody else since you looked at it.`,
    gone ? 'Add it anew.' : 'Load it again, and make your change if it is still needed.',
  );
}

function checkedHash({ name, content }: UploadedFile): string {
  const bytes = content.length;
  if (bytes > 0 && bytes <= MOST_FILE_BYTES)
    return createHash('sha256').update(content).digest('hex');
  throw new Refusal(
    'invalid',
    'frameworks/bad-file',
    bytes === 0 ? `Keeping ${name}: it is empty.` : `Keeping ${name}: it has ${bytes} bytes.`,
    `A file has at most ${MOST_FILE_BYTES} bytes; give a link to what is larger.`,
  );
}

async function keepFile(tx: Transaction, hash: string, content: Uint8Array): Promise<void> {
  await tx.query(
    'INSERT INTO strategy_evidence_file (hash, content) VALUES ($1, $2) ON CONFLICT DO NOTHING',
    [hash, Buffer.from(content)],
  );
}

async function keepItems(tx: Transaction, id: number, items: readonly string[]): Promise<void> {
  await tx.query(
    `INSERT INTO strategy_evidence_item (evidence_id, item) SELECT $1, unnest($2::text[]) ON CONFLICT DO NOTHING`,
    [id, items],
  );
}

async function byKey(tx: Transaction, key: string): Promise<number | undefined> {
  const [row] = await tx.query<{ id: number }>(
    'SELECT id FROM strategy_evidence WHERE idempotency_key = $1',
    [key],
  );
  return row?.id;
}
