// SPDX-License-Identifier: Apache-2.0

/** The id wished for, with a number behind it where it is taken; takes it. */
export function uniqueId(taken: Set<string>, wished: string): string {
  let id = wished;
  for (let count = 2; taken.has(id); count++) id = `${wished}#${count}`;
  taken.add(id);
  return id;
}
