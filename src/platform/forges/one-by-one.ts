// SPDX-License-Identifier: Apache-2.0
import type { Problem } from '#model';
import type { Ask, DetailReader, FailedAsking, Forge } from './forge.ts';
import type { ForgePage, ItemKey } from './forge-page.ts';

/** What happened to one item, all of it. */
export interface ToldDetail {
  readonly kind: 'told';
  readonly page: ForgePage;
  readonly problems: readonly Problem[];
}

export type ReadDetail = (
  ask: Ask,
  path: string,
  item: ItemKey,
) => Promise<ToldDetail | FailedAsking>;

/** Details of a forge that tells them item by item. */
export function oneByOne(read: ReadDetail): Forge['details']['reader'] {
  return (ask, path): DetailReader =>
    async (items) => {
      const pages: ForgePage[] = [];
      const problems: Problem[] = [];
      for (const item of items) {
        const told = await read(ask, path, item);
        if (told.kind === 'problem') return { pages, problems, stopped: told };
        pages.push(told.page);
        problems.push(...told.problems);
      }
      return { pages, problems };
    };
}
