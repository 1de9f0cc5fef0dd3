// SPDX-License-Identifier: Apache-2.0
import { numberKey, textKey } from './sort-key.ts';
import type { VersionOrder } from './version-order.ts';

const RFC_3339 =
  /^(?<year>\d{4})-(?<month>\d\d)-(?<day>\d\d)T(?<hour>\d\d):(?<minute>\d\d):(?<second>\d\d)(?:\.(?<fraction>\d+))?(?:Z|(?<sign>[+-])(?<offsetHour>\d\d):(?<offsetMinute>\d\d))$/;

/** Moments: RFC 3339 with any offset, "2024-01-01T00:00:00Z" is "2023-12-31T19:00:00-05:00". */
export const datetime = {
  ecosystem: 'datetime',
  alsoKnownAs: [],
  documentation: 'https://www.rfc-editor.org/rfc/rfc3339#section-5.6',
  rising: [
    '2024-01-01T12:00:00+02:00',
    '2024-01-01T12:00:00Z',
    '2024-01-01T12:00:00.09Z',
    '2024-01-01T12:00:00.9Z',
  ],
  sortKey(version) {
    const groups = RFC_3339.exec(version)?.groups;
    if (groups === undefined) return undefined;
    const part = (name: string): number => Number(groups[name] ?? 0);
    if (part('month') < 1 || part('month') > 12 || part('day') < 1 || part('day') > 31)
      return undefined;
    if (part('hour') > 23 || part('minute') > 59 || part('second') > 60) return undefined;
    const days = daysOf(part('year'), part('month'), part('day'));
    const offset =
      (part('offsetHour') * 60 + part('offsetMinute')) * (groups.sign === '-' ? -1 : 1);
    // The first moment of the year 0 may lie before it by its offset: a day more keeps the number above nought.
    const minutes = (days + 1) * 1440 + part('hour') * 60 + part('minute') - offset;
    const seconds = minutes * 60 + part('second');
    return (
      numberKey(String(Math.max(seconds, 0))) + textKey((groups.fraction ?? '').replace(/0+$/, ''))
    );
  },
} satisfies VersionOrder;

/** Days since the year 0 began, in the Gregorian calendar; years begin in March here, so that a leap day ends one. */
function daysOf(year: number, month: number, day: number): number {
  const shifted = month < 3 ? year - 1 : year;
  const dayOfYear = Math.floor((153 * ((month + 9) % 12) + 2) / 5) + day - 1;
  const leapDays = Math.floor(shifted / 4) - Math.floor(shifted / 100) + Math.floor(shifted / 400);
  return shifted * 365 + leapDays + dayOfYear + 366;
}
