// SPDX-License-Identifier: Apache-2.0
// A table: what each kind of limit is about, in words.
import type { LimitKind } from './sheet.ts';

export const LIMIT_TITLES: Readonly<Record<LimitKind | 'exception', string>> = {
  exception: 'Additional permission',
  use: 'Limits of use',
  patents: 'Patents',
  'patent-claims': 'Patent claims',
  trademarks: 'Trademarks',
  endorsement: 'Names in advertising',
  origin: 'Origin',
  terms: 'Terms for recipients',
  law: 'Law and courts',
  liability: 'Liability',
  warranty: 'Warranty',
  termination: 'Termination',
};
