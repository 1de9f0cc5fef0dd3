// SPDX-License-Identifier: Apache-2.0
import type { Inputs, Outputs } from '#surfaces/contract';
import type { Caller } from './caller.ts';
import { routes } from './routes.ts';

type In = Inputs['measurement'];
type Out = Outputs['measurement'];

export interface MeasurementRoom {
  metrics(): Out['metrics'];
  /** The few metrics at a glance where none are named. */
  projects(caller: Caller, metricIds?: readonly string[]): Promise<Out['projects']>;
  project(caller: Caller, repositoryId: number): Promise<Out['project']>;
  projectRows(caller: Caller, repositoryId: number, metricId: string): Promise<Out['projectRows']>;
  kpis(caller: Caller): Promise<Out['kpis']>;
  kpi(caller: Caller, id: number): Promise<Out['kpi']>;
  addKpi(caller: Caller, input: In['addKpi']): Promise<Out['addKpi']>;
  retireKpi(caller: Caller, input: In['retireKpi']): Promise<Out['retireKpi']>;
  /** The KPIs as OpenMetrics text. */
  openMetrics(caller: Caller): Promise<string>;
}

export function measurementRoutes(room: MeasurementRoom) {
  return {
    metrics: routes.measurement.metrics.handler(() => room.metrics()),
    projects: routes.measurement.projects.handler(({ context, input }) =>
      room.projects(context.caller, input.metrics?.split(',')),
    ),
    project: routes.measurement.project.handler(({ context, input }) =>
      room.project(context.caller, input.id),
    ),
    projectRows: routes.measurement.projectRows.handler(({ context, input }) =>
      room.projectRows(context.caller, input.id, input.metricId),
    ),
    kpis: routes.measurement.kpis.handler(({ context }) => room.kpis(context.caller)),
    addKpi: routes.measurement.addKpi.handler(({ context, input }) =>
      room.addKpi(context.caller, input),
    ),
    retireKpi: routes.measurement.retireKpi.handler(({ context, input }) =>
      room.retireKpi(context.caller, input),
    ),
    kpi: routes.measurement.kpi.handler(({ context, input }) => room.kpi(context.caller, input.id)),
  };
}
