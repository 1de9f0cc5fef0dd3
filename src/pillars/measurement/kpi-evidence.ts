// SPDX-License-Identifier: Apache-2.0
import type { Instant, Principal, Reading } from '#model';
import type { Storage, Transaction } from '#platform/storage';
import { factsFor } from './facts-for.ts';
import type { FactsSource } from './facts-source.ts';
import { kpiById, repositoryOf } from './kpi.ts';
import { type KpiView, kpiView } from './kpi-view.ts';
import { questionOf, saysTheSame } from './read-kpi.ts';
import { readingsOf } from './readings.ts';
import { type FigureRows, rowsBehind } from './rows-behind.ts';
import { withheldRows } from './withhold.ts';

/** A KPI and the rows behind its latest value. */
export interface KpiWithEvidence {
  readonly kpi: KpiView;
  readonly evidence: FigureRows;
}

/** The KPI as its list shows it; refuses an id that the organisation does not have. Loads no facts. */
export async function kpiAlone(tx: Transaction, id: number): Promise<KpiView> {
  const { kpi, readings } = await kpiWithReadings(tx, id);
  return kpiView(kpi, readings);
}

async function kpiWithReadings(tx: Transaction, id: number) {
  const kpi = await kpiById(tx, id);
  return { kpi, readings: (await readingsOf(tx, [id])).get(id) ?? [] };
}

/**
 * The KPI with its latest value computed anew from the facts of now, over the window of its latest reading, so that
 * number and rows agree. Where the facts have been corrected since, the evidence says so. Never read yet: as of `at`.
 */
export async function kpiWithEvidence(
  parts: { readonly storage: Storage; readonly facts: FactsSource },
  principal: Principal,
  id: number,
  at: Instant,
): Promise<KpiWithEvidence> {
  const { kpi, readings } = await parts.storage.read(principal, (tx) => kpiWithReadings(tx, id));
  const latest = readings.at(-1);
  const asOf = latest?.at ?? at;
  const question = questionOf(kpi, asOf);
  const facts = await factsFor(parts.facts, principal, {
    questions: [question],
    until: asOf,
    repositoryId: repositoryOf(kpi.scope),
  });
  const rows = withheldRows(principal, rowsBehind(facts, question), facts);
  return { kpi: kpiView(kpi, readings), evidence: withCorrection(rows, latest) };
}

function withCorrection(rows: FigureRows, latest: Reading | undefined): FigureRows {
  const computed = { value: rows.value, status: rows.status, coverage: rows.coverage };
  if (latest === undefined || saysTheSame({ ...latest, ...computed }, latest)) return rows;
  const said = latest.value === undefined ? latest.status : String(latest.value);
  const correction = `Computed anew; the reading of ${latest.at} said ${said}, and the facts have changed since.`;
  return { ...rows, note: rows.note === undefined ? correction : `${rows.note} ${correction}` };
}
