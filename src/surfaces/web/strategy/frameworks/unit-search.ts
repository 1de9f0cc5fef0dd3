// SPDX-License-Identifier: Apache-2.0
import { useSearch } from '@tanstack/react-router';

/** The unit whose claims are looked at; without one, the whole organisation. */
export interface UnitSearch {
  readonly unit?: string | undefined;
}

export function unitSearch({ unit }: Readonly<Record<string, unknown>>): UnitSearch {
  return typeof unit === 'string' && unit !== '' ? { unit } : {};
}

/** Empty for the whole organisation. */
export function useUnit(): string {
  const { unit } = unitSearch(useSearch({ strict: false }));
  return unit ?? '';
}
