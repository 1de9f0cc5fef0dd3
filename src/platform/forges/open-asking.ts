// SPDX-License-Identifier: Apache-2.0
import { type HttpAnswer, openHttpClient, realTiming, type Timing } from '#platform/http';
import type { Ask, ForgeAnswer, Query } from './forge.ts';

export interface AskingOptions {
  /** Where programs ask: `https://api.github.com`, `https://code.example.com/api/v4`. */
  readonly apiAddress: string;
  /** Where they ask by GraphQL, at the same host: only with a token, as GitHub wants one for it. */
  readonly graphqlAddress?: string | undefined;
  readonly token?: string | undefined;
  /** Whether it may be in a private network: a forge of one's own. */
  readonly mayBePrivate: boolean;
  readonly userAgent: string;
  readonly timing?: Timing | undefined;
  /** Longest time of one request; 60 s unless said otherwise. */
  readonly timeoutMs?: number | undefined;
}

export interface OpenAsking {
  asking(signal: AbortSignal): Ask;
  close(): void;
}

// A proxy in trouble sends half an answer, or a page of its own, once; after three it is no accident.
const ATTEMPTS = 3;
const PAUSE_MS = 1000;
// So GitHub answers what takes it longer than ten seconds, and counts that against the limit: no use to ask the same again.
const TOO_HEAVY = [502, 504];

/** The way to ask one forge, and no other host. */
export function openAsking(options: AskingOptions): OpenAsking {
  const { apiAddress, graphqlAddress, token, mayBePrivate, userAgent, timeoutMs } = options;
  const { timing = realTiming } = options;
  const base = new URL(apiAddress);
  const authorization = token === undefined ? undefined : `Bearer ${token}`;
  const http = openHttpClient({
    // Forges ask not to be asked many things at once.
    hosts: [{ origin: base.origin, mayBePrivate, authorization, atOnce: 2 }],
    userAgent,
    timing,
    timeoutMs,
  });
  const asking = (signal: AbortSignal): Ask => {
    const get: Ask = (path, { etag } = {}) => {
      const address = new URL(`${base.href.replace(/\/$/, '')}/${path}`);
      return askForJson(address, { timing, signal }, () => http.get(address, { etag, signal }));
    };
    if (graphqlAddress === undefined || token === undefined) return get;
    const address = new URL(graphqlAddress);
    const query: Query = (question) =>
      askForJson(address, { timing, signal }, () =>
        http.query(address, question, { lastingStatuses: TOO_HEAVY, signal }),
      );
    return Object.assign(get, { query });
  };
  return { asking, close: () => http.close() };
}

/** The answer to a question that is put, and put again while there is no JSON in it. */
async function askForJson(
  address: URL,
  { timing, signal }: { readonly timing: Timing; readonly signal: AbortSignal },
  put: () => Promise<HttpAnswer>,
): Promise<ForgeAnswer> {
  for (let attempt = 1; ; attempt += 1) {
    const answer = await put();
    if (answer.kind !== 'found') return answer;
    const body = jsonIn(answer.text);
    const hasNext = /;\s*rel="?next"?/.test(answer.link ?? '');
    const { etag, retryAfterMs } = answer;
    if (body !== undefined) return { kind: 'read', body, etag, hasNext, retryAfterMs };
    if (attempt === ATTEMPTS) return noJson(address, answer.text);
    await timing.pause(PAUSE_MS * attempt, signal);
  }
}

function noJson(address: URL, text: string): ForgeAnswer {
  const what = text === '' ? 'nothing' : `${text.length} characters that are no whole JSON`;
  const message = `Asking ${address.host} for ${address.pathname}: the answer is ${what}.`;
  return { kind: 'problem', problem: { code: 'forges/no-json', message } };
}

function jsonIn(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
