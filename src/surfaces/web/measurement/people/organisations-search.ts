// SPDX-License-Identifier: Apache-2.0
export const SPANS = [
  { value: '90', label: 'Last 90 days' },
  { value: '365', label: 'Last 365 days' },
  { value: '1096', label: 'Last three years' },
  { value: '36500', label: 'All time' },
];

/** What the address of the page holds: how far back. */
export interface OrganisationsSearch {
  readonly days?: number | undefined;
}

export function organisationsSearch(raw: Readonly<Record<string, unknown>>): OrganisationsSearch {
  const days = Number(raw.days);
  return { days: SPANS.some(({ value }) => value === String(days)) ? days : undefined };
}

export function daysOf(raw: Readonly<Record<string, unknown>>): number {
  return organisationsSearch(raw).days ?? 365;
}
