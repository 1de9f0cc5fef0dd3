// SPDX-License-Identifier: Apache-2.0
import type { ForgeAccount } from '#model';
import type { SeenItem } from './seen-item.ts';

/** An item with the account that opened it. */
export interface Authored {
  readonly fact: SeenItem;
  readonly account: ForgeAccount;
}

/** The items whose author has an account still. */
export function authored(items: readonly SeenItem[]): readonly Authored[] {
  return items.flatMap((fact) => {
    const account = fact.item.author;
    return account === undefined ? [] : [{ fact, account }];
  });
}
