// SPDX-License-Identifier: Apache-2.0
import { z } from 'zod';
import { instantText } from './page.ts';

export const directionText = z.enum(['increase', 'decrease', 'keep']);
export const figureStatus = z.enum(['known', 'insufficient', 'unknown']);

/** A number that can be checked; `value` is there only when `status` is `known`. */
export const figure = z.object({
  value: z.number().optional(),
  status: figureStatus,
  /** Share of the observations that could be classified, 0 to 1. */
  coverage: z.number().optional(),
  note: z.string().optional(),
});
export type FigureReply = z.infer<typeof figure>;

export const figureRow = z.object({
  label: z.string(),
  detail: z.string().optional(),
  amount: z.number(),
  /** The amount is what it has come to so far, and will be more. */
  isOngoing: z.boolean().optional(),
  /** `component:12`, `repository:3`: what the row is about, for a link. */
  subject: z.string().optional(),
});
export type FigureRowReply = z.infer<typeof figureRow>;

export const reading = z.object({
  at: instantText,
  knownAt: instantText,
  value: z.number().optional(),
  status: figureStatus,
  coverage: z.number().optional(),
});
export type ReadingReply = z.infer<typeof reading>;

/** How a figure is defined: the same words on the page, in the API and in the guide. */
export const metricDescriptor = z.object({
  id: z.string(),
  topic: z.enum([
    'people',
    'organisations',
    'activity',
    'issues',
    'change-requests',
    'releases',
    'components',
  ]),
  /** Whether it is among the few that a project is shown by. */
  atAGlance: z.boolean(),
  /** Whether it is about issues or change requests, of which only a forge tells. */
  needsForge: z.boolean(),
  name: z.string(),
  chaossName: z.string().optional(),
  question: z.string(),
  formula: z.string(),
  unit: z.string(),
  direction: directionText,
  source: z.object({ title: z.string(), address: z.string() }),
  /** How the rows behind a figure give it back. */
  rows: z.object({ law: z.enum(['sum', 'mean', 'percentile']), sentence: z.string() }),
  edgeCases: z.array(z.string()),
  parameters: z.array(
    z.object({ id: z.string(), unit: z.string(), value: z.string(), sentence: z.string() }),
  ),
});
export type MetricDescriptorReply = z.infer<typeof metricDescriptor>;
