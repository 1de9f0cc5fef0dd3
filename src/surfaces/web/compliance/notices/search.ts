// SPDX-License-Identifier: Apache-2.0

/** What the address of the page holds: which release, and how much of it. */
export interface NoticesSearch {
  readonly scope?: 'all' | undefined;
  readonly at?: string | undefined;
}

export function noticesSearch(raw: Readonly<Record<string, unknown>>): NoticesSearch {
  return {
    scope: raw.scope === 'all' ? 'all' : undefined,
    at: typeof raw.at === 'string' && raw.at !== '' ? raw.at : undefined,
  };
}
