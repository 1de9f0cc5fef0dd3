// SPDX-License-Identifier: Apache-2.0
import type { Instant } from '#model';
import { instantOfUnixSeconds } from '#model';

/** The two dates of a commit; `areSound` is false when one of them had to be replaced. */
export interface LogDates {
  readonly authoredAt: Instant;
  readonly committedAt: Instant;
  readonly areSound: boolean;
}

// 9999-12-31T23:59:59Z: an instant has four digits for its year.
const LAST_SECOND = 253_402_300_799;
const SECONDS = /^\d{1,12}$/;

/** Dates as git prints them, seconds since 1970; an unusable one takes the value of the other, else 1970. */
export function readLogDates(authored = '', committed = ''): LogDates {
  const authoredSeconds = secondsOf(authored);
  const committedSeconds = secondsOf(committed);
  const authoredAt = instantOfUnixSeconds(authoredSeconds ?? committedSeconds ?? 0);
  return {
    authoredAt,
    committedAt:
      committedSeconds === undefined || committedSeconds === authoredSeconds
        ? authoredAt
        : instantOfUnixSeconds(committedSeconds),
    areSound: authoredSeconds !== undefined && committedSeconds !== undefined,
  };
}

function secondsOf(text: string): number | undefined {
  const seconds = SECONDS.test(text) ? Number(text) : LAST_SECOND + 1;
  return seconds <= LAST_SECOND ? seconds : undefined;
}
