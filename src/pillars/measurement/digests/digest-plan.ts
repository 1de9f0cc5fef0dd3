// SPDX-License-Identifier: Apache-2.0
import { dayAfter, type Instant, isBefore, momentOf, wallTime } from '#model';
import type { AlertSeverity } from '../alerts/index.ts';
import { minutesOf } from '../alerts/index.ts';

/** Who wants a digest, when, and of what. */
export interface PlanWords {
  /** Whose it is. */
  readonly name: string;
  readonly every: 'day' | 'week';
  /** 1 is Monday; only looked at where it is weekly. */
  readonly weekday: number;
  /** `07:30`, on the clock of the zone. */
  readonly clock: string;
  /** `Europe/Berlin`. */
  readonly zone: string;
  readonly leastSeverity: AlertSeverity;
  /** Only alerts that this one looks at; absent: all. */
  readonly owner?: string | undefined;
  /** Where it is posted to; absent: nowhere, only the page and the feed have it. */
  readonly webhook?: string | undefined;
}

export interface DigestPlan extends PlanWords {
  readonly id: number;
  readonly hasFeed: boolean;
  readonly createdBy: string;
  /** Where the period under way began, and when it ends. */
  readonly since: Instant;
  readonly nextAt: Instant;
  readonly revision: number;
}

const DAYS_OF_A_WEEK = 7;

/** The first moment after this one at which a period ends. */
export function periodEnd(
  { every, weekday, clock, zone }: Pick<PlanWords, 'every' | 'weekday' | 'clock' | 'zone'>,
  after: Instant,
): Instant {
  const today = wallTime(after, zone).day;
  for (let days = 0; ; days += 1) {
    const end = momentOf({ day: dayAfter(today, days), minutes: minutesOf(clock) }, zone);
    const isDay = every === 'day' || wallTime(end, zone).weekday === weekday;
    // Beyond a week every weekday has come.
    if ((isDay && isBefore(after, end)) || days > DAYS_OF_A_WEEK + 1) return end;
  }
}

/** The last end of a period that is over by the moment; not before `nextAt`. */
export function latestEnd(plan: DigestPlan, at: Instant): Instant {
  let end = plan.nextAt;
  for (;;) {
    const next = periodEnd(plan, end);
    if (isBefore(at, next)) return end;
    end = next;
  }
}
