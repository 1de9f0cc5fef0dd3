// SPDX-License-Identifier: Apache-2.0
import { z } from 'zod';
import { instant } from '#model';
import type { JsonObject, LogEntry } from '#platform/storage';
import { dayInWords } from './day-in-words.ts';
import type { KeyResultView } from './key-result-view.ts';
import { subjectOf } from './objective.ts';
import {
  tellAddition,
  tellCheckIn,
  tellClosing,
  tellDrop,
  tellWords,
} from './objective-sentences.ts';

/** What a trail is about. */
interface Subject {
  readonly id: number;
  readonly key: string;
  readonly keyResults: readonly Pick<KeyResultView, 'id' | 'title' | 'kpiId'>[];
}
type Tell = (entry: LogEntry, subject: Subject) => readonly string[];

/** What each action of the log says about an objective and its key results. One more is a line here. */
const TELL: Readonly<Record<string, Tell>> = {
  'strategy/adopt-starter': ({ detail }, { key }) =>
    has(detail.objectives, key) ? ['Adopted with the starter strategy.'] : [],
  'strategy/adopt-template': ({ detail }, { key }) =>
    detail.key === key ? ['Taken over from a template.'] : [],
  'strategy/add-objective': ({ detail }, { key }) => (detail.key === key ? ['Added.'] : []),
  'strategy/adopt-baseline': aboutOne(tellBaseline),
  'strategy/change-key-result': aboutOne(tellChange),
  'strategy/claim-value': aboutOne(tellClaim),
  'strategy/change-objective': aboutObjective(tellWords),
  'strategy/close-objective': aboutObjective(tellClosing),
  'strategy/reopen-objective': aboutObjective(() => 'Opened again.'),
  'strategy/add-key-result': aboutObjective(tellAddition),
  'strategy/drop-key-result': aboutObjective(tellDrop),
  'strategy/check-in': aboutObjective(tellCheckIn),
  'measurement/take-readings': tellReadings,
};

/** The actions that leave a trail. */
export const actionsOnTheTrail: readonly string[] = Object.keys(TELL);

/** What the entry says about the objective, its key results or their KPIs; nothing when it is about others. */
export function sentencesOf(entry: LogEntry, subject: Subject): readonly string[] {
  return TELL[entry.action]?.(entry, subject) ?? [];
}

function has(keys: unknown, key: string): boolean {
  return Array.isArray(keys) && keys.includes(key);
}

function aboutObjective(tell: (detail: JsonObject) => string): Tell {
  return ({ subject, detail }, { id }) => (subject === subjectOf(id) ? [tell(detail)] : []);
}

function aboutOne(tell: (detail: JsonObject) => string): Tell {
  return ({ subject, detail }, { keyResults }) =>
    keyResults
      .filter(({ id }) => subject === `key-result:${id}`)
      .map(({ title }) => `“${title}”: ${tell(detail)}.`);
}

const BaselineDetail = z.object({ baseline: z.number() });

function tellBaseline(detail: JsonObject): string {
  const { data } = BaselineDetail.safeParse(detail);
  const baseline = data === undefined ? 'not kept' : rounded(data.baseline);
  return `the first known reading, ${baseline}, became the baseline`;
}

const value = z.union([z.number(), z.string(), z.null()]);
const difference = z.object({ from: value, to: value }).optional();
const ChangeDetail = z.object({
  reason: z.string(),
  baseline: difference,
  target: difference,
  due: difference,
});

function tellChange(detail: JsonObject): string {
  const { data } = ChangeDetail.safeParse(detail);
  if (data === undefined) return 'changed';
  const { baseline, target, due } = data;
  const told = Object.entries({ baseline, target, 'due date': due }).flatMap(([name, change]) =>
    change === undefined ? [] : [`${name} from ${inWords(change.from)} to ${inWords(change.to)}`],
  );
  return `${told.join(', ')}, because: ${data.reason}`;
}

const ClaimDetail = z.object({ value: z.number(), comment: z.string() });

function tellClaim(detail: JsonObject): string {
  const { data } = ClaimDetail.safeParse(detail);
  if (data === undefined) return 'a value was claimed';
  return data.comment === ''
    ? `claimed to be ${data.value}`
    : `claimed to be ${data.value}: ${data.comment}`;
}

// The measurement room's words, as the log keeps them; a detail that reads otherwise tells nothing.
const ReadingsDetail = z.object({
  readings: z.array(
    z.object({ kpi: z.number(), status: z.string(), value: z.number().optional() }),
  ),
});

function tellReadings({ detail }: LogEntry, { keyResults }: Subject): readonly string[] {
  const { data } = ReadingsDetail.safeParse(detail);
  return keyResults.flatMap(({ title, kpiId }) =>
    (data?.readings ?? [])
      .filter(({ kpi }) => kpi === kpiId)
      .map((reading) => `“${title}” was read: ${shown(reading)}.`),
  );
}

function shown(reading: { readonly status: string; readonly value?: number | undefined }): string {
  return reading.value === undefined ? reading.status : rounded(reading.value);
}

function rounded(value: number): string {
  return String(Number(value.toFixed(4)));
}

function inWords(given: z.infer<typeof value>): string {
  if (given === null) return 'none';
  const at = typeof given === 'string' ? instant(given) : undefined;
  return at === undefined ? String(given) : dayInWords(at);
}
