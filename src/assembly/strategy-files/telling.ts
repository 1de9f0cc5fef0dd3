// SPDX-License-Identifier: Apache-2.0
import { type Fields, fieldsThatDiffer } from './fields.ts';

/** One thing of a folder beside what the office has of it; `before` is absent for a new one. */
export interface Pair<Value> {
  readonly before?: Value | undefined;
  readonly after: Value;
}

/** What of a thing is compared, and what stays once it is there. */
export interface Rules {
  /** Not compared: read when a thing is made, or told by another field. */
  readonly ignored: readonly string[];
  /** Cannot be changed once it is there. */
  readonly fixed: readonly string[];
}

export const OPEN: Rules = { ignored: [], fixed: [] };

export interface Told {
  readonly lines: string[];
  readonly impossible: string[];
}

interface Telling<Value> {
  readonly kind: string;
  readonly had: readonly Value[];
  readonly wanted: readonly Value[];
  readonly rules: (had: Value) => Rules;
}

/** Says what is new, what differs and what stays; and puts things of one name side by side. */
export function tell<Value extends { readonly id: string }>(
  { lines, impossible }: Told,
  { kind, had, wanted, rules }: Telling<Value>,
): readonly Pair<Value>[] {
  const pairs = wanted.map((after) => ({ before: had.find(({ id }) => id === after.id), after }));
  for (const { before, after } of pairs) {
    const name = `${kind} ${after.id}`;
    if (before === undefined) lines.push(`+ ${name}: ${titleOf(after)}`);
    else sayFields({ name, before, after, rules: rules(before) }, lines, impossible);
  }
  const stays = had.filter(({ id }) => !wanted.some((one) => one.id === id));
  lines.push(...stays.map(({ id }) => `  ${kind} ${id} is not in the folder and stays`));
  return pairs;
}

function titleOf(value: Fields): string {
  const { title, name, question } = value as Partial<Record<'title' | 'name' | 'question', string>>;
  return title ?? name ?? question ?? '';
}

interface Compared {
  readonly name: string;
  readonly before: Fields;
  readonly after: Fields;
  readonly rules: Rules;
}

function sayFields(
  { name, before, after, rules }: Compared,
  lines: string[],
  impossible: string[],
): void {
  for (const { field, from, to } of fieldsThatDiffer(before, after, rules.ignored)) {
    if (rules.fixed.includes(field))
      impossible.push(`${name} field ${field}: it is ${from} and cannot become ${to}`);
    else lines.push(`~ ${name} ${field}: ${from} -> ${to}`);
  }
}
