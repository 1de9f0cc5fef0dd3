// SPDX-License-Identifier: Apache-2.0
import { type Principal, readAmount } from '#model';
import type { Office } from '../office.ts';
import type { AdoptionFile, CandidateFile } from './adoption-shape.ts';
import { moment } from './moment.ts';
import { idsBy } from './names.ts';
import { badFiles } from './read-folder.ts';

/** Makes an adoption as the file has it: who scored, decided and reviewed is told by the file. */
export async function restoreAdoption(
  office: Office,
  principal: Principal,
  file: AdoptionFile,
): Promise<void> {
  // The room takes candidates by their places, from 1.
  const places = new Map(file.candidates.map(({ id }, place) => [id, place + 1]));
  const kpiIdOf = async (key: string) => (await idsBy(office, principal).kpi(key)).id;
  const { id, made, mustHaves, criteria, candidates, steps } = file;
  await office.adoptions.restore(principal, {
    ...file,
    stableKey: id,
    mustHaves: mustHaves.map(({ id: key, ...one }) => ({ ...one, key })),
    criteria: criteria.map(({ id: key, ...one }) => ({ ...one, key })),
    candidates: candidates.map(wantedCandidate),
    costs: wantedCosts(file, places),
    trial: wantedTrial(file, places),
    decision: await wantedDecision(file, places, kpiIdOf),
    reviews: file.reviews.map(({ yearCost, at, ...review }) => ({
      ...review,
      yearCost: amountIn(yearCost, file.currency, file.id),
      at: moment(at),
    })),
    steps: steps.map(({ state, reason, by, at }) => ({ state, reason, actor: by, at: moment(at) })),
    madeAt: moment(made.at),
    madeBy: made.by,
  });
}

type Places = ReadonlyMap<string, number>;

function placeOf(places: Places, candidate: string): number {
  const place = places.get(candidate);
  if (place === undefined) throw new Error(`Importing: nothing is called ${candidate}`);
  return place;
}

function wantedCandidate({ id: key, answers, scores, ...words }: CandidateFile) {
  return {
    ...words,
    key,
    answers: Object.fromEntries(
      answers.map(({ mustHave, at, ...one }) => [mustHave, { ...one, at: moment(at) }]),
    ),
    scores: Object.fromEntries(
      scores.map(({ criterion, at, ...one }) => [criterion, { ...one, at: moment(at) }]),
    ),
  };
}

/** Costs with amounts in minor units; `ids`: what the room calls each candidate. */
export function wantedCosts({ id, currency, costs }: AdoptionFile, ids: Places) {
  const { lines, hourRate, discountPercent, rates, assumptions } = costs;
  return {
    lines: lines.map(({ candidate, amount, ...line }) => ({
      ...line,
      candidateId: candidate === undefined ? undefined : placeOf(ids, candidate),
      amount: amountIn(amount, line.currency ?? currency, id),
    })),
    hourRate: amountIn(hourRate, currency, id),
    discountBasisPoints:
      discountPercent === undefined ? undefined : Math.round(discountPercent * 100),
    rates,
    assumptions,
  };
}

function amountIn(text: string | undefined, currency: string, id: string): number | undefined {
  if (text === undefined) return undefined;
  const read = readAmount(text, currency);
  if (read.ok) return read.amount;
  throw badFiles([`adoption ${id} field costs: ${read.why}`]);
}

function wantedTrial({ trial }: AdoptionFile, places: Places) {
  if (trial === undefined) return undefined;
  const { candidates, criteria, ...words } = trial;
  return {
    ...words,
    candidateIds: candidates.map((one) => placeOf(places, one)),
    criteria: criteria.map(({ id: key, title, results }) => ({
      key,
      title,
      results: results.map(({ candidate, at, ...one }) => ({
        ...one,
        candidateId: placeOf(places, candidate),
        at: moment(at),
      })),
    })),
  };
}

async function wantedDecision(
  { decision }: AdoptionFile,
  places: Places,
  kpiIdOf: (key: string) => Promise<number>,
) {
  if (decision === undefined) return undefined;
  const { candidate, benefit, at, ...words } = decision;
  const kpi = benefit?.kpi;
  const kpiId = kpi === undefined ? undefined : await kpiIdOf(kpi);
  return {
    ...words,
    candidateId: candidate === undefined ? undefined : placeOf(places, candidate),
    benefit: benefit && {
      title: benefit.title,
      unit: benefit.unit,
      baseline: benefit.baseline,
      expected: benefit.expected,
      kpiId,
    },
    at: moment(at),
  };
}
