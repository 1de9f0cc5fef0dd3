// SPDX-License-Identifier: Apache-2.0
import type { Ask, DetailReader, ToldDetails } from '../forge.ts';
import type { ItemKey } from '../forge-page.ts';
import { oneByOne, type ReadDetail } from '../one-by-one.ts';
import { everyRow } from '../streams.ts';
import { queryReviews } from './query-reviews.ts';
import { ReviewRow, reviewOf } from './rows.ts';

// Each asks for up to 100 reviews: 5,000 nodes of the 500,000 that one question may ask for, and one point of 5,000 an hour.
const MOST_AT_ONCE = 50;

/**
 * Reviews of change requests: many by one question of GraphQL, and by a question of REST each where that tells more or is all there
 * is. A question that is too heavy is put for half as many, and the next ones for one more each time they are answered; once even
 * one change request was too heavy, or GraphQL was refused, this reading asks by REST alone.
 */
export function reviewReader(ask: Ask, path: string): DetailReader {
  const { query } = ask;
  // 0: not by GraphQL.
  let atOnce = MOST_AT_ONCE;

  async function readSome(left: readonly ItemKey[]): Promise<ToldDetails> {
    if (query === undefined || atOnce === 0) return oneByOne(readReviews)(ask, path)(left);
    const items = left.slice(0, atOnce);
    const outcome = await queryReviews(query, path, items);
    if (outcome.kind === 'problem') return { pages: [], problems: [], stopped: outcome };
    if (outcome.kind === 'told') {
      atOnce = Math.min(MOST_AT_ONCE, atOnce + 1);
      const read: ReadDetail = async (by, place, item) =>
        outcome.told.get(item.number) ?? readReviews(by, place, item);
      return oneByOne(read)(ask, path)(items);
    }
    atOnce = outcome.kind === 'too-heavy' ? items.length >> 1 : 0;
    return { pages: [], problems: [] };
  }

  return async (items) => {
    let all: ToldDetails = { pages: [], problems: [] };
    while (all.stopped === undefined && all.pages.length < items.length) {
      const { pages, problems, stopped } = await readSome(items.slice(all.pages.length));
      all = {
        pages: [...all.pages, ...pages],
        problems: [...all.problems, ...problems],
        stopped,
      };
    }
    return all;
  };
}

const readReviews: ReadDetail = async (ask, path, item) => {
  const list = `repos/${path}/pulls/${item.number}/reviews`;
  const what = `reviews of ${path}#${item.number}`;
  const address = (page: number) => `${list}?per_page=100&page=${page}`;
  const read = await everyRow(ask, ReviewRow, what, address);
  if ('kind' in read) return read;
  const events = read.rows.flatMap((row) => reviewOf(item, row));
  return { kind: 'told', page: { events }, problems: read.problems };
};
