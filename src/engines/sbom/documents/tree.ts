// SPDX-License-Identifier: Apache-2.0

/** An object of a document whose shape nobody has vouched for. */
export type Tree = Readonly<Record<string, unknown>>;

export function isTree(value: unknown): value is Tree {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** The text of a field; nothing where it is another thing or empty. */
export function textAt(tree: Tree | undefined, key: string): string | undefined {
  const value = tree?.[key];
  return typeof value === 'string' && value !== '' ? value : undefined;
}

export function treeAt(tree: Tree | undefined, key: string): Tree | undefined {
  const value = tree?.[key];
  return isTree(value) ? value : undefined;
}

export function treesAt(tree: Tree | undefined, key: string): readonly Tree[] {
  const value = tree?.[key];
  return Array.isArray(value) ? value.filter(isTree) : [];
}

/** The texts of a list; a text alone counts as a list of one. */
export function textsAt(tree: Tree | undefined, key: string): readonly string[] {
  const value = tree?.[key];
  const list = Array.isArray(value) ? value : [value];
  return list.filter((one): one is string => typeof one === 'string' && one !== '');
}

/** Bills nest three or four levels; a hundred thousand components have some three million values. */
const MAX_DEPTH = 200;
const MAX_VALUES = 6_000_000;

/** Whether a document is too deep to walk with recursion, or too large; YAML's aliases can make either out of a few lines. */
export function isBeyondMeasure(document: unknown): boolean {
  return valuesLeft(document, MAX_VALUES, MAX_DEPTH) < 0;
}

/** How many more values there may be behind this one; less than 0 where it is too deep or has too many inside. */
function valuesLeft(value: unknown, before: number, depth: number): number {
  if (typeof value !== 'object' || value === null || before < 0) return before;
  if (depth === 0) return -1;
  // By index and by key, without lists of values: this passes all that a document holds.
  let left = before;
  if (Array.isArray(value)) {
    for (let i = 0; i < value.length; i += 1) left = valuesLeft(value[i], left - 1, depth - 1);
  } else if (isTree(value)) {
    for (const key in value) left = valuesLeft(value[key], left - 1, depth - 1);
  }
  return left;
}
