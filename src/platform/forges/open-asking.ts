// SPDX-License-Identifier: Apache-2.0
import { type HttpClient, openHttpClient, realTiming, type Timing } from '#platform/http';
import type { Ask, ForgeAnswer } from './forge.ts';

export interface AskingOptions {
  /** Where programs ask: `https://api.github.com`, `https://code.example.com/api/v4`. */
  readonly apiAddress: string;
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

/** The way to ask one forge, and no other host. */
export function openAsking(options: AskingOptions): OpenAsking {
  const { apiAddress, token, mayBePrivate, userAgent, timing = realTiming, timeoutMs } = options;
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
    return (path, { etag } = {}) =>
      askForJson(new URL(`${base.href.replace(/\/$/, '')}/${path}`), {
        ...{ http, timing, etag, signal },
      });
  };
  return { asking, close: () => http.close() };
}

interface Asking {
  readonly http: HttpClient;
  readonly timing: Timing;
  readonly etag: string | undefined;
  readonly signal: AbortSignal;
}

async function askForJson(
  address: URL,
  { http, timing, etag, signal }: Asking,
): Promise<ForgeAnswer> {
  for (let attempt = 1; ; attempt += 1) {
    const answer = await http.get(address, { etag, signal });
    if (answer.kind !== 'found') return answer;
    const body = jsonIn(answer.text);
    const hasNext = /;\s*rel="?next"?/.test(answer.link ?? '');
    if (body !== undefined) return { kind: 'read', body, etag: answer.etag, hasNext };
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
