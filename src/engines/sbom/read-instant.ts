// SPDX-License-Identifier: Apache-2.0
import { type Instant, instant, instantOfUnixSeconds, secondsOf } from '#model';

/** A time of RFC 3339 in UTC: "2026-01-31T12:00:00+02:00" is 2026-01-31T10:00:00Z. */
export function readInstant(text: string | undefined): Instant | undefined {
  const found = /^(?<local>\S+?)(?:Z|(?<sign>[+-])(?<hours>\d\d):?(?<minutes>\d\d))$/i.exec(
    text ?? '',
  );
  const { local = '', sign, hours, minutes } = found?.groups ?? {};
  const at = instant(`${local.toUpperCase()}Z`);
  if (at === undefined || sign === undefined) return at;
  const offset = (Number(hours) * 60 + Number(minutes)) * 60 * (sign === '-' ? -1 : 1);
  return instantOfUnixSeconds(Math.floor(secondsOf(at)) - offset);
}
