// SPDX-License-Identifier: Apache-2.0
import type { Principal } from './principal.ts';
import { Refusal } from './refusal.ts';

interface Deed {
  /** Of the refusal; stable. */
  readonly code: string;
  /** Begins the sentence: `Changing the strategy`. */
  readonly doing: string;
  /** What to do now. */
  readonly next: string;
}

/** Refuses whoever is here as neither lead nor admin, in the words of what was to be done. */
export function leadsOnly({ role }: Principal, { code, doing, next }: Deed): void {
  if (role === 'admin' || role === 'lead') return;
  const message = `${doing} is for leads and admins, and you are here as ${role}.`;
  throw new Refusal('not-allowed', code, message, next);
}
