// SPDX-License-Identifier: Apache-2.0
import { decimalText } from '#model';
import type { Office } from '../office.ts';
import type { AdoptionFile, CandidateFile } from './adoption-shape.ts';
import type { Names } from './names-in-files.ts';

type Definition = Awaited<ReturnType<Office['adoptions']['definitions']>>[number];
type Stamp = { readonly by: string; readonly at: string };

/** An adoption as the files hold it, with the names of people instead of their accounts. */
export function adoptionFile(definition: Definition, names: Names): AdoptionFile {
  const { key, title, need, who, owner, neededBy, quadrant, context, incumbent } = definition;
  const { incumbentEndsOn, currency, state, mustHaves, criteria, candidates, trial } = definition;
  const { decision, decisionId, initiativeId, reviews, steps, madeAt, madeBy } = definition;
  const keys = new Map(candidates.map((one) => [one.id, one.key]));
  const own = { keys, names, stamp: stampWith(names) };
  const words = { title, need, who, owner, neededBy, quadrant, context };
  return {
    id: key,
    ...words,
    incumbent,
    incumbentEndsOn,
    currency,
    state,
    mustHaves: mustHaves.map((one) => ({ id: one.key, title: one.title, fact: one.fact })),
    criteria: criteria.map(({ key: name, ...one }) => ({ id: name, ...one })),
    candidates: candidates.map((one) => candidateFile(one, definition, own)),
    costs: costsFile(definition, own),
    trial: trial && trialFile(trial, own),
    decision: decision && decisionOf(decision, own),
    logged: names.decision.get(decisionId ?? 0),
    initiative: names.initiative.get(initiativeId ?? 0),
    reviews: reviews.map(({ outcome, value, yearCost, words: found, lesson, nextOn, ...one }) => ({
      outcome,
      value,
      yearCost: yearCost === undefined ? undefined : decimalText(yearCost, currency),
      words: found,
      lesson,
      nextOn,
      ...own.stamp(one),
    })),
    steps: steps.map(({ state: to, reason, actor, at }) => ({
      state: to,
      reason,
      ...own.stamp({ by: actor, at }),
    })),
    made: own.stamp({ by: madeBy, at: madeAt }),
  };
}

function stampWith({ person }: Names) {
  return ({ by, at }: Stamp) => ({ by: person.get(by) ?? by, at });
}

interface Own {
  /** Names of candidates by their ids. */
  readonly keys: ReadonlyMap<number, string>;
  readonly names: Names;
  readonly stamp: (one: Stamp) => Stamp;
}

/** What was said of rules that are gone by now is left out. */
function candidateFile(
  candidate: Definition['candidates'][number],
  { mustHaves, criteria }: Definition,
  { stamp }: Own,
): CandidateFile {
  const { key, name, purl, repository, note, leftOut, answers, scores } = candidate;
  return {
    id: key,
    name,
    purl,
    repository,
    note,
    leftOut,
    answers: saidOf(answers, mustHaves).map(([mustHave, { answer, evidence, link, ...one }]) => ({
      mustHave,
      answer,
      evidence,
      link,
      ...stamp(one),
    })),
    scores: saidOf(scores, criteria).map(([criterion, { score, evidence, link, ...one }]) => ({
      criterion,
      score,
      evidence,
      link,
      ...stamp(one),
    })),
  };
}

function saidOf<One>(
  all: Readonly<Record<string, One>>,
  rules: readonly { readonly key: string }[],
): readonly (readonly [string, One])[] {
  return Object.entries(all)
    .filter(([name]) => rules.some(({ key }) => key === name))
    .toSorted(([one], [other]) => (one < other ? -1 : 1));
}

function costsFile({ costs, currency }: Definition, { keys }: Own): AdoptionFile['costs'] {
  const { lines, hourRate, discountBasisPoints, rates, assumptions } = costs;
  return {
    lines: lines.map((line) => ({
      candidate: keys.get(line.candidateId ?? 0),
      kind: line.kind,
      title: line.title,
      when: line.when,
      year: line.year,
      amount:
        line.amount === undefined ? undefined : decimalText(line.amount, line.currency ?? currency),
      hours: line.hours,
      currency: line.currency,
    })),
    hourRate: hourRate === undefined ? undefined : decimalText(hourRate, currency),
    discountPercent: discountBasisPoints === undefined ? undefined : discountBasisPoints / 100,
    rates: rates.map(({ currency: of, rate, on }) => ({ currency: of, rate, on })),
    assumptions,
  };
}

function trialFile(
  { start, finish, candidateIds, questions, criteria }: NonNullable<Definition['trial']>,
  { keys, stamp }: Own,
): NonNullable<AdoptionFile['trial']> {
  const named = (id: number) => keys.get(id) ?? '';
  return {
    start,
    finish,
    candidates: candidateIds.map(named),
    questions: questions.map(({ question, answer }) => ({ question, answer })),
    criteria: criteria.map(({ key, title, results }) => ({
      id: key,
      title,
      results: results.map(({ candidateId, outcome, words, ...one }) => ({
        candidate: named(candidateId),
        outcome,
        words,
        ...stamp(one),
      })),
    })),
  };
}

function decisionOf(
  decision: NonNullable<Definition['decision']>,
  { keys, names, stamp }: Own,
): NonNullable<AdoptionFile['decision']> {
  const { verdict, candidateId, reason, decidedBy, decidedOn, withoutTrial, despite } = decision;
  const { benefit, reviewOn } = decision;
  return {
    verdict,
    candidate: keys.get(candidateId ?? 0),
    reason,
    decidedBy,
    decidedOn,
    withoutTrial,
    despite,
    benefit: benefit && {
      title: benefit.title,
      kpi: names.kpi.get(benefit.kpiId ?? 0),
      unit: benefit.unit,
      baseline: benefit.baseline,
      expected: benefit.expected,
    },
    reviewOn,
    ...stamp(decision),
  };
}
