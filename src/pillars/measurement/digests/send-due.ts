// SPDX-License-Identifier: Apache-2.0
import { type Instant, instantOfUnixSeconds, type Principal, secondsOf } from '#model';
import type { Storage } from '#platform/storage';
import type { Digest } from './digest.ts';
import { digestById, markMissed, markSent, takeDue } from './digest-store.ts';
import { plansInForce } from './plan-store.ts';

/** Sends one digest; `undefined` where it arrived, else why not. The id is the same at every attempt. */
export type SendDigest = (
  digest: Digest,
  to: { readonly address: string; readonly sealedKey: Uint8Array },
) => Promise<string | undefined>;

const MINUTE = 60;
const HOUR = 60 * MINUTE;
/** Pauses after the attempts that did not arrive: a night is waited out, a day is not. */
const PAUSES = [MINUTE, 5 * MINUTE, 30 * MINUTE, 2 * HOUR, 8 * HOUR, 12 * HOUR];
/** Longer than any attempt lasts. */
const LEASE = 5 * MINUTE;
const MOST = 20;

/** Sends what is due, and says of each how it went. Result: how many arrived. */
export async function sendDue(
  storage: Storage,
  principal: Principal,
  { at, send }: { readonly at: () => Instant; readonly send: SendDigest },
): Promise<number> {
  const taking = { action: 'measurement/send-digests', subject: 'digests' };
  const lease = later(at(), LEASE);
  const ids = await storage.write(principal, taking, (tx) =>
    takeDue(tx, { at: at(), lease, most: MOST }),
  );
  let sent = 0;
  for (const id of ids) {
    const { digest, place } = await storage.read(principal, async (tx) => {
      const found = await digestById(tx, id);
      const plan = (await plansInForce(tx)).find((one) => one.plan.id === found?.planId);
      return { digest: found, place: plan };
    });
    const { webhook } = place?.plan ?? {};
    if (digest === undefined || webhook === undefined || place?.sealedKey === undefined) continue;
    const problem = await send(digest, { address: webhook, sealedKey: place.sealedKey });
    const what = {
      action: 'measurement/digest-sent',
      subject: `digest:${id}`,
      detail: { problem },
    };
    await storage.write(principal, what, (tx) =>
      problem === undefined
        ? markSent(tx, id, at())
        : markMissed(tx, id, { problem, again: nextAttempt(digest, at()) }),
    );
    if (problem === undefined) sent += 1;
  }
  return sent;
}

/** `undefined` when it has been tried often enough. */
function nextAttempt({ delivery }: Digest, at: Instant): Instant | undefined {
  const pause = PAUSES[(delivery?.attempts ?? 1) - 1];
  return pause === undefined ? undefined : later(at, pause);
}

function later(at: Instant, seconds: number): Instant {
  return instantOfUnixSeconds(secondsOf(at) + seconds);
}
