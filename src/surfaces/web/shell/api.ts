// SPDX-License-Identifier: Apache-2.0
import type { ContractRouterClient } from '@orpc/contract';
import type { Contract } from '#surfaces/contract';
import { writeQuery } from './address.ts';
import { Declined, declinedBy } from './declined.ts';

interface Call {
  readonly method: string;
  readonly path: string;
}
type Input = Readonly<Record<string, unknown>>;

/** Which state of a thing a change is made on: its revision, for routes that take it as If-Match alone. */
interface Seen {
  readonly revision?: number;
}
interface Options {
  readonly signal?: AbortSignal;
  readonly context?: Seen;
}

/** Method and path of every procedure, put here by the build; see vite.config.ts. */
declare const CONTRACT_CALLS: Readonly<Record<string, Readonly<Record<string, Call>>>>;

const BASE = '/api/v1';

/**
 * The whole API, typed by the contract: `api.compliance.component({ id: 3 })`.
 * Throws {@link Declined} when the server says no or cannot be reached.
 */
// The cast is the border: the compiler cannot see that the build wrote one entry for every procedure.
export const api = mapValues(CONTRACT_CALLS, (calls) =>
  mapValues(
    calls,
    (call) => (input?: Input, options?: Options) => send(call, input ?? {}, options),
  ),
) as unknown as ContractRouterClient<Contract, Seen>;

/** Ends the session of this browser. Not in the contract, as it is about the cookie, not about the API. */
export async function endSession(): Promise<void> {
  await send({ method: 'DELETE', path: '/session' }, {});
}

/** Address of what the browser opens by itself: a download with the same filter as the page, a stream of events. */
export function addressOf(path: string, filter: Input): string {
  return BASE + path + writeQuery(filter);
}

/** Sends a file as it is to a route that takes one. The caller vouches for `Reply`. */
export async function uploadTo<Reply>(path: string, query: Input, file: Blob): Promise<Reply> {
  const response = await fetch(addressOf(path, query), {
    method: 'POST',
    headers: { accept: 'application/json', 'content-type': 'application/octet-stream' },
    body: file,
  }).catch((cause: unknown) => {
    throw Declined.unreachable(cause);
  });
  if (!response.ok) throw await declinedBy(response);
  return response.json();
}

async function send(
  { method, path }: Call,
  input: Input,
  { signal, context }: Options = {},
): Promise<unknown> {
  const rest = { ...input };
  const filled = path.replaceAll(/\{(\w+)\}/g, (_, name: string) => {
    const value = rest[name];
    delete rest[name];
    return encodeURIComponent(String(value));
  });
  const hasBody = method !== 'GET' && method !== 'DELETE';
  const response = await fetch(BASE + filled + (hasBody ? '' : writeQuery(rest)), {
    method,
    headers: { accept: 'application/json', ...(hasBody && JSON_BODY), ...seenIn(context ?? input) },
    ...(hasBody && { body: JSON.stringify(rest) }),
    ...(signal && { signal }),
  }).catch((cause: unknown) => {
    if (signal?.aborted) throw cause;
    throw Declined.unreachable(cause);
  });
  if (!response.ok) throw await declinedBy(response);
  return response.json();
}

const JSON_BODY = { 'content-type': 'application/json' };

/** A change says which state of the thing it was made on. */
function seenIn({ revision }: Input | Seen): Record<string, string> {
  return typeof revision === 'number' ? { 'if-match': `"${revision}"` } : {};
}

function mapValues<Value, Result>(
  record: Readonly<Record<string, Value>>,
  change: (value: Value) => Result,
): Record<string, Result> {
  return Object.fromEntries(Object.entries(record).map(([key, value]) => [key, change(value)]));
}
