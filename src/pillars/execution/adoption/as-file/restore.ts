// SPDX-License-Identifier: Apache-2.0
import type { Principal } from '#model';
import { json, type Storage, type Transaction } from '#platform/storage';
import { checkedCurrency } from '../../check-currency.ts';
import { requireLead } from '../../require-lead.ts';
import { checkedNeed } from '../add-adoption.ts';
import type { Adoption, NeedWords } from '../adoption.ts';
import type { Candidate, CandidateWords } from '../candidate.ts';
import { checkedCandidate } from '../change-candidates.ts';
import { bad } from '../checked.ts';
import { checkedCosts } from '../set-costs.ts';
import type { Step } from '../step.ts';

type Kept = Pick<
  Adoption,
  | 'currency'
  | 'state'
  | 'mustHaves'
  | 'criteria'
  | 'costs'
  | 'trial'
  | 'decision'
  | 'reviews'
  | 'madeAt'
  | 'madeBy'
>;

type RestoringCandidate = CandidateWords &
  Pick<Candidate, 'key' | 'answers' | 'scores' | 'leftOut'>;

/** An adoption as another office had it. Costs, trial and decision name candidates by their places, from 1. */
export interface RestoringAdoption extends NeedWords, Kept {
  readonly stableKey: string;
  readonly candidates: readonly RestoringCandidate[];
  /** Oldest first. */
  readonly steps: readonly Step[];
}

const DOING = 'Restoring an adoption';

/** Makes an adoption in the state that it had elsewhere, with who answered, scored and decided there. Result: its id. */
export async function restoreAdoption(
  storage: Storage,
  principal: Principal,
  restoring: RestoringAdoption,
): Promise<number> {
  requireLead(principal);
  const checked = sensible(restoring);
  const { title, state, candidates, steps } = checked;
  const detail = { title, state, candidates: candidates.length };
  const what = { action: 'execution/restore-adoption', subject: 'adoption', detail };
  return storage.write(principal, what, async (tx) => {
    const id = await insertAdoption(tx, checked);
    const ids: number[] = [];
    for (const candidate of candidates) ids.push(await insertCandidate(tx, id, candidate));
    const { costs, trial, decision } = withIds(checked, ids);
    await tx.query(
      'UPDATE execution_adoption SET costs = $2, trial = $3, decision = $4, state = $5 WHERE id = $1',
      [id, json(costs), trial && json(trial), decision && json(decision), state],
    );
    for (const [place, step] of steps.entries()) await insertStep(tx, { id, place, step });
    return id;
  });
}

const DECIDED: readonly Adoption['state'][] = ['decided', 'in-use', 'reviewed', 'retired'];

function sensible(restoring: RestoringAdoption): RestoringAdoption {
  const need = checkedNeed(restoring);
  const candidates = restoring.candidates.map((one) => ({ ...one, ...checkedCandidate(one) }));
  const { decision, state } = restoring;
  if (new Set(candidates.map(({ name }) => name)).size < candidates.length)
    throw bad(DOING, `"${need.title}" names a candidate twice`, 'Name each once.');
  if (decision === undefined && DECIDED.includes(state))
    throw bad(
      DOING,
      `"${need.title}" is ${state} without a decision`,
      'Give the decision, or make it compared.',
    );
  const currency = checkedCurrency(restoring.currency, DOING);
  const places = candidates.map((_, place) => ({ id: place + 1 }));
  const costs = checkedCosts(restoring.costs, { currency }, places);
  return { ...restoring, ...need, currency, candidates, costs };
}

async function insertAdoption(tx: Transaction, adoption: RestoringAdoption): Promise<number> {
  const { title, need, who, owner, neededBy, quadrant, context, incumbent } = adoption;
  const { stableKey, incumbentEndsOn, currency, costs, mustHaves, criteria, reviews } = adoption;
  const [row] = await tx.query<{ id: number }>(
    `INSERT INTO execution_adoption (key, title, need, who, owner, needed_by, quadrant, context, incumbent,
       incumbent_ends_on, currency, costs, must_haves, criteria, reviews, made_at, made_by)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17) RETURNING id`,
    [
      ...[stableKey, title, need, who, owner, neededBy, quadrant, context, incumbent],
      ...[incumbentEndsOn, currency, json(costs), json(mustHaves), json(criteria), json(reviews)],
      ...[adoption.madeAt, adoption.madeBy],
    ],
  );
  if (row === undefined) throw new Error(`${DOING}: the database kept no row`);
  return row.id;
}

async function insertCandidate(
  tx: Transaction,
  adoptionId: number,
  { name, purl, repository, note, key, answers, scores, leftOut }: RestoringCandidate,
): Promise<number> {
  const [row] = await tx.query<{ id: number }>(
    `INSERT INTO execution_adoption_candidate (adoption_id, name, purl, repository, note, key, answers, scores, left_out)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9) RETURNING id`,
    [adoptionId, name, purl, repository, note, key, json(answers), json(scores), leftOut],
  );
  if (row === undefined) throw new Error(`${DOING}: the database kept no candidate`);
  return row.id;
}

async function insertStep(
  tx: Transaction,
  { id, place, step }: { readonly id: number; readonly place: number; readonly step: Step },
): Promise<void> {
  const { state, reason, actor, at } = step;
  await tx.query(
    `INSERT INTO execution_adoption_step (adoption_id, place, state, reason, actor, at) VALUES ($1, $2, $3, $4, $5, $6)`,
    [id, place + 1, state, reason, actor, at],
  );
}

/** Candidates by their ids instead of their places. */
function withIds({ costs, trial, decision }: RestoringAdoption, ids: readonly number[]) {
  const idAt = (place: number) => {
    const id = ids[place - 1];
    if (id === undefined)
      throw bad(DOING, `there is no candidate ${place}`, 'Name one of its own.');
    return id;
  };
  const idOf = <One extends { readonly candidateId?: number | undefined }>(one: One): One =>
    one.candidateId === undefined ? one : { ...one, candidateId: idAt(one.candidateId) };
  return {
    costs: { ...costs, lines: costs.lines.map(idOf) },
    trial: trial && {
      ...trial,
      candidateIds: trial.candidateIds.map(idAt),
      criteria: trial.criteria.map((one) => ({ ...one, results: one.results.map(idOf) })),
    },
    decision: decision && idOf(decision),
  };
}
