// SPDX-License-Identifier: Apache-2.0
import { dayOf, type Instant, plusDays } from '#model';
import { type Adoption, isOpen } from './adoption.ts';

/** Something about an adoption that somebody has to do. Days are `YYYY-MM-DD`. */
export interface Due {
  readonly adoptionId: number;
  readonly title: string;
  readonly what: 'review' | 'trial' | 'contract' | 'needed';
  readonly on: string;
  readonly isOverdue: boolean;
  readonly sentence: string;
}

/** So long before a contract ends it can still be acted on. */
const CONTRACT_DAYS = 120;
const NEED_DAYS = 30;
const REVIEW_DAYS = 14;

/** What is due of an adoption now or soon, earliest first. */
export function dueOf(adoption: Adoption, now: Instant): readonly Due[] {
  const today = dayOf(now);
  const within = (days: number) => dayOf(plusDays(now, days));
  const { id, title, state, trial, incumbentEndsOn, incumbent, neededBy } = adoption;
  const due = (what: Due['what'], on: string, sentence: string): Due => ({
    adoptionId: id,
    title,
    what,
    on,
    isOverdue: on <= today,
    sentence,
  });
  const found: Due[] = [];
  const reviewOn = reviewDay(adoption);
  if (reviewOn !== undefined && reviewOn <= within(REVIEW_DAYS))
    found.push(due('review', reviewOn, `Look at what came of “${title}” on ${reviewOn}.`));
  if (state === 'on-trial' && trial !== undefined && trial.finish <= today)
    found.push(
      due('trial', trial.finish, `The trial of “${title}” ended on ${trial.finish}: decide.`),
    );
  if (isOpen(adoption) && incumbentEndsOn !== undefined && incumbentEndsOn <= within(CONTRACT_DAYS))
    found.push(
      due(
        'contract',
        incumbentEndsOn,
        `The contract of ${incumbent} ends on ${incumbentEndsOn}, and “${title}” is not decided.`,
      ),
    );
  if (isOpen(adoption) && neededBy !== undefined && neededBy <= within(NEED_DAYS))
    found.push(due('needed', neededBy, `“${title}” is needed by ${neededBy} and not decided.`));
  return found.toSorted((one, other) => (one.on < other.on ? -1 : 1));
}

/** When it is to be looked at next; absent where no review is to come. */
export function reviewDay({ state, decision, reviews }: Adoption): string | undefined {
  if (state === 'decided' || state === 'in-use') return decision?.reviewOn;
  return state === 'reviewed' ? reviews[0]?.nextOn : undefined;
}
