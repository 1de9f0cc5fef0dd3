// SPDX-License-Identifier: Apache-2.0

/**
 * Milliseconds to wait: "120" seconds, or "Wed, 21 Oct 2026 07:28:00 GMT" seen from `nowMs`. `undefined` for anything else.
 *
 * Source: RFC 9110, section 10.2.3.
 */
export function retryAfterMs(header: string | undefined, nowMs: number): number | undefined {
  if (header === undefined) return undefined;
  if (/^\d{1,9}$/.test(header)) return Number(header) * 1000;
  const at = /GMT$/.test(header) ? Date.parse(header) : Number.NaN;
  return Number.isNaN(at) ? undefined : Math.max(0, at - nowMs);
}
