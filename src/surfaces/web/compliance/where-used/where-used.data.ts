// SPDX-License-Identifier: Apache-2.0
import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import type { WhereUsedFilter } from '#surfaces/contract';
import { api } from '../../shell/api.ts';
import { pagedList } from '../../shell/paged-list.ts';

/** What the address of the page holds; nothing is looked for before a package is named. */
export interface WhereUsedSearch {
  readonly package?: string | undefined;
  readonly range?: string | undefined;
  readonly direct?: 'true' | undefined;
}

export function whereUsedSearch(raw: Readonly<Record<string, unknown>>): WhereUsedSearch {
  return {
    package: textOf(raw.package),
    range: textOf(raw.range),
    direct: raw.direct === 'true' ? 'true' : undefined,
  };
}

function textOf(value: unknown): string | undefined {
  return typeof value === 'string' && value.trim() !== '' ? value.trim() : undefined;
}

type Asked = WhereUsedSearch & Pick<WhereUsedFilter, 'package'>;

export function whereUsedList(search: Asked) {
  return pagedList(['where-used', JSON.stringify(search)], (page, options) =>
    api.usage.whereUsed({ ...search, ...page }, options),
  );
}

/** The versions in use and their counts: the first row is enough to be told of all. */
export function versionsQuery(search: Asked) {
  return queryOptions({
    queryKey: ['usage', 'versions', search],
    queryFn: async ({ signal }) =>
      (await api.usage.whereUsed({ ...search, limit: 1 }, { signal })).versions,
    placeholderData: keepPreviousData,
    retry: false,
  });
}

const MOST_OFFERED = 100;

/** Package URLs without version whose name holds the text, to choose from. */
export function packagesQuery(text: string) {
  return queryOptions({
    queryKey: ['usage', 'packages', text],
    queryFn: async ({ signal }) => {
      const search = text.replace(/^pkg:[^/]*\//, '') || text;
      const { items } = await api.compliance.components(
        { search: decoded(search), limit: MOST_OFFERED },
        { signal },
      );
      return [...new Set(items.map(({ purl }) => packageOf(purl)))];
    },
    enabled: text.length > 1,
    placeholderData: keepPreviousData,
  });
}

/** `pkg:npm/%40oil/lamp` of `pkg:npm/%40oil/lamp@1.0.0`: "@" stands only before a version. */
export function packageOf(purl: string): string {
  return purl.replace(/[@?#].*$/, '');
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
