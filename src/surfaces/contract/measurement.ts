// SPDX-License-Identifier: Apache-2.0
import { oc } from '@orpc/contract';
import { z } from 'zod';
import { directionText, figure, figureRow, metricDescriptor, reading } from './figures.ts';
import { idInput, instantText } from './page.ts';

export const windowShape = z.object({ from: instantText, to: instantText });

export const projectRow = z.object({
  repositoryId: z.number(),
  name: z.string(),
  /** Keyed by metric id. */
  figures: z.record(z.string(), figure),
  /** Commits in each of the last twelve whole months, oldest first. */
  commitsByMonth: z.array(z.object({ month: z.string(), commits: z.number().int() })),
});
export type ProjectRowReply = z.infer<typeof projectRow>;

const itemCounts = z.object({ issues: z.number().int(), changeRequests: z.number().int() });

const undatedCommits = z.object({
  commits: z.number().int(),
  /** The earliest, at most 100; with the address on the forge, where the repository has one. */
  first: z.array(
    z.object({ id: z.string(), authoredAt: instantText, address: z.string().optional() }),
  ),
});

const projectDetail = z.object({
  repositoryId: z.number(),
  name: z.string(),
  window: windowShape,
  /** Whether there is news that is not in the figures yet. */
  isBehind: z.boolean(),
  figures: z.array(figure.extend({ metric: metricDescriptor })),
  months: z.array(
    z.object({
      month: z.string(),
      commits: z.number().int(),
      contributors: z.number().int(),
      newContributors: z.number().int(),
    }),
  ),
  employers: z.object({
    coverage: z.number().optional(),
    rows: z.array(
      z.object({ employer: z.string(), commits: z.number().int(), people: z.number().int() }),
    ),
    unknown: z.number().int(),
  }),
  releases: z.array(z.object({ name: z.string(), at: instantText })),
  /** Commits that are in no figure, since their dates cannot be true; left out where there are none. */
  undated: undatedCommits.optional(),
  /** Issues and change requests; left out where nothing has been read from a forge. */
  forge: z
    .object({
      /** First responses to those opened in the window, by how long they took. */
      responses: z.array(itemCounts.extend({ upToHours: z.number().optional() })),
      /** Those without a response. */
      waiting: itemCounts,
      /** Open at the end of each of the last twelve whole months, oldest first. */
      open: z.array(itemCounts.extend({ month: z.string() })),
    })
    .optional(),
});
export type ProjectDetailReply = z.infer<typeof projectDetail>;

export const kpi = z.object({
  id: z.number(),
  name: z.string(),
  metricId: z.string(),
  unit: z.string(),
  direction: directionText,
  baseline: z.number().optional(),
  target: z.number().optional(),
  due: instantText.optional(),
  scope: z.string(),
  latest: reading.optional(),
  readings: z.array(reading),
  outlook: z
    .object({
      at: instantText,
      value: z.number(),
      low: z.number(),
      high: z.number(),
      chance: z.number().optional(),
      lookedBack: z.object({
        forecasts: z.number().int(),
        held: z.number().int(),
        mase: z.number().optional(),
      }),
    })
    .optional(),
});
export type KpiReply = z.infer<typeof kpi>;

const rowsReply = figure.extend({
  metric: metricDescriptor,
  window: windowShape,
  rows: z.array(figureRow),
  /** All rows there are; `rows` holds the first 1,000. */
  totalRows: z.number().int(),
});
export type FigureRowsReply = z.infer<typeof rowsReply>;

const tags = ['Measurement'];
export const measurementContract = {
  metrics: oc
    .route({ method: 'GET', path: '/measurement/metrics', tags, summary: 'Metric catalogue' })
    .output(z.array(metricDescriptor)),
  projects: oc
    .route({
      method: 'GET',
      path: '/measurement/projects',
      tags,
      summary: 'All projects side by side',
    })
    .input(
      z.object({
        /** Ids of metrics, with commas between them; the few at a glance where nothing is said. */
        metrics: z.string().max(4000).optional(),
      }),
    )
    .output(
      z.object({
        window: windowShape,
        metrics: z.array(metricDescriptor),
        projects: z.array(projectRow),
        /** Whether some project has news that is not in its row yet. */
        isBehind: z.boolean(),
      }),
    ),
  project: oc
    .route({
      method: 'GET',
      path: '/measurement/projects/{id}',
      tags,
      summary: 'One project: figures, months, employers, releases',
    })
    .input(idInput)
    .output(projectDetail),
  projectRows: oc
    .route({
      method: 'GET',
      path: '/measurement/projects/{id}/metrics/{metricId}',
      tags,
      summary: 'The rows behind one figure of a project',
    })
    .input(idInput.extend({ metricId: z.string().max(100) }))
    .output(rowsReply),
  kpis: oc
    .route({ method: 'GET', path: '/measurement/kpis', tags, summary: 'KPIs with their readings' })
    .output(z.array(kpi)),
  kpi: oc
    .route({
      method: 'GET',
      path: '/measurement/kpis/{id}',
      tags,
      summary: 'One KPI with definition and the rows behind its latest value',
    })
    .input(idInput)
    .output(z.object({ kpi, evidence: rowsReply })),
  addKpi: oc
    .route({
      method: 'POST',
      path: '/measurement/kpis',
      tags,
      summary: 'Add a KPI; its past is filled in from what is stored',
      successStatus: 201,
    })
    .input(
      z.object({
        name: z.string().trim().min(1).max(200),
        metricId: z.string().max(100),
        /** Over one repository; over the whole organisation where it is left out. */
        repositoryId: z.number().int().positive().optional(),
        windowDays: z.number().int().min(1).max(3660).default(365),
        /** What differs from the metric's defaults, by parameter id. */
        parameters: z.record(z.string().max(60), z.union([z.number(), z.boolean()])).optional(),
        /** The metric's own where it is left out. */
        direction: directionText.optional(),
        target: z.number().finite().optional(),
      }),
    )
    .output(kpi),
  retireKpi: oc
    .route({
      method: 'POST',
      path: '/measurement/kpis/{id}/retirement',
      tags,
      summary: 'Take a KPI off the board; its readings are kept',
    })
    .input(idInput.extend({ reason: z.string().trim().min(3).max(1000) }))
    .output(z.array(kpi)),
};
