// SPDX-License-Identifier: Apache-2.0
import type { Reply } from './exchange.ts';
import { BodyTooLarge } from './exchange.ts';
import { PrivateAddress } from './guarded-lookup.ts';
import type { HttpAnswer } from './http-client.ts';
import { waitAskedFor } from './retry-after.ts';

/** An answer, and whether asking again may give another. */
export interface Outcome {
  readonly answer: HttpAnswer;
  readonly mayPass: boolean;
  /** How long the server asks to wait. */
  readonly waitMs?: number | undefined;
}

const REDIRECTS = new Set([301, 302, 303, 307, 308]);
// Too early, too many requests, and the servers' own troubles.
const PASSING = new Set([408, 425, 429, 500, 502, 503, 504]);

/** What a reply means; an address where it only leads on. */
export function answerTo(address: URL, reply: Reply, nowMs: number): Outcome | URL {
  const { status, headers } = reply;
  if (status === 200) return found(reply, nowMs);
  if (status === 304) return settled({ kind: 'unchanged' });
  if (status === 404 || status === 410) return settled({ kind: 'absent' });
  const { location } = headers;
  if (REDIRECTS.has(status) && location !== undefined && URL.canParse(location, address.href))
    return new URL(location, address);
  const waitMs = waitAskedFor(headers, nowMs);
  return {
    ...failed(address, `status-${status}`, `the server answers ${status}${WORDS[status] ?? ''}`),
    // GitHub says 403 to who asked too often, and until when; a 403 without that stays.
    mayPass: PASSING.has(status) || (status === 403 && waitMs !== undefined),
    waitMs,
  };
}

const WORDS: Readonly<Record<number, string>> = {
  401: ' (it wants to know who asks)',
  403: ' (it does not let us)',
  407: ' (a proxy wants to know who asks)',
  429: ' (too many requests)',
  451: ' (not for legal reasons)',
};

function found({ text, headers }: Reply, nowMs: number): Outcome {
  return settled({
    kind: 'found',
    text,
    etag: headers.etag,
    lastModified: headers['last-modified'],
    link: headers.link,
    retryAfterMs: waitAskedFor(headers, nowMs),
  });
}

function settled(answer: HttpAnswer): Outcome {
  return { answer, mayPass: false };
}

/** A problem, with the address but without a name or password in it. */
export function failed(address: URL, code: string, cause: unknown): Outcome {
  const isFinal = cause instanceof BodyTooLarge || cause instanceof PrivateAddress;
  const reason = cause instanceof Error ? reasonOf(cause, code) : String(cause);
  const message = `Asking ${address.host} for ${address.pathname}: ${reason}.`;
  return {
    answer: { kind: 'problem', problem: { code: `http/${codeOf(cause) ?? code}`, message } },
    mayPass: !isFinal && (code === 'no-connection' || code === 'too-slow'),
  };
}

function codeOf(cause: unknown): string | undefined {
  if (cause instanceof BodyTooLarge) return 'too-large';
  return cause instanceof PrivateAddress ? 'private-address' : undefined;
}

function reasonOf(error: Error, code: string): string {
  if (code === 'too-slow') return 'no whole answer in time';
  // A name with several addresses that all refuse gives an AggregateError without a message.
  if (error instanceof AggregateError)
    return [...new Set(error.errors.map((one: Error) => one.message))].join('; ');
  return error.message;
}
