// SPDX-License-Identifier: Apache-2.0
import { z } from 'zod';
import { type JsonObject, type LogEntry, listLog, type Transaction } from '#platform/storage';
import type { TrailEntry } from '../trail.ts';
import { type Adoption, subjectOf } from './adoption.ts';

const MOST_ENTRIES = 200;

/** What was done about an adoption, newest first, from the log. */
export async function adoptionTrail(
  tx: Transaction,
  adoption: Adoption,
): Promise<readonly TrailEntry[]> {
  const entries = await listLog(tx, { subject: subjectOf(adoption.id), limit: MOST_ENTRIES });
  const told = entries.map((entry) => ({
    at: entry.at,
    actor: entry.actor,
    sentence: sentenceOf(entry),
  }));
  return [
    ...told,
    { at: adoption.madeAt, actor: adoption.madeBy, sentence: 'Written down as a need.' },
  ];
}

function sentenceOf({ action, detail }: LogEntry): string {
  return TELL[action]?.(detail) ?? `${action}.`;
}

const optional = z.string().nullish();
const pair = z.object({ from: z.string().nullish(), to: z.string().nullish() });

/** What each action of the log says. One more is a line here. */
const TELL: Readonly<Record<string, (detail: JsonObject) => string | undefined>> = {
  'execution/change-adoption': told(z.object({ title: pair }), ({ title }) =>
    title.from === title.to
      ? 'The need was worded anew.'
      : `Renamed from “${title.from}” to “${title.to}”.`,
  ),
  'execution/set-criteria': told(
    z.object({ from: z.string(), to: z.string(), reason: optional }),
    ({ from, to, reason }) =>
      `Criteria set: ${to}${from === 'none' ? '' : `; before: ${from}`}${because(reason)}.`,
  ),
  'execution/add-candidate': told(
    z.object({ candidate: z.string() }),
    ({ candidate }) => `“${candidate}” was added as a candidate.`,
  ),
  'execution/change-candidate': told(
    z.object({ candidate: z.string(), was: z.string() }),
    ({ candidate, was }) =>
      candidate === was
        ? `“${candidate}” was worded anew.`
        : `“${was}” is called “${candidate}” now.`,
  ),
  'execution/leave-out-candidate': told(
    z.object({ candidate: z.string(), reason: optional }),
    ({ candidate, reason }) =>
      reason
        ? `“${candidate}” was left out${because(reason)}.`
        : `“${candidate}” was taken in again.`,
  ),
  'execution/judge-candidate': told(
    z.object({ candidate: z.string(), told: z.string() }),
    ({ candidate, told: what }) => `“${candidate}” was judged: ${what}.`,
  ),
  'execution/set-costs': told(
    z.object({ lines: z.number(), unknown: z.number() }),
    ({ lines, unknown }) =>
      `Costs written: ${lines} ${lines === 1 ? 'line' : 'lines'}${unknown === 0 ? '' : `, ${unknown} without a price`}.`,
  ),
  'execution/plan-trial': told(
    z.object({ finish: pair, criteria: z.number(), reason: optional }),
    ({ finish, criteria, reason }) =>
      `Trial planned until ${finish.to}, with ${criteria} success ${criteria === 1 ? 'criterion' : 'criteria'}${because(reason)}.`,
  ),
  'execution/tell-trial': told(
    z.object({ results: z.number(), answers: z.number() }),
    ({ results, answers }) =>
      `What came of the trial was told: ${results} ${results === 1 ? 'result' : 'results'}, ${answers} ${answers === 1 ? 'answer' : 'answers'}.`,
  ),
  'execution/move-adoption': told(
    z.object({ from: z.string(), to: z.string(), reason: optional }),
    ({ from, to, reason }) => `From ${from} to ${to}${because(reason)}.`,
  ),
  'execution/decide-adoption': told(
    z.object({
      verdict: z.string(),
      candidate: optional,
      reason: z.string(),
      withoutTrial: optional,
      despite: optional,
    }),
    ({ verdict, candidate, reason, withoutTrial, despite }) =>
      [
        `${verdict === 'adopt' ? `Decided to adopt “${candidate}”` : 'Decided to stay with what is used'}${because(reason)}.`,
        ...(withoutTrial ? [`Not tried out${because(withoutTrial)}.`] : []),
        ...(despite ? [`In spite of its must-haves${because(despite)}.`] : []),
      ].join(' '),
  ),
  'execution/review-adoption': told(
    z.object({ outcome: z.string(), words: z.string(), lesson: z.string() }),
    ({ outcome, words, lesson }) =>
      `Reviewed, ${outcome}: ${withoutStop(words)}. Lesson: ${withoutStop(lesson)}.`,
  ),
  'execution/link-adoption': told(
    z.object({ decisionId: z.number().nullish(), initiativeId: z.number().nullish() }),
    ({ decisionId, initiativeId }) =>
      initiativeId
        ? `Initiative ${initiativeId} carries it out.`
        : `It stands in the decision log as ${decisionId}.`,
  ),
};

function because(reason: string | null | undefined): string {
  return reason ? `: ${withoutStop(reason)}` : '';
}

/** The sentence around it has a stop of its own. */
function withoutStop(text: string): string {
  return text.replace(/\.$/, '');
}

function told<Shape extends z.ZodType>(shape: Shape, tell: (detail: z.infer<Shape>) => string) {
  return (detail: JsonObject) => {
    const { data } = shape.safeParse(detail);
    return data === undefined ? undefined : tell(data);
  };
}
