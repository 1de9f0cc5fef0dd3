// SPDX-License-Identifier: Apache-2.0
import { createHmac } from 'node:crypto';
import { type Instant, type Principal, secondsOf } from '#model';
import { type Digest, digestKeyPurpose } from '#pillars/measurement';
import type { Office } from '../office.ts';
import { pageAddress } from '../page-address.ts';
import { digestLines } from './digest-text.ts';

/** What stands around the message: one and the same id at every attempt, so that who gets it twice knows it. */
interface Envelope {
  readonly id: string;
  readonly at: Instant;
  readonly key: string;
}

/** Posts a digest as Standard Webhooks says. Result: `undefined` where it was taken, else why not. */
export async function sendDigest(
  office: Office,
  principal: Principal,
  digest: Digest,
  to: { readonly address: string; readonly sealedKey: Uint8Array },
  signal: AbortSignal,
): Promise<string | undefined> {
  const key = await office.secrets.open(to.sealedKey, digestKeyPurpose(principal));
  const address = pageAddress(office, `/measurement/digests/${digest.id}`);
  const body = JSON.stringify(messageOf(digest, { address, at: office.clock.now() }));
  const id = `digest-${principal.organisationId}-${digest.id}`;
  const envelope = { id, at: office.clock.now(), key };
  const problem = await office.postTo({
    address: new URL(to.address),
    body,
    headers: { 'content-type': 'application/json', ...signedHeaders(body, envelope) },
    signal,
  });
  return problem?.message;
}

function messageOf(
  { id, name, from, to, body }: Digest,
  { address, at }: { readonly address: string | undefined; readonly at: Instant },
) {
  return {
    type: 'digest.made',
    timestamp: at,
    data: { id, name, address, from, to, ...body, text: digestLines(body).join('\n') },
  };
}

/** Headers of Standard Webhooks 1: the HMAC-SHA256 of id, time and body under the key after `whsec_`. */
function signedHeaders(body: string, { id, at, key }: Envelope): Record<string, string> {
  const seconds = String(Math.floor(secondsOf(at)));
  const secret = Buffer.from(key.replace(/^whsec_/, ''), 'base64');
  const signature = createHmac('sha256', secret)
    .update(`${id}.${seconds}.${body}`)
    .digest('base64');
  return {
    'webhook-id': id,
    'webhook-timestamp': seconds,
    'webhook-signature': `v1,${signature}`,
  };
}
