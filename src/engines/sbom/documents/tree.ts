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
  let level: readonly unknown[] = [document];
  for (let depth = 0; level.length > 0; depth++) {
    if (depth > MAX_DEPTH) return true;
    const deeper: object[] = [];
    for (const value of level) {
      values += addParts(deeper, value);
      if (values > MAX_VALUES) return true;
    }
    level = deeper;
  }
  return false;
}

/** Adds the objects and lists inside; gives the number of all values inside. */
function addParts(to: object[], value: unknown): number {
  if (typeof value !== 'object' || value === null) return 0;
  const parts: readonly unknown[] = Array.isArray(value) ? value : Object.values(value);
  for (const part of parts) if (typeof part === 'object' && part !== null) to.push(part);
  return parts.length;
}
