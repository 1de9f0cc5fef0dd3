// SPDX-License-Identifier: Apache-2.0

/**
 * The same function, remembering what it answered about a list while that list lives: some sixty metrics ask the same of the
 * same facts. At most `most` answers a list are kept, the newest.
 *
 * Work: pure; the key has to name everything beside the list that its answer depends on.
 */
export function keepFor<List extends object, Asked, Found>(
  { most, keyOf }: { readonly most: number; readonly keyOf: (asked: Asked) => string },
  work: (list: List, asked: Asked) => Found,
): (list: List, asked: Asked) => Found {
  const kept = new WeakMap<List, Map<string, Found>>();
  return (list, asked) => {
    const answers = kept.get(list) ?? new Map<string, Found>();
    const key = keyOf(asked);
    const known = answers.get(key);
    if (known !== undefined) return known;
    const found = work(list, asked);
    answers.set(key, found);
    const [oldest] = answers.keys();
    if (answers.size > most && oldest !== undefined) answers.delete(oldest);
    kept.set(list, answers);
    return found;
  };
}
