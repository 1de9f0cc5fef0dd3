// SPDX-License-Identifier: Apache-2.0
import { createHmac, timingSafeEqual } from 'node:crypto';

/** Whether `given` is the HMAC-SHA-256 of the body in hexadecimal. */
export function isHmacOf(body: Uint8Array, secret: string, given: string | undefined): boolean {
  const wanted = createHmac('sha256', secret).update(body).digest('hex');
  return isSame(given, wanted);
}

/** Compares in a time that tells nothing of where they differ. */
export function isSame(given: string | undefined, wanted: string): boolean {
  const [one, other] = [Buffer.from(given ?? ''), Buffer.from(wanted)];
  return one.length === other.length && timingSafeEqual(one, other);
}

/** The body as a JSON object; `undefined` for anything else. */
export function objectIn(body: Uint8Array): Readonly<Record<string, unknown>> | undefined {
  try {
    const value: unknown = JSON.parse(new TextDecoder().decode(body));
    const isObject = typeof value === 'object' && value !== null && !Array.isArray(value);
    return isObject ? { ...value } : undefined;
  } catch {
    return undefined;
  }
}
