// SPDX-License-Identifier: Apache-2.0
import { dayOf, type Instant, type Principal, Refusal } from '#model';
import { json, type Storage } from '#platform/storage';
import { requireLead } from '../require-lead.ts';
import { type Adoption, adoptionById, countChange, type Seen, subjectOf } from './adoption.ts';
import { type Candidate, candidatesIn } from './candidate.ts';
import { bad, dayIn, maybe, said } from './checked.ts';
import type { DecisionWords, ExpectedBenefit } from './decision.ts';
import { fitOf } from './fit.ts';
import { type FactsSource, NOTHING_KNOWN } from './known-facts.ts';
import { keepStep } from './step.ts';

const DOING = 'Deciding';

interface Rooms {
  readonly storage: Storage;
  readonly facts: FactsSource;
}

/**
 * Keeps the decision. Whatever was skipped has its reason: no trial, or a trial without answers; a must-have that is missed or
 * not answered. Adopting asks for a day on which the office looks at what came of it.
 */
export async function decide(
  rooms: Rooms,
  principal: Principal,
  { id, revision, ...words }: DecisionWords & Seen,
  at: Instant,
): Promise<void> {
  requireLead(principal);
  const { storage, facts } = rooms;
  const { adoption, candidates } = await storage.read(principal, async (tx) => ({
    adoption: await adoptionById(tx, id),
    candidates: await candidatesIn(tx, { adoptionId: id }),
  }));
  if (adoption.state !== 'compared' && adoption.state !== 'on-trial') throw notNow(adoption);
  const chosen = words.verdict === 'adopt' ? chosenOf(words, candidates) : undefined;
  const common = sensible(words, at);
  const known =
    chosen && (await facts.factsOf(principal, [chosen], adoption.context)).get(chosen.id);
  const decision =
    chosen === undefined
      ? common
      : { ...common, ...adopting(words, { adoption, chosen, at, facts: known ?? NOTHING_KNOWN }) };
  const detail = {
    verdict: words.verdict,
    candidate: chosen?.name,
    reason: decision.reason,
    withoutTrial: decision.withoutTrial,
    despite: decision.despite,
  };
  const what = { action: 'execution/decide-adoption', subject: subjectOf(id), detail };
  await storage.write(principal, what, async (tx) => {
    await countChange(tx, { id, revision });
    await tx.query(
      // What carries out another decision does not carry out this one.
      `UPDATE execution_adoption SET state = 'decided', decision = $2, decision_id = NULL,
         initiative_id = CASE WHEN (decision->>'candidateId')::bigint = $3 THEN initiative_id END WHERE id = $1`,
      [id, json({ ...decision, at, by: principal.actor }), chosen?.id],
    );
    await keepStep(tx, id, { state: 'decided', reason: decision.reason, by: principal, at });
  });
}

function chosenOf({ candidateId }: DecisionWords, candidates: readonly Candidate[]): Candidate {
  const chosen = candidates.find(({ id }) => id === candidateId);
  if (chosen === undefined) throw bad(DOING, 'no candidate is chosen', 'Choose one.');
  if (chosen.leftOut !== undefined)
    throw bad(DOING, `"${chosen.name}" was left out: ${chosen.leftOut}`, 'Take it in again first.');
  return chosen;
}

function sensible(words: DecisionWords, at: Instant): DecisionWords {
  const decidedOn = dayIn(words.decidedOn, DOING, 'the day of the decision') ?? dayOf(at);
  if (decidedOn > dayOf(at))
    throw bad(DOING, `${decidedOn} has not come yet`, 'Give the day it was made.');
  return {
    verdict: words.verdict,
    reason: said(words.reason, DOING, 'no reason is given', 'Say why; others will ask.'),
    decidedBy: said(words.decidedBy, DOING, 'nobody is named who decided', 'Name them.'),
    decidedOn,
    withoutTrial: maybe(words.withoutTrial),
    despite: maybe(words.despite),
  };
}

interface Chosen {
  readonly adoption: Adoption;
  readonly chosen: Candidate;
  readonly facts: Parameters<typeof fitOf>[2]['facts'];
  readonly at: Instant;
}

function adopting(words: DecisionWords, { adoption, chosen, facts, at }: Chosen) {
  const { name, id } = chosen;
  const untried = whatWasNotTried(adoption, id);
  if (untried !== undefined && maybe(words.withoutTrial) === undefined)
    throw bad(DOING, `${untried}, and it is not said why`, 'Say why it is adopted without that.');
  const { verdict, mustHaves } = fitOf(adoption.mustHaves, chosen, { facts, now: at });
  const open = mustHaves.filter(({ answer }) => answer !== 'fits').map(({ title }) => `"${title}"`);
  if (verdict !== 'fits' && maybe(words.despite) === undefined)
    throw bad(
      DOING,
      `${name} ${verdict === 'unknown' ? 'is not known to have' : 'does not have'} what it must: ${open.join(', ')}`,
      'Say why it is adopted all the same, or choose another one.',
    );
  const reviewOn = dayIn(words.reviewOn, DOING, 'the day of the review');
  if (reviewOn === undefined)
    throw bad(
      DOING,
      'it is not said when you look at what came of it',
      'Give a day, half a year from now or so.',
    );
  return { candidateId: id, benefit: words.benefit && checkedBenefit(words.benefit), reviewOn };
}

/** What a trial has not shown of the chosen candidate; `undefined` where it has shown all. */
function whatWasNotTried({ state, trial }: Adoption, candidateId: number): string | undefined {
  if (state !== 'on-trial' || trial === undefined) return 'There was no trial';
  if (!trial.candidateIds.includes(candidateId)) return 'It was not on trial';
  const open = trial.criteria.filter(({ results }) => {
    const mine = results.find((one) => one.candidateId === candidateId);
    return mine === undefined || mine.outcome === 'not-answered';
  });
  if (open.length === 0) return undefined;
  return `The trial has not answered ${open.map(({ title }) => `"${title}"`).join(', ')}`;
}

function checkedBenefit(benefit: ExpectedBenefit): ExpectedBenefit {
  return {
    ...benefit,
    title: said(benefit.title, DOING, 'the benefit has no title', 'Say what it is to bring.'),
    unit: said(benefit.unit, DOING, 'the benefit has no unit', 'Say what is counted.'),
  };
}

function notNow({ title, state }: Adoption): Refusal {
  return new Refusal(
    'conflict',
    'execution/not-to-be-decided',
    `"${title}" is ${state}: there is nothing to decide.`,
    state === 'needed'
      ? 'Compare candidates first.'
      : 'Open the comparison again, if it has to be.',
  );
}
