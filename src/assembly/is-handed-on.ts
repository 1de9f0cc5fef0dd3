// SPDX-License-Identifier: Apache-2.0
import type { Origin, Scope } from '#model';

/** Whether a usage counts for notices: fixtures and examples never, tools and tests only where all is asked for. */
export function isHandedOn(
  { scope, origin }: { readonly scope: Scope; readonly origin: Origin },
  asked: 'all' | 'runtime',
): boolean {
  if (origin !== 'own' && origin !== 'vendored') return false;
  return asked === 'all' || scope === 'runtime' || scope === 'optional';
}
