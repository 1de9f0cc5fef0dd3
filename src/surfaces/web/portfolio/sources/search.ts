// SPDX-License-Identifier: Apache-2.0
import type { SourceFileFilter } from '#surfaces/contract';

/** What the address of the list of files holds. */
export type SourceSearch = SourceFileFilter;

export const lackWords = { license: 'no licence', holder: 'no holder' } as const;
export const originWords = {
  own: 'own',
  vendored: 'vendored',
  example: 'example',
  fixture: 'fixture',
} as const;

export function sourceSearch(raw: Readonly<Record<string, unknown>>): SourceSearch {
  return {
    license: textOf(raw.license),
    holder: textOf(raw.holder),
    search: textOf(raw.search),
    origin: wordIn(originWords, raw.origin),
    lacks: wordIn(lackWords, raw.lacks),
  };
}

/** What the address of the list of claims holds. */
export interface ClaimSearch {
  readonly reportId?: number | undefined;
  readonly differing?: boolean | undefined;
}

export function claimSearch(raw: Readonly<Record<string, unknown>>): ClaimSearch {
  const id = Number(raw.reportId);
  const isDiffering = raw.differing === true || raw.differing === 'true';
  return {
    reportId: Number.isSafeInteger(id) && id > 0 ? id : undefined,
    differing: isDiffering ? true : undefined,
  };
}

function wordIn<Word extends string>(
  words: Readonly<Record<Word, string>>,
  value: unknown,
): Word | undefined {
  const known: readonly string[] = Object.keys(words);
  const isKnown = (text: unknown): text is Word => known.some((word) => word === text);
  return isKnown(value) ? value : undefined;
}

function textOf(value: unknown): string | undefined {
  return typeof value === 'string' && value !== '' ? value : undefined;
}
