// SPDX-License-Identifier: Apache-2.0
import { type Principal, Refusal } from '#model';
import { openMetricsOf, type ProjectView } from '#pillars/measurement';
import type { Caller, Rooms } from '#surfaces/http';
import { projectsOf } from './alerts/judge-now.ts';
import { askForAssessment } from './ask-for-work.ts';
import { commitAddress } from './forges/commit-address.ts';
import type { Office } from './office.ts';

type Room = Rooms['measurement'];

/** Figures with the names of what they are about. */
export function measurementRoom(office: Office): Room {
  const { measurement, portfolio, clock } = office;
  const named = async (caller: Caller, id: number) => {
    const { name } = await portfolio.get(caller, id);
    return { id, name };
  };
  return {
    metrics: () => [...measurement.metrics()],
    projects: async (caller, metricIds) =>
      caughtUp(
        office,
        caller,
        await measurement.projects(caller, {
          repositories: await projectsOf(office, caller),
          at: clock.now(),
          metricIds,
        }),
      ),
    project: async (caller, id) =>
      caughtUp(
        office,
        caller,
        await withAddresses(
          office,
          caller,
          await measurement.project(caller, await named(caller, id), clock.now()),
        ),
      ),
    projectRows: async (caller, id, metricId) =>
      measurement.projectRows(caller, await named(caller, id), metricId, clock.now()),
    kpis: (caller) => measurement.kpis(caller),
    kpi: (caller, id) => measurement.kpi(caller, id, clock.now()),
    openMetrics: async (caller) => openMetricsOf(await measurement.kpis(caller)),
    async addKpi(caller, input) {
      if (input.repositoryId !== undefined) await portfolio.get(caller, input.repositoryId);
      const id = await measurement.addKpi(caller, input, clock.now());
      await askForAssessment(office, caller);
      return measurement.kpiAlone(caller, id);
    },
    retireKpi: (caller, input) => retireKpi(office, caller, input),
  };
}

/** Commits without a true date with where people read them, if the repository is on a forge. */
async function withAddresses(
  { forges }: Office,
  caller: Caller,
  view: ProjectView,
): Promise<Awaited<ReturnType<Room['project']>>> {
  const { undated } = view;
  if (undated === undefined) return view;
  const connection = await forges.connection(caller, view.repositoryId);
  const first = undated.first.map((one) => ({
    ...one,
    address: commitAddress(connection, one.id),
  }));
  return { ...view, undated: { ...undated, first } };
}

/** What is behind its facts is worked out anew for the next look. */
async function caughtUp<View extends { readonly isBehind: boolean }>(
  office: Office,
  { organisationId }: Caller,
  view: View,
): Promise<View> {
  const lanthorn: Principal = { organisationId, actor: 'lanthorn', role: 'admin' };
  if (view.isBehind) await askForAssessment(office, lanthorn);
  return view;
}

/** Refuses while an open objective is bound to it: its figure would stand still there. */
async function retireKpi(office: Office, caller: Caller, input: Parameters<Room['retireKpi']>[1]) {
  const { objectives } = await office.strategy.objectives(caller, office.clock.now());
  const bound = objectives
    .filter(({ closing }) => closing === undefined)
    .find(({ keyResults }) => keyResults.some(({ kpiId }) => kpiId === input.id));
  if (bound !== undefined) {
    throw new Refusal(
      'conflict',
      'measurement/kpi-is-bound',
      `Taking the KPI off the board: "${bound.title}" has a key result that is bound to it.`,
      'Drop that key result or close the objective first.',
    );
  }
  await office.measurement.retireKpi(caller, input, office.clock.now());
  return office.measurement.kpis(caller);
}
