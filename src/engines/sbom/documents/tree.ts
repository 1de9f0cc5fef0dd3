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
  let values = 0;
  const open: { readonly value: unknown; readonly depth: number }[] = [
    { value: document, depth: 0 },
  ];
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    const { value, depth } = next;
    values += 1;
    if (depth > MAX_DEPTH || values > MAX_VALUES) return true;
    if (typeof value !== 'object' || value === null) continue;
    for (const part of Object.values(value)) open.push({ value: part, depth: depth + 1 });
  }
  return false;
}
