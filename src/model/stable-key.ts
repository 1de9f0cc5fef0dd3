// SPDX-License-Identifier: Apache-2.0

/** What a stable name in files looks like. */
export const STABLE_KEY = /^[a-z0-9][a-z0-9/@._-]{0,119}$/;

const MOST_LETTERS = 60;

/**
 * A name that stays while titles change, and that people can read: `publish-the-parser-3f2a9c01`.
 * `random`: hexadecimal digits, eight or more; they tell equal titles apart.
 */
export function stableKey(title: string, random: string): string {
  const plain = title
    .normalize('NFKD')
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, '-')
    .slice(0, MOST_LETTERS)
    .replaceAll(/^-+|-+$/g, '');
  return [plain, random.slice(0, 8)].filter((part) => part !== '').join('-');
}
