// SPDX-License-Identifier: Apache-2.0
import { Refusal } from '#model';

/** Refuses what is no currency of ISO 4217; `doing` begins the sentence. */
export function checkedCurrency(currency: string, doing: string): string {
  if (Intl.supportedValuesOf('currency').includes(currency)) return currency;
  throw new Refusal(
    'invalid',
    'execution/no-such-currency',
    `${doing}: "${currency}" is no currency of ISO 4217.`,
    'Give its three letters, like EUR, CHF or JPY.',
  );
}
