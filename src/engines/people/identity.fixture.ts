// SPDX-License-Identifier: Apache-2.0
import type { KnownIdentity } from './person.ts';

/** "Ada Lovelace <ada@example.org>", with a mark for whom it works, when and what the .mailmap says. */
export function identity(text: string, more: Partial<KnownIdentity> = {}): KnownIdentity {
  const [, name = '', email = ''] = /^(.*?) ?<(.*)>$/.exec(text) ?? [];
  return { name, email, kind: 'human', commits: 1, ...more };
}
