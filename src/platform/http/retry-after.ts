// SPDX-License-Identifier: Apache-2.0

type Headers = Readonly<Record<string, string | undefined>>;

/**
 * Milliseconds that a server asks to be left alone: by Retry-After, or because nothing is left of what may be asked until a
 * time in seconds since 1970 (GitHub's and GitLab's headers). `undefined` where it asks for nothing.
 *
 * Source: https://docs.github.com/rest/using-the-rest-api/rate-limits-for-the-rest-api and
 * https://docs.gitlab.com/security/rate_limits/
 */
export function waitAskedFor(headers: Headers, nowMs: number): number | undefined {
  const asked = retryAfterMs(headers['retry-after'], nowMs);
  if (asked !== undefined) return asked;
  for (const prefix of ['x-ratelimit', 'ratelimit']) {
    const reset = headers[`${prefix}-reset`];
    if (headers[`${prefix}-remaining`] === '0' && reset !== undefined && /^\d{9,11}$/.test(reset))
      return Math.max(0, Number(reset) * 1000 - nowMs);
  }
  return undefined;
}

/**
 * Milliseconds to wait: "120" seconds, or "Wed, 21 Oct 2026 07:28:00 GMT" seen from `nowMs`. `undefined` for anything else.
 *
 * Source: RFC 9110, section 10.2.3.
 */
function retryAfterMs(header: string | undefined, nowMs: number): number | undefined {
  if (header === undefined) return undefined;
  if (/^\d{1,9}$/.test(header)) return Number(header) * 1000;
  const at = /GMT$/.test(header) ? Date.parse(header) : Number.NaN;
  return Number.isNaN(at) ? undefined : Math.max(0, at - nowMs);
}
