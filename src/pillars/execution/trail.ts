// SPDX-License-Identifier: Apache-2.0
import { z } from 'zod';
import type { Instant } from '#model';
import { moneyText } from '#model';
import { type JsonObject, type LogEntry, listLog, type Transaction } from '#platform/storage';
import { type Initiative, subjectOf } from './initiative.ts';
import { TELL_PROSPECTS } from './prospect-sentences.ts';

export interface TrailEntry {
  readonly at: Instant;
  readonly actor: string;
  readonly sentence: string;
}

const MOST_ENTRIES = 200;

/** What was done about an initiative, newest first, from the log. */
export async function trailOf(
  tx: Transaction,
  initiative: Initiative,
): Promise<readonly TrailEntry[]> {
  const entries = await listLog(tx, { subject: subjectOf(initiative.id), limit: MOST_ENTRIES });
  const told = entries.map((entry) => ({
    at: entry.at,
    actor: entry.actor,
    sentence: sentenceOf(entry, initiative.currency),
  }));
  const { madeAt, madeBy } = initiative;
  return [...told, { at: madeAt, actor: madeBy, sentence: 'Written down as an idea.' }];
}

type Tell = (detail: JsonObject, currency: string) => string | undefined;

/** What each action of the log says. One more is a line here. */
const TELL: Readonly<Record<string, Tell>> = {
  'execution/change-initiative': tellWords,
  'execution/move-initiative': tellMove,
  'execution/change-plan': tellPlan,
  'execution/claim-progress': tellProgress,
  'execution/follow-items': tellFollowing,
  'execution/take-followed': tellFollowed,
  'execution/book-actual': tellActual,
  'execution/import-actuals': tellImport,
  ...TELL_PROSPECTS,
};

function sentenceOf({ action, detail }: LogEntry, currency: string): string {
  return TELL[action]?.(detail, currency) ?? `${action}.`;
}

const pair = z.object({ from: z.string().nullable(), to: z.string().nullable() });
const Words = z.object({ title: pair, lead: pair });

function tellWords(detail: JsonObject): string | undefined {
  const { data } = Words.safeParse(detail);
  if (data === undefined) return undefined;
  const told = Object.entries(data).flatMap(([name, { from, to }]) =>
    from === to ? [] : [`${name} from “${from ?? 'nobody'}” to “${to ?? 'nobody'}”`],
  );
  return told.length === 0 ? 'The words were changed.' : `Changed: ${told.join(', ')}.`;
}

const Move = z.object({
  from: z.string(),
  to: z.string(),
  reason: z.string(),
  approver: z.string(),
});

function tellMove(detail: JsonObject): string | undefined {
  const { data } = Move.safeParse(detail);
  if (data === undefined) return undefined;
  const { from, to, reason, approver } = data;
  const by = approver === '' ? '' : `, approved by ${approver}`;
  const why = reason === '' ? '' : `: ${withoutStop(reason)}`;
  return `From ${from} to ${to}${by}${why}.`;
}

const numbers = z.object({ from: z.number(), to: z.number() });
const PlanChange = z.object({
  milestones: numbers,
  finish: pair,
  budget: numbers,
  version: z.number(),
  reason: z.string().optional(),
  approver: z.string().optional(),
});

function tellPlan(detail: JsonObject, currency: string): string | undefined {
  const { data } = PlanChange.safeParse(detail);
  if (data === undefined) return undefined;
  const { milestones, finish, budget, version, reason, approver } = data;
  const told = [
    differing('milestones', String(milestones.from), String(milestones.to)),
    differing('finish', finish.from ?? 'none', finish.to ?? 'none'),
    differing('budget', moneyText(budget.from, currency), moneyText(budget.to, currency)),
  ].filter((part) => part !== '');
  const changed = told.length === 0 ? 'The plan was changed' : `Plan: ${told.join(', ')}`;
  if (version === 0) return `${changed}.`;
  return `${changed}. Baseline ${version}, approved by ${approver}, because: ${withoutStop(reason ?? '')}.`;
}

/** The sentence around it has a stop of its own. */
function withoutStop(text: string): string {
  return text.replace(/\.$/, '');
}

function differing(name: string, from: string, to: string): string {
  return from === to ? '' : `${name} from ${from} to ${to}`;
}

const Progress = z.object({
  milestone: z.string(),
  from: z.number(),
  done: z.number(),
  comment: z.string(),
});

function tellProgress(detail: JsonObject): string | undefined {
  const { data } = Progress.safeParse(detail);
  if (data === undefined) return undefined;
  const { milestone, from, done, comment } = data;
  return `“${milestone}” was claimed to be done by ${done}%, after ${from}%${comment === '' ? '' : `: ${withoutStop(comment)}`}.`;
}

const Following = z.object({ milestone: z.string(), items: z.number() });

function tellFollowing(detail: JsonObject): string | undefined {
  const { data } = Following.safeParse(detail);
  if (data === undefined) return undefined;
  const { milestone, items } = data;
  return items === 0
    ? `“${milestone}” follows no issues any more; people say how far it is.`
    : `“${milestone}” follows ${items} ${items === 1 ? 'issue or change request' : 'issues and change requests'}.`;
}

function tellFollowed(detail: JsonObject): string | undefined {
  const { data } = Progress.safeParse(detail);
  return (
    data && `“${data.milestone}” is done by ${data.done}%, after ${data.from}%: ${data.comment}.`
  );
}

const Booked = z.object({ money: z.string(), on: z.string(), what: z.string(), kind: z.string() });

function tellActual(detail: JsonObject): string | undefined {
  const { data } = Booked.safeParse(detail);
  return data && `Booked ${data.money} of ${data.on} (${data.kind}): ${withoutStop(data.what)}.`;
}

const Imported = z.object({
  fileName: z.string(),
  rows: z.number(),
  money: z.string(),
  badRows: z.number(),
});

function tellImport(detail: JsonObject): string | undefined {
  const { data } = Imported.safeParse(detail);
  if (data === undefined) return undefined;
  const left = data.badRows === 0 ? '' : `; ${data.badRows} rows were left out`;
  return `Imported ${data.rows} actuals of ${data.money} from ${data.fileName}${left}.`;
}
