// SPDX-License-Identifier: Apache-2.0
import type { Instant, Principal, Reading } from '#model';
import type { Transaction } from '#platform/storage';
import { type Comparison, compareProjects, type ProjectsView } from './compare-projects.ts';
import { definitionsOf, type KpiDefinition } from './definitions.ts';
import { addKpi, type NewKpi, retireKpi } from './edit-kpis.ts';
import { ensureKpis } from './ensure-kpis.ts';
import { factsFor } from './facts-for.ts';
import {
  keepSheets,
  type SheetParts,
  sheetNow,
  shownSheet,
  type WorkOutSheet,
  workOutFrom,
} from './keep-sheets.ts';
import { listKpis } from './kpi.ts';
import { type KpiWithEvidence, kpiAlone, kpiWithEvidence } from './kpi-evidence.ts';
import { type KpiView, kpiView } from './kpi-view.ts';
import { DEFAULT_WINDOW_DAYS, metricOf } from './measure.ts';
import { type MeasuredAnew, measureTouched } from './measure-touched.ts';
import { type MetricDescriptor, metricDescriptors } from './metric-descriptor.ts';
import { type NamedRepository, type ProjectView, projectView } from './project.ts';
import { latestReadings, readingsOf } from './readings.ts';
import { type FigureRows, rowsBehind } from './rows-behind.ts';
import { type OutdatedSheet, outdatedSheets } from './sheet-marks.ts';
import { type TakenReadings, takeReadings } from './take-readings.ts';
import { withheldEmployers, withheldRows } from './withhold.ts';

/** What the office measures itself by. */
export interface Measurement {
  /** The metric catalogue. */
  metrics(): MetricDescriptor[];
  /** Gives the organisation the starter KPIs it has not, and those of the keys. Result: ids of its KPIs by key. */
  ensureKpis(
    principal: Principal,
    keys: readonly string[],
    at: Instant,
  ): Promise<ReadonlyMap<string, number>>;
  /** For leads and admins. See `addKpi`. */
  addKpi(principal: Principal, wanted: NewKpi, at: Instant): Promise<number>;
  /** For leads and admins. See `retireKpi`. */
  retireKpi(
    principal: Principal,
    retiring: { readonly id: number; readonly reason: string },
    at: Instant,
  ): Promise<void>;
  /** See `takeReadings`; call it when a scan has brought new facts, and once a day. */
  takeReadings(principal: Principal, at: Instant): Promise<TakenReadings>;
  /** See `measureTouched`; call it when somebody said something about people. */
  measureTouched(principal: Principal, at: Instant): Promise<MeasuredAnew>;
  kpis(principal: Principal): Promise<KpiView[]>;
  /** See `kpiAlone`. */
  kpiAlone(principal: Principal, id: number): Promise<KpiView>;
  /** One KPI and the rows behind its latest value; refuses an id that the organisation does not have. */
  kpi(principal: Principal, id: number, at: Instant): Promise<KpiWithEvidence>;
  /** What a repository's page and row show of its history, worked out now; see `Sheet`. */
  workOutSheet: WorkOutSheet;
  /** See `outdatedSheets`; ask before readings are taken. */
  outdatedSheets(principal: Principal, at: Instant): Promise<readonly OutdatedSheet[]>;
  /** See `keepSheets`; call it when facts have changed, and once a day. */
  keepSheets(
    principal: Principal,
    at: Instant,
    outdated?: readonly OutdatedSheet[],
  ): Promise<number>;
  /** The repositories side by side, over the 365 days before the moment; refuses a metric that does not exist. */
  projects(principal: Principal, wanted: Comparison): Promise<ProjectsView>;
  project(principal: Principal, repository: NamedRepository, at: Instant): Promise<ProjectView>;
  /** The rows behind one figure of `project`; refuses a metric that does not exist. */
  projectRows(
    principal: Principal,
    repository: NamedRepository,
    metricId: string,
    at: Instant,
  ): Promise<FigureRows>;
  /** All KPIs that ever were, with their stable names. */
  definitions(principal: Principal): Promise<readonly KpiDefinition[]>;
  /** The newest reading of each KPI; one that was never read is not in the map. */
  latest(principal: Principal, kpiIds: readonly number[]): Promise<ReadonlyMap<number, Reading>>;
  /** All readings of each KPI, oldest first; for each moment what is known of it now. */
  readings(
    principal: Principal,
    kpiIds: readonly number[],
  ): Promise<ReadonlyMap<number, readonly Reading[]>>;
}

/** What measuring stands on. */
export type MeasurementParts = SheetParts;

export function openMeasurement(parts: MeasurementParts): Measurement {
  const { storage } = parts;
  return {
    metrics: metricDescriptors,
    ensureKpis: (principal, keys, at) => ensureKpis(storage, principal, keys, at),
    addKpi: (principal, wanted, at) => addKpi(storage, principal, wanted, at),
    retireKpi: (principal, retiring, at) => retireKpi(storage, principal, retiring, at),
    takeReadings: (principal, at) => takeReadings(parts, principal, at),
    measureTouched: (principal, at) => measureTouched(parts, principal, at),
    kpis: (principal) => storage.read(principal, allKpis),
    kpiAlone: (principal, id) => storage.read(principal, (tx) => kpiAlone(tx, id)),
    kpi: (principal, id, at) => kpiWithEvidence(parts, principal, id, at),
    workOutSheet: workOutFrom(parts.facts),
    outdatedSheets: (principal, at) => outdatedSheets(parts, principal, at),
    keepSheets: (...asked) => keepSheets(parts, ...asked),
    projects: (principal, wanted) => compareProjects(parts, principal, wanted),
    project: (principal, repository, at) => project(parts, principal, repository, at),
    projectRows: (principal, repository, metricId, at) =>
      projectRows(parts, principal, { repository, metricId, at }),
    definitions: (principal) => storage.read(principal, definitionsOf),
    latest: (principal, ids) => storage.read(principal, (tx) => latestReadings(tx, ids)),
    readings: (principal, ids) => storage.read(principal, (tx) => readingsOf(tx, ids)),
  };
}

async function allKpis(tx: Transaction): Promise<KpiView[]> {
  const kpis = await listKpis(tx);
  const readings = await readingsOf(
    tx,
    kpis.map(({ id }) => id),
  );
  return kpis.map((kpi) => kpiView(kpi, readings.get(kpi.id) ?? []));
}

interface WantedRows {
  readonly repository: NamedRepository;
  readonly metricId: string;
  readonly at: Instant;
}

async function project(
  parts: MeasurementParts,
  principal: Principal,
  repository: NamedRepository,
  at: Instant,
): Promise<ProjectView> {
  const [sheet, components] = await Promise.all([
    sheetNow(parts, principal, repository.id, at),
    parts.facts.components(principal, repository.id),
  ]);
  return withheldEmployers(principal, projectView(repository, sheet, components));
}

async function projectRows(parts: MeasurementParts, principal: Principal, wanted: WantedRows) {
  const { repository, metricId } = wanted;
  const metric = metricOf(metricId);
  // The rows of the figure that the page shows, so up to the same moment.
  const kept = await shownSheet(parts, principal, repository.id, wanted.at);
  const at = kept?.at ?? wanted.at;
  const question = { metric, windowDays: DEFAULT_WINDOW_DAYS, parameters: {}, at };
  const asked = { questions: [question], until: at, repositoryId: repository.id };
  const facts = await factsFor(parts.facts, principal, asked);
  return withheldRows(principal, rowsBehind(facts, question), facts);
}
