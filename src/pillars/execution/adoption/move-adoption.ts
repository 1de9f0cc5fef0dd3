// SPDX-License-Identifier: Apache-2.0
import { type Instant, type Principal, Refusal } from '#model';
import type { Storage, Transaction } from '#platform/storage';
import { requireLead } from '../require-lead.ts';
import {
  type Adoption,
  type AdoptionState,
  adoptionById,
  countChange,
  type Seen,
  subjectOf,
} from './adoption.ts';
import { candidatesIn } from './candidate.ts';
import type { Decision } from './decision.ts';
import { keepStep } from './step.ts';

/** Where it may be taken from each state. To `decided` and `reviewed` it comes by deciding and reviewing. */
const NEXT: Readonly<Record<AdoptionState, readonly AdoptionState[]>> = {
  needed: ['compared', 'given-up'],
  compared: ['on-trial', 'given-up'],
  'on-trial': ['compared', 'given-up'],
  decided: ['in-use', 'compared', 'given-up'],
  'in-use': ['retired'],
  reviewed: ['retired'],
  retired: [],
  'given-up': [],
};

/** Where it may be taken from here, the usual way first. */
export function nextStates({
  state,
  decision,
}: Pick<Adoption, 'state'> & {
  readonly decision?: Pick<Decision, 'verdict'> | undefined;
}): readonly AdoptionState[] {
  const all = NEXT[state];
  return state === 'decided' && decision?.verdict === 'stay'
    ? all.filter((one) => one === 'compared')
    : all;
}

export interface AdoptionMove extends Seen {
  readonly to: AdoptionState;
  /** Asked for whenever it goes back, ends, or leaves something out. */
  readonly reason?: string | undefined;
}

/** Takes an adoption to another state and writes down who did and why. */
export async function moveAdoption(
  storage: Storage,
  principal: Principal,
  move: AdoptionMove,
  at: Instant,
): Promise<void> {
  requireLead(principal);
  const { id, to } = move;
  const adoption = await storage.read(principal, (tx) => adoptionById(tx, id));
  const reason = checkedReason(adoption, move);
  const detail = { from: adoption.state, to, reason };
  const what = { action: 'execution/move-adoption', subject: subjectOf(id), detail };
  await storage.write(principal, what, async (tx) => {
    await countChange(tx, move);
    if (to === 'compared') await refuseUncomparable(tx, adoption);
    if (to === 'on-trial') refuseUntriable(adoption);
    await tx.query('UPDATE execution_adoption SET state = $2 WHERE id = $1', [id, to]);
    await keepStep(tx, id, { state: to, reason, by: principal, at });
  });
}

/** The usual way forward needs no reason; whatever goes back or ends does. */
function checkedReason(adoption: Adoption, { to, reason = '' }: AdoptionMove): string {
  const { title, state } = adoption;
  const next = nextStates(adoption);
  if (!next.includes(to)) {
    throw new Refusal(
      'conflict',
      'execution/no-such-move',
      `"${title}" is ${state} and cannot be taken to ${to} from there.`,
      next.length === 0 ? 'It has come to its end.' : `It can be taken to ${next.join(', ')}.`,
    );
  }
  const isForward =
    ['compared', 'on-trial', 'in-use'].includes(to) && next[0] === to && state !== 'on-trial';
  const said = reason.trim();
  if (isForward && !(state === 'decided' && to === 'compared')) return said;
  if (said !== '') return said;
  throw new Refusal(
    'invalid',
    'execution/no-reason',
    `Taking "${title}" from ${state} to ${to}: no reason is given.`,
    'Say why; it goes into the trail.',
  );
}

async function refuseUncomparable(tx: Transaction, { id, title, mustHaves, criteria }: Adoption) {
  const candidates = await candidatesIn(tx, { adoptionId: id });
  const inside = candidates.filter(({ leftOut }) => leftOut === undefined);
  if (inside.length === 0) throw notReady(title, 'it has no candidate', 'Add one first.');
  if (mustHaves.length + criteria.length === 0)
    throw notReady(
      title,
      'nothing is said of what is looked at',
      'Set must-haves or criteria first.',
    );
}

function refuseUntriable({ title, trial }: Adoption): void {
  if (trial === undefined) throw notReady(title, 'no trial is planned', 'Plan it first.');
  if (trial.candidateIds.length === 0)
    throw notReady(title, 'no candidate is on trial', 'Choose one in the plan of the trial.');
  if (trial.criteria.length === 0)
    throw notReady(
      title,
      'it is not said what the trial has to show',
      'Set its success criteria first: afterwards everything looks like success.',
    );
}

function notReady(title: string, what: string, next: string): Refusal {
  return new Refusal('conflict', 'execution/not-ready', `Going on with "${title}": ${what}.`, next);
}
