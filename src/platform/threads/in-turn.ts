// SPDX-License-Identifier: Apache-2.0

/**
 * Does the work for every item, at most `atOnce` at the same time, and gives the results in the order of the items.
 *
 * Takes no more items than it works on, so that what comes in large numbers is never all in memory.
 */
export async function* inTurn<Item, Result>(
  items: AsyncIterable<Item> | Iterable<Item>,
  atOnce: number,
  work: (item: Item) => Promise<Result>,
): AsyncGenerator<Result> {
  const begun: Promise<Result>[] = [];
  for await (const item of items) {
    const one = work(item);
    // Its turn may never come; until then a failure is nobody's.
    one.catch(() => undefined);
    if (begun.push(one) < atOnce) continue;
    const first = begun.shift();
    if (first !== undefined) yield await first;
  }
  for (const one of begun) yield await one;
}
