// SPDX-License-Identifier: Apache-2.0
import type { ComponentFilter, FindingFilter } from '#surfaces/contract';
import { findingStateWords, keyOf, severityWords, verdictWords } from '../shell/words.ts';

type Scope = NonNullable<ComponentFilter['scope']>;
type Origin = NonNullable<ComponentFilter['origin']>;
type Raw = Readonly<Record<string, unknown>>;

const scopeNames: Readonly<Record<Scope, { tone: 'neutral'; word: string }>> = {
  runtime: { tone: 'neutral', word: 'runtime' },
  dev: { tone: 'neutral', word: 'development' },
  test: { tone: 'neutral', word: 'test' },
  build: { tone: 'neutral', word: 'build' },
  optional: { tone: 'neutral', word: 'optional' },
  platform: { tone: 'neutral', word: 'platform' },
};

/** Whose file names the component. */
export const originWords: Readonly<Record<Origin, { tone: 'neutral'; word: string }>> = {
  own: { tone: 'neutral', word: 'our own' },
  vendored: { tone: 'neutral', word: 'copied in' },
  example: { tone: 'neutral', word: 'examples' },
  fixture: { tone: 'neutral', word: 'test fixtures' },
};

/** What there is to look at about a component. */
export const problemWords: Readonly<
  Record<NonNullable<ComponentFilter['problem']>, { tone: 'neutral'; word: string }>
> = {
  'no-license': { tone: 'neutral', word: 'licence not known' },
  'no-version': { tone: 'neutral', word: 'version not locked' },
  'open-findings': { tone: 'neutral', word: 'open findings' },
};

/** What a finding is about. */
export const aboutWords: Readonly<
  Record<NonNullable<FindingFilter['about']>, { tone: 'neutral'; word: string }>
> = {
  weaknesses: { tone: 'neutral', word: 'known weaknesses' },
  other: { tone: 'neutral', word: 'licences and versions' },
};

const SORTS = ['name', 'repositories', 'license', 'verdict'] as const;
export type Sort = (typeof SORTS)[number];

/** What the address of the inventory holds: the filter and the order, so that a link shows the same rows. */
export interface InventorySearch extends Omit<ComponentFilter, 'direct'> {
  readonly direct?: 'true' | undefined;
  readonly sort?: Sort | undefined;
  readonly order?: 'desc' | undefined;
}

export type FindingSearch = FindingFilter;

/** Keeps what is understood of an address; a mistyped value is as good as none. */
export function inventorySearch(raw: Raw): InventorySearch {
  return {
    search: textOf(raw.search),
    ecosystem: textOf(raw.ecosystem),
    license: textOf(raw.license),
    verdict: keyOf(verdictWords, raw.verdict),
    scope: keyOf(scopeNames, raw.scope),
    origin: keyOf(originWords, raw.origin),
    problem: keyOf(problemWords, raw.problem),
    direct: raw.direct === 'true' ? 'true' : undefined,
    repositoryId: idOf(raw.repositoryId),
    productId: idOf(raw.productId),
    sort: SORTS.find((sort) => sort === raw.sort),
    order: raw.order === 'desc' ? 'desc' : undefined,
  };
}

export function findingSearch(raw: Raw): FindingSearch {
  return {
    search: textOf(raw.search),
    state: keyOf(findingStateWords, raw.state),
    severity: keyOf(severityWords, raw.severity),
    rule: textOf(raw.rule),
    about: keyOf(aboutWords, raw.about),
    waiverId: idOf(raw.waiverId),
    repositoryId: idOf(raw.repositoryId),
    productId: idOf(raw.productId),
  };
}

function textOf(value: unknown): string | undefined {
  return typeof value === 'string' && value !== '' ? value : undefined;
}

function idOf(value: unknown): number | undefined {
  const id = Number(value);
  return Number.isSafeInteger(id) && id > 0 ? id : undefined;
}
