// SPDX-License-Identifier: Apache-2.0
import { z } from 'zod';
import { instant } from '#model';
import type { JsonObject, LogEntry } from '#platform/storage';
import { dayInWords } from './day-in-words.ts';
import type { KeyResultView } from './key-result-view.ts';

type KeyResults = readonly Pick<KeyResultView, 'id' | 'title' | 'kpiId'>[];
type Tell = (entry: LogEntry, keyResults: KeyResults) => readonly string[];

/** What each action of the log says about key results. One more is a line here. */
const TELL: Readonly<Record<string, Tell>> = {
  'strategy/adopt-starter': () => ['The starter strategy was adopted.'],
  'strategy/adopt-baseline': aboutOne(tellBaseline),
  'strategy/change-key-result': aboutOne(tellChange),
  'strategy/claim-value': aboutOne(tellClaim),
  'measurement/take-readings': tellReadings,
};

/** The actions that leave a trail. */
export const actionsOnTheTrail: readonly string[] = Object.keys(TELL);

/** What the entry says about any of the key results or their KPIs; nothing when it is about others. */
export function sentencesOf(entry: LogEntry, keyResults: KeyResults): readonly string[] {
  return TELL[entry.action]?.(entry, keyResults) ?? [];
}

function aboutOne(tell: (detail: JsonObject) => string): Tell {
  return ({ subject, detail }, keyResults) =>
    keyResults
      .filter(({ id }) => subject === `key-result:${id}`)
      .map(({ title }) => `“${title}”: ${tell(detail)}.`);
}

const BaselineDetail = z.object({ baseline: z.number() });

function tellBaseline(detail: JsonObject): string {
  const { data } = BaselineDetail.safeParse(detail);
  return `the first known reading, ${data?.baseline ?? 'not kept'}, became the baseline`;
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

function tellReadings({ detail }: LogEntry, keyResults: KeyResults): readonly string[] {
  const { data } = ReadingsDetail.safeParse(detail);
  return keyResults.flatMap(({ title, kpiId }) =>
    (data?.readings ?? [])
      .filter(({ kpi }) => kpi === kpiId)
      .map((reading) => `“${title}” was read: ${shown(reading)}.`),
  );
}

function shown(reading: { readonly status: string; readonly value?: number | undefined }): string {
  return reading.value === undefined ? reading.status : String(Number(reading.value.toFixed(4)));
}

function inWords(given: z.infer<typeof value>): string {
  if (given === null) return 'none';
  const at = typeof given === 'string' ? instant(given) : undefined;
  return at === undefined ? String(given) : dayInWords(at);
}
