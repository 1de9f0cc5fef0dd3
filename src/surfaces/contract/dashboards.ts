// SPDX-License-Identifier: Apache-2.0
import { oc } from '@orpc/contract';
import { z } from 'zod';
import { figure, metricDescriptor, reading } from './figures.ts';
import { kpi, projectRow, windowShape } from './measurement.ts';
import { idInput, instantText } from './page.ts';

const id = z.number().int().positive();
const key = z.string().min(1).max(100);
const metricId = z.string().max(100);
const card = z.discriminatedUnion('kind', [
  z.object({ key, kind: z.literal('kpi'), kpiId: id }),
  z.object({ key, kind: z.literal('metric'), metricId, repositoryId: id }),
  z.object({
    key,
    kind: z.literal('projects'),
    metricIds: z.array(metricId).min(1).max(30),
    /** All where left out. */
    repositoryIds: z.array(id).min(1).max(500).optional(),
  }),
  z.object({ key, kind: z.literal('text'), text: z.string().trim().min(1).max(5000) }),
]);
export type CardReply = z.infer<typeof card>;

const days = z.number().int().min(1).max(3660);
const words = {
  name: z.string().trim().min(1).max(200),
  isShared: z.boolean(),
  /** The period that it opens with. */
  days,
};
const dashboard = z.object({
  id: z.number(),
  ...words,
  name: z.string(),
  cards: z.array(card),
  /** Who made it. */
  owner: z.string(),
  changedAt: instantText,
  /** To be handed back as If-Match with a change. */
  revision: z.number().int(),
});
export type DashboardReply = z.infer<typeof dashboard>;

const filledCard = z.discriminatedUnion('kind', [
  z.object({ key: z.string(), kind: z.literal('text'), text: z.string() }),
  z.object({ key: z.string(), kind: z.literal('kpi'), kpi }),
  z.object({
    key: z.string(),
    kind: z.literal('metric'),
    repositoryId: z.number(),
    project: z.string(),
    metric: metricDescriptor,
    figure,
    /** Each over a period as long as the figure's, up to another moment; oldest first. */
    readings: z.array(reading),
  }),
  z.object({
    key: z.string(),
    kind: z.literal('projects'),
    /** Always over the last 365 days. */
    view: z.object({
      window: windowShape,
      metrics: z.array(metricDescriptor),
      projects: z.array(projectRow),
    }),
  }),
  /** What it was about has been taken away. */
  z.object({ key: z.string(), kind: z.literal('gone'), what: z.string() }),
]);
export type FilledCardReply = z.infer<typeof filledCard>;

const filled = z.object({
  dashboard,
  days: z.number().int(),
  at: instantText,
  cards: z.array(filledCard),
});
export type FilledDashboardReply = z.infer<typeof filled>;

const tags = ['Measurement'];
export const dashboardsContract = {
  list: oc
    .route({
      method: 'GET',
      path: '/measurement/dashboards',
      tags,
      summary: 'Dashboards of mine and those that are shared',
    })
    .output(z.array(dashboard)),
  templates: oc
    .route({
      method: 'GET',
      path: '/measurement/dashboard-templates',
      tags,
      summary: 'Goals with questions and the metrics that answer them',
    })
    .output(z.array(z.object({ id: z.string(), name: z.string(), goal: z.string() }))),
  get: oc
    .route({
      method: 'GET',
      path: '/measurement/dashboards/{id}',
      tags,
      summary: 'One dashboard with what its cards show, over the last days, with its ETag',
    })
    .input(idInput.extend({ days: z.coerce.number().int().min(1).max(3660).optional() }))
    .output(filled),
  add: oc
    .route({
      method: 'POST',
      path: '/measurement/dashboards',
      tags,
      summary: 'Make a dashboard: empty, a copy, or from a template for a project',
      successStatus: 201,
    })
    .input(
      z.object({
        ...words,
        isShared: z.boolean().default(false),
        days: days.default(365),
        copyOf: id.optional(),
        template: z.object({ id: z.string().max(100), repositoryId: id }).optional(),
      }),
    )
    .output(dashboard),
  change: oc
    .route({
      method: 'PUT',
      path: '/measurement/dashboards/{id}',
      tags,
      summary: 'Change a dashboard: name, sharing, period, cards and their order (If-Match)',
    })
    .input(idInput.extend({ ...words, cards: z.array(card).max(100) }))
    .output(dashboard),
  remove: oc
    .route({
      method: 'DELETE',
      path: '/measurement/dashboards/{id}',
      tags,
      summary: 'Take a dashboard away (If-Match)',
    })
    .input(idInput)
    .output(z.array(dashboard)),
};
