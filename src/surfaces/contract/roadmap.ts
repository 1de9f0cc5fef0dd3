// SPDX-License-Identifier: Apache-2.0
import { oc } from '@orpc/contract';
import { z } from 'zod';
import { dayText } from './execution-shapes.ts';
import { listOf } from './page.ts';
import { portfolioItem } from './prospect-shapes.ts';

const roadmapItem = portfolioItem
  .pick({
    id: true,
    title: true,
    objectiveId: true,
    state: true,
    status: true,
    reasons: true,
    lead: true,
    start: true,
    finish: true,
    needs: true,
    misfits: true,
    revision: true,
  })
  .extend({
    forecastFinish: dayText.optional(),
    /** What was approved first; absent before. */
    baseline: z.object({ start: dayText, finish: dayText }).optional(),
    milestones: listOf(
      z.object({
        id: z.number(),
        title: z.string(),
        start: dayText,
        finish: dayText,
        /** Per cent. */
        done: z.number().int(),
        isLate: z.boolean(),
      }),
    ),
  });
export type RoadmapItemReply = z.infer<typeof roadmapItem>;

const lane = z.object({
  /** Absent for what serves no objective. */
  objective: z.object({ id: z.number(), title: z.string() }).optional(),
  initiatives: listOf(roadmapItem),
});
export type RoadmapLaneReply = z.infer<typeof lane>;

export const roadmapContract = {
  roadmap: oc
    .route({
      method: 'GET',
      path: '/strategy/roadmap',
      tags: ['Strategy'],
      summary:
        'Initiatives by objective with milestones, dependencies, first baseline and forecast',
    })
    .output(z.object({ today: dayText, lanes: listOf(lane) })),
};
