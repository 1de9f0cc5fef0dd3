// SPDX-License-Identifier: Apache-2.0
import type { SeenItem } from '../forge-items/seen-item.ts';

/** Whether somebody who is no member of the repository opened it; `undefined` where the forge does not say. */
export function isByOutsider({ item: { association } }: SeenItem): boolean | undefined {
  return association === 'unknown' ? undefined : association !== 'member';
}
