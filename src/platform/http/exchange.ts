// SPDX-License-Identifier: Apache-2.0
import { type Agent, type IncomingMessage, request as plainRequest } from 'node:http';
import { request as secureRequest } from 'node:https';
import { isIP } from 'node:net';
import { buffer } from 'node:stream/consumers';
import { createBrotliDecompress, createGunzip, createInflate } from 'node:zlib';
import { PrivateAddress, publicLookup } from './guarded-lookup.ts';
import { isPrivateAddress } from './private-address.ts';

/** One request to one address; no redirect is followed. */
export interface Exchange {
  readonly address: URL;
  /** GET unless said otherwise. */
  readonly method?: 'POST' | undefined;
  readonly body?: string | undefined;
  readonly headers: Readonly<Record<string, string>>;
  readonly mayBePrivate: boolean;
  readonly maxBytes: number;
  readonly agent: Agent;
  readonly signal: AbortSignal;
}

export interface Reply {
  readonly status: number;
  readonly headers: Readonly<Record<string, string | undefined>>;
  /** Empty unless the status is 200. */
  readonly text: string;
}

export class BodyTooLarge extends Error {
  constructor(maxBytes: number) {
    super(`the answer is larger than ${maxBytes} bytes`);
    this.name = 'BodyTooLarge';
  }
}

/** Sends the request and reads the answer. Throws what the network does. */
export async function exchange(wanted: Exchange): Promise<Reply> {
  const message = await send(wanted);
  const headers = plainHeaders(message);
  const status = message.statusCode ?? 0;
  if (status !== 200) {
    // What an error page says is of no use, and it may be endless.
    message.destroy();
    return { status, headers, text: '' };
  }
  return { status, headers, text: await readBody(message, headers, wanted) };
}

function send({
  address,
  method,
  body,
  headers,
  mayBePrivate,
  agent,
  signal,
}: Exchange): Promise<IncomingMessage> {
  const host = address.hostname.replace(/^\[|\]$/g, '');
  if (!mayBePrivate && isIP(host) !== 0 && isPrivateAddress(host))
    return Promise.reject(new PrivateAddress(host, host));
  return new Promise((resolve, reject) => {
    const request = address.protocol === 'https:' ? secureRequest : plainRequest;
    const lookup = mayBePrivate ? {} : { lookup: publicLookup };
    const bare = new URL(address);
    bare.username = '';
    bare.password = '';
    request(bare, { method, headers, agent, signal, ...lookup }, resolve)
      .on('error', reject)
      .end(body);
  });
}

function plainHeaders(message: IncomingMessage): Reply['headers'] {
  const { headers } = message;
  const one = (value: string | string[] | undefined) =>
    Array.isArray(value) ? value.join(', ') : value;
  return Object.fromEntries(Object.entries(headers).map(([name, value]) => [name, one(value)]));
}

const UNPACKERS = {
  gzip: createGunzip,
  'x-gzip': createGunzip,
  deflate: createInflate,
  br: createBrotliDecompress,
};

function isPacked(encoding: string): encoding is keyof typeof UNPACKERS {
  return encoding in UNPACKERS;
}

async function readBody(
  message: IncomingMessage,
  headers: Reply['headers'],
  { maxBytes, signal }: Exchange,
): Promise<string> {
  const encoding = headers['content-encoding']?.toLowerCase() ?? '';
  const unpacker = isPacked(encoding) ? UNPACKERS[encoding]() : undefined;
  if (unpacker) {
    message.on('error', (error) => unpacker.destroy(error));
    message.pipe(unpacker);
  }
  const stream = unpacker ?? message;
  try {
    const bytes = await buffer(bounded(stream, maxBytes, signal));
    return new TextDecoder().decode(bytes);
  } finally {
    message.destroy();
    unpacker?.destroy();
  }
}

async function* bounded(stream: AsyncIterable<Buffer>, maxBytes: number, signal: AbortSignal) {
  let size = 0;
  for await (const chunk of stream) {
    signal.throwIfAborted();
    size += chunk.length;
    if (size > maxBytes) throw new BodyTooLarge(maxBytes);
    yield chunk;
  }
}
