// SPDX-License-Identifier: Apache-2.0
import { type Instant, instantOfUnixSeconds } from '#model';

const LAST_SECOND = 253_402_300_799;

/** The lines of a commit or tag above its message. */
export function headerOf(bytes: Uint8Array): string {
  const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).toString('latin1');
  const end = text.indexOf('\n\n');
  return end === -1 ? text : text.slice(0, end);
}

/** When it was made, by its maker's clock. The oldest tags name no maker. */
// "tagger Ada <ada@example.com> 1700000000 +0100"
export function dateOf(header: string): Instant | undefined {
  return dateIn(/^(?:tagger|committer) .*> (\d{1,12})(?: |$)/m.exec(header)?.[1]);
}

/** Seconds since 1970 as git writes them. */
export function dateIn(text: string | undefined): Instant | undefined {
  const seconds = /^\d{1,12}$/.test(text ?? '') ? Number(text) : LAST_SECOND + 1;
  return seconds <= LAST_SECOND ? instantOfUnixSeconds(seconds) : undefined;
}
