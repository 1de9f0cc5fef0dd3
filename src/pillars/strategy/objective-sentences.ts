// SPDX-License-Identifier: Apache-2.0
import { z } from 'zod';
import { instant } from '#model';
import type { JsonObject } from '#platform/storage';
import { dayInWords } from './day-in-words.ts';

const text = z.string();
const said = z.union([z.string(), z.number(), z.null()]);
const Words = z.record(text, z.object({ from: said, to: said }));
const NAMES: Readonly<Record<string, string>> = {
  title: 'title',
  why: 'reason',
  owner: 'owner',
  parentId: 'place in the tree',
  start: 'start',
  due: 'due date',
};
/** Too long to be told in a sentence, or a number that says nothing. */
const ONLY_NAMED = new Set(['why', 'parentId']);

/** Other words in the place of those before. */
export function tellWords(detail: JsonObject): string {
  const { data = {} } = Words.safeParse(detail);
  const told = Object.entries(data).map(([name, { from, to }]) => {
    const called = NAMES[name] ?? name;
    return ONLY_NAMED.has(name) ? called : `${called} from ${inWords(from)} to ${inWords(to)}`;
  });
  return told.length === 0 ? 'Saved without a change.' : `Changed: ${told.join(', ')}.`;
}

const Closing = z.object({ outcome: text, words: text });

export function tellClosing(detail: JsonObject): string {
  const { data } = Closing.safeParse(detail);
  return data === undefined ? 'Closed.' : `Closed as ${data.outcome}: ${withStop(data.words)}`;
}

const Addition = z.object({ title: text, direction: text, target: z.number(), unit: text });

export function tellAddition(detail: JsonObject): string {
  const { data } = Addition.safeParse(detail);
  if (data === undefined) return 'A key result was added.';
  const { title, direction, target, unit } = data;
  return `“${title}” was added: ${direction} to ${target} (${unit}).`;
}

const Drop = z.object({ title: text, reason: text });

export function tellDrop(detail: JsonObject): string {
  const { data } = Drop.safeParse(detail);
  if (data === undefined) return 'A key result was dropped.';
  return `“${data.title}” was dropped, because: ${withStop(data.reason)}`;
}

const Said = z.object({ confidence: z.number(), changed: text, next: text });

export function tellCheckIn(detail: JsonObject): string {
  const { data } = Said.safeParse(detail);
  if (data === undefined) return 'Checked in.';
  const next = data.next === '' ? '' : ` Next: ${withStop(data.next)}`;
  return `Confidence ${data.confidence} of 10. ${withStop(data.changed)}${next}`;
}

function inWords(given: z.infer<typeof said>): string {
  if (given === null || given === '') return 'none';
  const at = typeof given === 'string' ? instant(given) : undefined;
  return at === undefined ? `“${given}”` : dayInWords(at);
}

function withStop(sentence: string): string {
  return /[.!?]$/.test(sentence) ? sentence : `${sentence}.`;
}
