// SPDX-License-Identifier: Apache-2.0
import { randomUUID } from 'node:crypto';
import { type Principal, parsePurl, Refusal, stableKey } from '#model';
import type { Storage, Transaction } from '#platform/storage';
import { checkedAddress } from '../opportunities/index.ts';
import { type Adoption, adoptionById, refuseClosed, type Seen, subjectOf } from './adoption.ts';
import { type Candidate, type CandidateWords, candidateById } from './candidate.ts';
import { bad, maybe, said } from './checked.ts';
import { notForAuditors } from './not-for-auditors.ts';

const DOING = 'Naming the candidate';

export interface NewCandidate extends CandidateWords {
  readonly adoptionId: number;
  /** Its name in files; one is made where it is left out. */
  readonly key?: string | undefined;
}

/** Adds a candidate to a need. Result: the candidate's id. */
export async function addCandidate(
  storage: Storage,
  principal: Principal,
  { adoptionId, key, ...words }: NewCandidate,
): Promise<number> {
  notForAuditors(principal);
  const { name, purl, repository, note } = checkedCandidate(words);
  const adoption = await storage.read(principal, (tx) => adoptionById(tx, adoptionId));
  refuseClosed(adoption);
  const what = {
    action: 'execution/add-candidate',
    subject: subjectOf(adoptionId),
    detail: { candidate: name, purl, repository },
  };
  return storage.write(principal, what, async (tx) => {
    const [row] = await tx.query<{ id: number }>(
      `INSERT INTO execution_adoption_candidate (adoption_id, name, purl, repository, note, key)
       VALUES ($1, $2, $3, $4, $5, $6) ON CONFLICT DO NOTHING RETURNING id`,
      [adoptionId, name, purl, repository, note, key ?? stableKey(name, randomUUID())],
    );
    if (row === undefined) throw isThere(name);
    return row.id;
  });
}

/** Puts other words in the place of those that were seen; answers and scores stay. Result: the id of its adoption. */
export async function changeCandidate(
  storage: Storage,
  principal: Principal,
  { id, revision, ...words }: CandidateWords & Seen,
): Promise<number> {
  notForAuditors(principal);
  const { name, purl, repository, note } = checkedCandidate(words);
  const { candidate, adoption } = await openCandidate(storage, principal, id);
  const what = {
    action: 'execution/change-candidate',
    subject: subjectOf(adoption.id),
    detail: { candidate: name, was: candidate.name },
  };
  await storage.write(principal, what, async (tx) => {
    const [same] = await tx.query(
      'SELECT id FROM execution_adoption_candidate WHERE adoption_id = $1 AND name = $2 AND id <> $3',
      [adoption.id, name, id],
    );
    if (same) throw isThere(name);
    const changed = await tx.query(
      `UPDATE execution_adoption_candidate SET name = $3, purl = $4, repository = $5, note = $6, revision = revision + 1
       WHERE id = $1 AND revision = $2 RETURNING id`,
      [id, revision, name, purl, repository, note],
    );
    if (changed.length === 0) throw candidateChanged(candidate.name);
  });
  return adoption.id;
}

/** Leaves a candidate out with a reason, or takes it in again where none is given. Result: the id of its adoption. */
export async function leaveOut(
  storage: Storage,
  principal: Principal,
  { id, revision, reason }: Seen & { readonly reason?: string | undefined },
): Promise<number> {
  notForAuditors(principal);
  const { candidate, adoption } = await openCandidate(storage, principal, id);
  const why = maybe(reason);
  if (why === undefined && candidate.leftOut === undefined)
    throw bad(
      `Leaving out "${candidate.name}"`,
      'no reason is given',
      'Say why; it stays with it.',
    );
  const what = {
    action: 'execution/leave-out-candidate',
    subject: subjectOf(adoption.id),
    detail: { candidate: candidate.name, reason: why },
  };
  await storage.write(principal, what, async (tx) => {
    const changed = await tx.query(
      `UPDATE execution_adoption_candidate SET left_out = $3, revision = revision + 1
       WHERE id = $1 AND revision = $2 RETURNING id`,
      [id, revision, why],
    );
    if (changed.length === 0) throw candidateChanged(candidate.name);
  });
  return adoption.id;
}

/** A candidate whose adoption is still open; refuses any other. */
export async function openCandidate(
  storage: Storage,
  principal: Principal,
  id: number,
): Promise<{ readonly candidate: Candidate; readonly adoption: Adoption }> {
  const found = await storage.read(principal, async (tx: Transaction) => {
    const candidate = await candidateById(tx, id);
    return { candidate, adoption: await adoptionById(tx, candidate.adoptionId) };
  });
  refuseClosed(found.adoption);
  return found;
}

/** The words without the space around them; refuses what makes no sense. */
export function checkedCandidate(words: CandidateWords): CandidateWords {
  const purl = maybe(words.purl);
  if (purl !== undefined && parsePurl(purl) === undefined)
    throw bad(
      DOING,
      `"${purl.slice(0, 100)}" is no package URL`,
      'Write it like pkg:npm/lamp, or leave it out.',
    );
  return {
    name: said(words.name, DOING, 'its name is empty', 'Say what it is called.'),
    purl,
    repository: checkedAddress(words.repository),
    note: words.note.trim(),
  };
}

export function candidateChanged(name: string): Refusal {
  return new Refusal(
    'stale',
    'execution/changed-meanwhile',
    `The candidate "${name}" was changed by somebody else since you looked at it.`,
    'Load it again, and make your change if it is still needed.',
  );
}

function isThere(name: string): Refusal {
  return new Refusal(
    'conflict',
    'execution/candidate-is-there',
    `"${name}" is a candidate already.`,
    'Change that one, or take it in again if it was left out.',
  );
}
