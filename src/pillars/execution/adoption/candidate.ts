// SPDX-License-Identifier: Apache-2.0
import { type Instant, Refusal } from '#model';
import type { Transaction } from '#platform/storage';

export type Fit = 'fits' | 'does-not-fit' | 'unknown';

/** Whether a must-have is met, and how that is known. */
export interface MustAnswer {
  readonly answer: Fit;
  readonly evidence: string;
  readonly link?: string | undefined;
  readonly by: string;
  readonly at: Instant;
}

export interface Score {
  /** 0 to 4. */
  readonly score: number;
  readonly evidence: string;
  readonly link?: string | undefined;
  readonly by: string;
  readonly at: Instant;
}

/** What people say of a candidate. */
export interface CandidateWords {
  readonly name: string;
  /** By which facts about it are found. */
  readonly purl?: string | undefined;
  /** Address of its repository. */
  readonly repository?: string | undefined;
  readonly note: string;
}

/** A solution that could meet the need. */
export interface Candidate extends CandidateWords {
  readonly id: number;
  readonly adoptionId: number;
  /** Stable name in files. */
  readonly key: string;
  /** By key of the must-have. */
  readonly answers: Readonly<Record<string, MustAnswer>>;
  /** By key of the criterion. */
  readonly scores: Readonly<Record<string, Score>>;
  /** Why it is out; absent while it is in. */
  readonly leftOut?: string | undefined;
  readonly revision: number;
}

type Row = Omit<Candidate, 'purl' | 'repository' | 'leftOut'> & {
  readonly purl: string | null;
  readonly repository: string | null;
  readonly leftOut: string | null;
};

/** Candidates in the order in which they came: of all adoptions, of one, or one candidate. */
export async function candidatesIn(
  tx: Transaction,
  { adoptionId, id }: { readonly adoptionId?: number; readonly id?: number } = {},
): Promise<readonly Candidate[]> {
  const rows = await tx.query<Row>(
    `SELECT id, adoption_id AS "adoptionId", key, name, purl, repository, note, answers, scores, left_out AS "leftOut", revision
     FROM execution_adoption_candidate
     WHERE ($1::bigint IS NULL OR adoption_id = $1) AND ($2::bigint IS NULL OR id = $2) ORDER BY id`,
    [adoptionId, id],
  );
  return rows.map(({ purl, repository, leftOut, ...row }) => ({
    ...row,
    purl: purl ?? undefined,
    repository: repository ?? undefined,
    leftOut: leftOut ?? undefined,
  }));
}

/** Refuses an id that the organisation does not have. */
export async function candidateById(tx: Transaction, id: number): Promise<Candidate> {
  const [found] = await candidatesIn(tx, { id });
  if (found) return found;
  throw new Refusal(
    'not-found',
    'execution/no-such-candidate',
    `There is no candidate ${id}.`,
    'Look for it on the page of its adoption.',
  );
}
