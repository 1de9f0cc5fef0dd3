// SPDX-License-Identifier: Apache-2.0
import { Agent as PlainAgent } from 'node:http';
import { Agent as SecureAgent } from 'node:https';
import type { Problem } from '#model';
import { failed } from './answer.ts';
import { exchange } from './exchange.ts';

/** Something to hand over. */
export interface Posting {
  readonly address: URL;
  readonly body: string;
  /** Content type and signatures. */
  readonly headers: Readonly<Record<string, string>>;
  /** Whether it may be at a loopback, private or link-local address. */
  readonly mayBePrivate: boolean;
  readonly userAgent: string;
  /** 15 s unless said otherwise. */
  readonly timeoutMs?: number | undefined;
  readonly signal: AbortSignal;
}

const TIMEOUT_MS = 15_000;
const MAX_BYTES = 2 ** 16;

/**
 * Posts once and follows no redirect: what is signed for one place is for no other. Result: nothing where the place
 * took it (2xx), else what happened. Throws the signal's reason when it aborts, and nothing else.
 */
export async function post(posting: Posting): Promise<Problem | undefined> {
  const { address, body, headers, mayBePrivate, userAgent, signal } = posting;
  const agent = address.protocol === 'https:' ? new SecureAgent() : new PlainAgent();
  const time = AbortSignal.timeout(posting.timeoutMs ?? TIMEOUT_MS);
  const said = { ...headers, 'user-agent': userAgent, 'content-length': lengthOf(body) };
  try {
    const { status } = await exchange({
      ...{ address, mayBePrivate, agent, body, headers: said, maxBytes: MAX_BYTES },
      method: 'POST',
      signal: AbortSignal.any([signal, time]),
    });
    if (status >= 200 && status < 300) return undefined;
    return problemOf(address, `status-${status}`, `the server answers ${status}`);
  } catch (error) {
    signal.throwIfAborted();
    return problemOf(address, time.aborted ? 'too-slow' : 'no-connection', error);
  } finally {
    agent.destroy();
  }
}

function lengthOf(body: string): string {
  return String(Buffer.byteLength(body));
}

function problemOf(address: URL, code: string, cause: unknown): Problem {
  const { answer } = failed(address, code, cause);
  if (answer.kind !== 'problem') throw new Error('A failure is a problem');
  // An address to post to may hold a secret in its path.
  const message = answer.problem.message.replace(/^Asking (\S+) for \S+:/, 'Posting to $1:');
  return { ...answer.problem, message };
}
