// SPDX-License-Identifier: Apache-2.0

export type Fields = object;

export interface Changed {
  readonly field: string;
  /** As people read it. */
  readonly from: string;
  readonly to: string;
}

/** Fields in which two things differ, in the order of the names. */
export function fieldsThatDiffer(
  before: Fields,
  after: Fields,
  ignored: readonly string[],
): readonly Changed[] {
  const [had, wanted] = [new Map(Object.entries(before)), new Map(Object.entries(after))];
  const names = [...new Set([...had.keys(), ...wanted.keys()])].filter(
    (name) => !ignored.includes(name),
  );
  return names
    .filter((name) => !same(had.get(name), wanted.get(name)))
    .map((field) => ({ field, from: shown(had.get(field)), to: shown(wanted.get(field)) }));
}

/** Whether both say the same, whatever the order of their fields. */
export function same(one: unknown, other: unknown): boolean {
  return JSON.stringify(one, inOrder) === JSON.stringify(other, inOrder);
}

function inOrder(_: string, value: unknown): unknown {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
  const fields = Object.entries(value).filter(([, each]) => each !== undefined);
  return Object.fromEntries(fields.sort(([one], [other]) => (one < other ? -1 : 1)));
}

const MOST_SHOWN = 80;

function shown(value: unknown): string {
  if (value === undefined) return 'nothing';
  if (Array.isArray(value)) return `${value.length} of them`;
  const text = JSON.stringify(value);
  return text.length > MOST_SHOWN ? `${text.slice(0, MOST_SHOWN)}...` : text;
}
