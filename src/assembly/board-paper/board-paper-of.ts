// SPDX-License-Identifier: Apache-2.0
import { dayOf, type Instant, type Principal, plusDays } from '#model';
import { type BoardPaperReply, boardPaper } from '#surfaces/contract';
import { shownDecisions } from '../decisions-room.ts';
import { objectivesSentence } from '../objectives-sentence.ts';
import type { Office } from '../office.ts';
import { neededOf } from './needed-of.ts';

type Objectives = Awaited<ReturnType<Office['strategy']['objectives']>>['objectives'];
type Kpis = ReadonlyMap<number, Awaited<ReturnType<Office['measurement']['kpis']>>[number]>;
type Footnote = BoardPaperReply['footnotes'][number];

/** The strategy of the organisation as it stands at the moment. */
export async function boardPaperOf(
  office: Office,
  principal: Principal,
  organisation: string,
): Promise<BoardPaperReply> {
  const at = office.clock.now();
  const strategy = await office.strategy.objectives(principal, at);
  const open = strategy.objectives.filter(({ closing }) => closing === undefined);
  const kpis = new Map((await office.measurement.kpis(principal)).map((kpi) => [kpi.id, kpi]));
  const before = await reviewBefore(office, principal);
  const { initiatives, spend, ...work } = await workOf(office, principal, strategy.objectives);
  const { objectives, footnotes } = withFootnotes(open, kpis, before?.paper);
  return {
    organisation,
    at,
    sentence: open.length === 0 ? 'There is no open objective.' : objectivesSentence(open),
    mission: strategy.mission,
    before: before && { id: before.id, title: before.title, at: before.at },
    objectives,
    initiatives,
    spend,
    risks: work.risks.slice(0, MOST_RISKS),
    decisions: await decidedSince(office, principal, before?.at),
    needed: await neededOf(office, principal, { objectives: open, initiatives, ...work }),
    footnotes,
  };
}

const DAYS_WITHOUT_REVIEW = 90;

/** What was decided since the review before, the newest first. */
async function decidedSince(office: Office, principal: Principal, review: Instant | undefined) {
  const since = dayOf(review ?? plusDays(office.clock.now(), -DAYS_WITHOUT_REVIEW));
  const decided = await office.strategy.decisions(principal, { state: 'decided' });
  const fresh = decided.filter(({ decidedOn = '' }) => decidedOn >= since);
  return shownDecisions(office, principal, fresh);
}

/** The newest review; one that an older version wrote otherwise is compared with nothing. */
async function reviewBefore({ strategy }: Office, principal: Principal) {
  const [newest] = await strategy.reviews(principal);
  if (newest === undefined) return undefined;
  const { paper, ...review } = await strategy.review(principal, newest.id);
  return { ...review, paper: boardPaper.safeParse(paper).data };
}

function withFootnotes(
  open: Objectives,
  kpis: Kpis,
  before: BoardPaperReply | undefined,
): Pick<BoardPaperReply, 'objectives' | 'footnotes'> {
  const footnotes: Footnote[] = [];
  const progressBefore = new Map(before?.objectives.map(({ id, progress }) => [id, progress]));
  const objectives = open.map(({ keyResults, checkIn, ...objective }) => ({
    ...objective,
    confidence: checkIn?.confidence,
    progressBefore: progressBefore.get(objective.id),
    keyResults: keyResults.map((keyResult) => {
      const number = footnotes.length + 1;
      footnotes.push({ number, ...sourceOf(keyResult, objective.id, kpis) });
      return { ...keyResult, footnote: number };
    }),
  }));
  return { objectives, footnotes };
}

type KeyResult = Objectives[number]['keyResults'][number];

function sourceOf(
  { kpiId, initiativeId, readings }: KeyResult,
  objectiveId: number,
  kpis: Kpis,
): Omit<Footnote, 'number'> {
  const last = readings.at(-1)?.at.slice(0, 10);
  const kpi = kpiId === undefined ? undefined : kpis.get(kpiId);
  if (initiativeId !== undefined) {
    const to = `/execution/initiatives/${initiativeId}`;
    const when = last === undefined ? 'there is no plan yet' : `last said on ${last}`;
    return { sentence: `Share of its initiative's milestones that is done; ${when}.`, to };
  }
  if (kpi === undefined) {
    const when = last === undefined ? 'not claimed yet' : `claimed on ${last}`;
    return { sentence: `Claimed by people; ${when}.`, to: `/strategy/objectives/${objectiveId}` };
  }
  const when = last === undefined ? 'not read yet' : `read on ${last}`;
  const sentence = `KPI “${kpi.name}”, metric ${kpi.metricId}, over ${kpi.scope}; ${when}.`;
  return { sentence, to: `/measurement/kpis/${kpi.id}` };
}

/** What fits on a sheet; the page of initiatives has all. */
const MOST_RISKS = 10;
const OVER: ReadonlySet<string> = new Set(['closed', 'cancelled']);

async function workOf({ execution, clock }: Office, principal: Principal, objectives: Objectives) {
  const portfolio = await execution.portfolio(principal, clock.now());
  const { items, totals, risks, dueBenefits } = portfolio;
  const titles = new Map(objectives.map(({ id, title }) => [id, title]));
  const initiatives = items
    .filter(({ state }) => !OVER.has(state))
    .map(({ objectiveId, value, ...one }) => ({
      ...one,
      objectiveTitle: objectiveId === undefined ? undefined : titles.get(objectiveId),
      eac: value?.eac,
      forecastFinish: value?.forecastFinish,
    }));
  const spend = totals.map(({ currency, bac, ev, ac, eac }) => ({ currency, bac, ev, ac, eac }));
  return { initiatives, spend, risks, dueBenefits };
}
