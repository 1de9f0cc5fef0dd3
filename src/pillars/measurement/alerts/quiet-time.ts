// SPDX-License-Identifier: Apache-2.0
import { dayAfter, type Instant, isBefore, momentOf, wallTime } from '#model';

/** When nobody is to be told. */
export interface QuietTime {
  /** `20:00`: each day from then on; as `to`, which may be on the next day. Equal: no hours of the day. */
  readonly from: string;
  readonly to: string;
  /** `Europe/Berlin`. */
  readonly zone: string;
  /** Saturdays and Sundays as well. */
  readonly weekends: boolean;
}

const DAY_MINUTES = 1440;
const FRIDAY = 5;
// A night, a weekend, the night after it.
const MOST_STEPS = 4;

/** The first moment from this one on that is not quiet. */
export function toldFrom(quiet: QuietTime | undefined, at: Instant): Instant {
  if (quiet === undefined) return at;
  let told = at;
  for (let step = 0; step < MOST_STEPS; step += 1) {
    const later = endOfQuiet(quiet, told);
    if (later === undefined || !isBefore(told, later)) return told;
    told = later;
  }
  return told;
}

/** When the quiet in which the moment lies ends; `undefined` where it lies in none. */
function endOfQuiet({ from, to, zone, weekends }: QuietTime, at: Instant): Instant | undefined {
  const { day, weekday, minutes } = wallTime(at, zone);
  if (weekends && weekday > FRIDAY)
    return momentOf({ day: dayAfter(day, 8 - weekday), minutes: 0 }, zone);
  const [begin, end] = [minutesOf(from), minutesOf(to)];
  if (begin < end)
    return minutes >= begin && minutes < end ? momentOf({ day, minutes: end }, zone) : undefined;
  if (begin === end) return undefined;
  if (minutes >= begin) return momentOf({ day: dayAfter(day, 1), minutes: end }, zone);
  return minutes < end ? momentOf({ day, minutes: end }, zone) : undefined;
}

/** Minutes since midnight of `07:30`. */
export function minutesOf(clock: string): number {
  const [hours = 0, minutes = 0] = clock.split(':').map(Number);
  return (hours * 60 + minutes) % DAY_MINUTES;
}
