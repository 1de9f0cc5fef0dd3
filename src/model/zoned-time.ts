// SPDX-License-Identifier: Apache-2.0
import { type Instant, instantOfUnixMs } from './instant.ts';

/** What a clock on the wall shows in a time zone. */
export interface WallTime {
  /** `YYYY-MM-DD`. */
  readonly day: string;
  /** 1 is Monday, 7 is Sunday. */
  readonly weekday: number;
  /** Since midnight, 0 to 1439. */
  readonly minutes: number;
}

const MS_PER_MINUTE = 60_000;
const MS_PER_DAY = 86_400_000;

/** Whether it is a time zone that this machine knows: `Europe/Berlin`, `UTC`. */
export function isTimeZone(zone: string): boolean {
  try {
    clockOf(zone);
    return true;
  } catch {
    return false;
  }
}

/** What the clock shows at the moment. */
export function wallTime(at: Instant, zone: string): WallTime {
  const shown = shownMs(Date.parse(at), zone);
  const date = new Date(shown);
  return {
    day: date.toISOString().slice(0, 10),
    weekday: date.getUTCDay() === 0 ? 7 : date.getUTCDay(),
    minutes: date.getUTCHours() * 60 + date.getUTCMinutes(),
  };
}

/**
 * The moment at which the clock shows this. In spring an hour is never shown: then the moment as far behind the
 * last one that was. In autumn an hour is shown twice: then the first.
 */
export function momentOf({ day, minutes }: Omit<WallTime, 'weekday'>, zone: string): Instant {
  const wanted = Date.parse(`${day}T00:00:00Z`) + minutes * MS_PER_MINUTE;
  // The offset of the day before holds up to the change, that of the day after from then on.
  const before = wanted - offsetMs(wanted - MS_PER_DAY, zone);
  const after = wanted - offsetMs(wanted + MS_PER_DAY, zone);
  const fits = [before, after].filter((ms) => shownMs(ms, zone) === wanted);
  return instantOfUnixMs(fits.length === 0 ? before : Math.min(...fits));
}

/** The day so many days later. */
export function dayAfter(day: string, days: number): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + days * MS_PER_DAY).toISOString().slice(0, 10);
}

function offsetMs(ms: number, zone: string): number {
  return shownMs(ms, zone) - Math.floor(ms / 1000) * 1000;
}

/** What the clock shows, to the second, as if it were UTC. */
function shownMs(ms: number, zone: string): number {
  const parts = Object.fromEntries(
    clockOf(zone)
      .formatToParts(ms)
      .map(({ type, value }) => [type, value]),
  );
  const { year, month, day, hour, minute, second } = parts;
  return Date.parse(`${year}-${month}-${day}T${hour}:${minute}:${second}Z`);
}

const clocks = new Map<string, Intl.DateTimeFormat>();

// Making one takes a hundred times as long as asking it.
function clockOf(zone: string): Intl.DateTimeFormat {
  const known = clocks.get(zone);
  if (known) return known;
  const two = '2-digit';
  const clock = new Intl.DateTimeFormat('en-GB', {
    ...{ timeZone: zone, hourCycle: 'h23', year: 'numeric' },
    ...{ month: two, day: two, hour: two, minute: two, second: two },
  });
  clocks.set(zone, clock);
  return clock;
}
