// SPDX-License-Identifier: Apache-2.0
import type { DecisionFilter } from '#surfaces/contract';

const KINDS = ['curate', 'conclude', 'choose'] as const;
const STATES = ['in-force', 'undone'] as const;

/** What the address of the page holds. */
export type CurationSearch = DecisionFilter;

export function curationSearch(raw: Readonly<Record<string, unknown>>): CurationSearch {
  return {
    search: textOf(raw.search),
    kind: KINDS.find((kind) => kind === raw.kind),
    state: STATES.find((state) => state === raw.state),
    package: textOf(raw.package),
  };
}

function textOf(value: unknown): string | undefined {
  return typeof value === 'string' && value !== '' ? value : undefined;
}
