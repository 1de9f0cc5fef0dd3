// SPDX-License-Identifier: Apache-2.0
import { Agent as PlainAgent } from 'node:http';
import { Agent as SecureAgent } from 'node:https';
import type { Problem } from '#model';
import { answerTo, failed, type Outcome } from './answer.ts';
import { type Exchange, exchange } from './exchange.ts';
import type {
  AllowedHost,
  HttpAnswer,
  HttpClient,
  HttpClientOptions,
  HttpRequest,
} from './http-client.ts';
import { Turnstile } from './turnstile.ts';

const AT_ONCE = 4;
const TIMEOUT_MS = 60_000;
const PATIENCE_MS = 60_000;
const MAX_BYTES = 64 << 20;
const MAX_REDIRECTS = 5;
// With pauses of 0.5, 1 and 2 seconds: what lasts longer is not over soon.
const ATTEMPTS = 4;
const FIRST_PAUSE_MS = 500;

interface Host extends AllowedHost {
  readonly turnstile: Turnstile;
}

/** A client that asks the hosts it was given, and no other. */
export function openHttpClient(options: HttpClientOptions): HttpClient {
  const hosts = new Map(
    options.hosts.map((host): [string, Host] => {
      const pace = { atOnce: host.atOnce ?? AT_ONCE, everyMs: host.everyMs ?? 0 };
      return [host.origin, { ...host, turnstile: new Turnstile(pace, options.timing) }];
    }),
  );
  const agents = {
    plain: new PlainAgent({ keepAlive: true }),
    secure: new SecureAgent({ keepAlive: true }),
  };
  const asking: Asking = { options, hosts, agents };
  return {
    get: (address, request) => askPatiently(asking, address, request),
    query: (address, question, request) =>
      askPatiently(asking, address, { ...request, json: JSON.stringify(question) }),
    close() {
      agents.plain.destroy();
      agents.secure.destroy();
    },
  };
}

interface Asking {
  readonly options: HttpClientOptions;
  readonly hosts: ReadonlyMap<string, Host>;
  readonly agents: { readonly plain: PlainAgent; readonly secure: SecureAgent };
}

interface Question extends HttpRequest {
  /** What is posted; without it the address is all that is asked. */
  readonly json?: string | undefined;
}

async function askPatiently(asking: Asking, address: URL, request: Question): Promise<HttpAnswer> {
  const { timing, patienceMs = PATIENCE_MS } = asking.options;
  for (let attempt = 1; ; attempt += 1) {
    request.signal.throwIfAborted();
    const { answer, waitMs, mayPass } = await askOnce(asking, address, request);
    if (answer.kind !== 'problem' || !mayPass) return answer;
    if (waitMs !== undefined && waitMs > patienceMs) return { ...answer, retryAfterMs: waitMs };
    if (isLast(attempt, answer.problem, request)) return answer;
    // Half of it by chance, so that those who failed together do not come back together.
    const backoff = FIRST_PAUSE_MS * 2 ** (attempt - 1) * (0.5 + timing.chance() / 2);
    if (waitMs !== undefined) asking.hosts.get(address.origin)?.turnstile.closeFor(waitMs);
    await timing.pause(Math.max(backoff, waitMs ?? 0), request.signal);
  }
}

function isLast(
  attempt: number,
  { code }: Problem,
  { lastingStatuses = [] }: HttpRequest,
): boolean {
  return attempt === ATTEMPTS || lastingStatuses.some((status) => code === `http/status-${status}`);
}

/** One attempt, with the redirects on its way. */
async function askOnce(asking: Asking, first: URL, request: Question): Promise<Outcome> {
  let address = first;
  for (let hop = 0; hop <= MAX_REDIRECTS; hop += 1) {
    const outcome = await askHost(asking, address, request);
    if (!(outcome instanceof URL)) return outcome;
    if (request.json !== undefined)
      return failed(first, 'redirected-question', `it leads to ${outcome.origin}`);
    if (address.protocol === 'https:' && outcome.protocol !== 'https:')
      return failed(first, 'insecure-redirect', `it leads to ${outcome.origin}, without TLS`);
    address = outcome;
  }
  return failed(first, 'too-many-redirects', `more than ${MAX_REDIRECTS} redirects`);
}

async function askHost(asking: Asking, address: URL, request: Question): Promise<Outcome | URL> {
  const host = asking.hosts.get(address.origin);
  if (host === undefined) {
    const reason = `${address.origin} is not among the hosts that may be asked`;
    return failed(address, 'not-allowed', reason);
  }
  return host.turnstile.through(request.signal, async () => {
    const time = AbortSignal.timeout(asking.options.timeoutMs ?? TIMEOUT_MS);
    try {
      const signal = AbortSignal.any([request.signal, time]);
      const reply = await exchange(exchangeWith(asking, host, address, { ...request, signal }));
      return answerTo(address, reply, asking.options.timing.now());
    } catch (error) {
      request.signal.throwIfAborted();
      return failed(address, time.aborted ? 'too-slow' : 'no-connection', error);
    }
  });
}

function exchangeWith(asking: Asking, host: Host, address: URL, request: Question): Exchange {
  const { plain, secure } = asking.agents;
  return {
    address,
    method: request.json === undefined ? undefined : 'POST',
    body: request.json,
    headers: headersFor(asking, host, request),
    mayBePrivate: host.mayBePrivate,
    maxBytes: request.maxBytes ?? MAX_BYTES,
    agent: address.protocol === 'https:' ? secure : plain,
    signal: request.signal,
  };
}

function headersFor(
  { options }: Asking,
  { authorization }: Host,
  { accept, etag, json }: Question,
): Readonly<Record<string, string>> {
  return {
    'user-agent': options.userAgent,
    accept: accept ?? 'application/json',
    'accept-encoding': 'gzip, br, deflate',
    ...(authorization !== undefined && { authorization }),
    ...(etag !== undefined && { 'if-none-match': etag }),
    ...(json !== undefined && {
      'content-type': 'application/json',
      'content-length': String(Buffer.byteLength(json)),
    }),
  };
}
