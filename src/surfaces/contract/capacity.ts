// SPDX-License-Identifier: Apache-2.0
import { oc } from '@orpc/contract';
import { z } from 'zod';
import { dayText } from './execution-shapes.ts';
import { idInput, listOf } from './page.ts';

const day = z.string().trim().max(20);
const hours = z.number().nonnegative().max(1_000_000);
/** Left out where the request has If-Match. */
const revision = z.number().int().positive().optional();

const resourceWords = {
  name: z.string().trim().min(1).max(200),
  kind: z.enum(['person', 'team']).default('person'),
  unit: z.string().trim().max(200).default(''),
  skills: z.array(z.string().trim().max(100)).max(50).default([]),
  /** Hours a week from a day on, until the next. */
  hours: z.array(z.object({ start: day, hoursPerWeek: hours })).max(200),
  /** The day of the finish belongs to it. */
  leave: z
    .array(z.object({ start: day, finish: day, note: z.string().trim().max(500).default('') }))
    .max(200)
    .default([]),
  isGone: z.boolean().default(false),
};

const resource = z.object({
  id: z.number(),
  name: z.string(),
  kind: z.enum(['person', 'team']),
  unit: z.string(),
  skills: listOf(z.string()),
  hours: listOf(z.object({ start: dayText, hoursPerWeek: z.number() })),
  leave: listOf(z.object({ start: dayText, finish: dayText, note: z.string() })),
  isGone: z.boolean(),
  revision: z.number().int(),
});

const initiativeHours = z.object({
  initiativeId: z.number(),
  title: z.string(),
  hours: z.number(),
});

const clash = z.object({
  /** `resource:3`, as in the rows. */
  key: z.string(),
  resourceId: z.number().optional(),
  name: z.string(),
  start: dayText,
  finish: dayText,
  overHours: z.number(),
  initiatives: listOf(initiativeHours),
  sentence: z.string(),
});

const row = z.object({
  key: z.string(),
  resourceId: z.number().optional(),
  name: z.string(),
  kind: z.enum(['person', 'team', 'partner']),
  unit: z.string(),
  /** One a period. */
  cells: listOf(
    z.object({
      availableHours: z.number(),
      plannedHours: z.number(),
      /** Planned beyond what is available. */
      overHours: z.number(),
      initiatives: listOf(initiativeHours),
    }),
  ),
});

const capacity = z.object({
  by: z.enum(['week', 'month']),
  periods: listOf(z.object({ start: dayText, finish: dayText })),
  rows: listOf(row),
  clashes: listOf(clash),
  /** Effort of initiatives whose plan has no days yet. */
  unplaced: listOf(initiativeHours.extend({ name: z.string() })),
  /** Of what was tried: what it would over-book beyond today. */
  moved: z
    .object({
      initiativeId: z.number(),
      title: z.string(),
      days: z.number().int(),
      clashes: listOf(clash),
      relievedHours: z.number(),
    })
    .optional(),
});

const team = z.object({
  initiativeId: z.number(),
  /** Of the initiative. */
  revision: z.number().int(),
  members: listOf(
    z.object({
      resourceId: z.number(),
      name: z.string(),
      role: z.string(),
      hours: z.number(),
      start: dayText.optional(),
      finish: dayText.optional(),
    }),
  ),
});

const MOST_PERIODS = { week: 104, month: 24 } as const;
const tags = ['Execution'];

/** Hours that people and teams have, and what is planned of them. */
export const capacityContract = {
  show: oc
    .route({
      method: 'GET',
      path: '/execution/capacity',
      tags,
      summary:
        'Planned effort against hours by person and period; who is over-booked, when, by what',
    })
    .input(
      z
        .object({
          by: z.enum(['week', 'month']).default('week'),
          /** The first period has this day in it; today where it is left out. */
          from: day.optional(),
          periods: z.coerce.number().int().min(1).max(MOST_PERIODS.week).default(13),
          /** Tries what happens when this initiative moves by `days`; nothing is changed. */
          initiativeId: z.coerce.number().int().positive().optional(),
          days: z.coerce.number().int().min(-3660).max(3660).default(0),
        })
        .refine(({ by, periods }) => periods <= MOST_PERIODS[by], {
          message: `At most ${MOST_PERIODS.month} months are shown.`,
        }),
    )
    .output(capacity),
  resources: oc
    .route({
      method: 'GET',
      path: '/execution/resources',
      tags,
      summary: 'People and teams with their hours a week, leave and skills',
    })
    .output(z.object({ items: listOf(resource) })),
  addResource: oc
    .route({
      method: 'POST',
      path: '/execution/resources',
      tags,
      summary: 'Add a person or team (Idempotency-Key)',
      successStatus: 201,
    })
    .input(z.object(resourceWords))
    .output(resource),
  changeResource: oc
    .route({
      method: 'PUT',
      path: '/execution/resources/{id}',
      tags,
      summary: 'Change a person or team: hours, leave, skills, gone or not (If-Match)',
    })
    .input(idInput.extend({ ...resourceWords, revision }))
    .output(resource),
  team: oc
    .route({
      method: 'GET',
      path: '/execution/initiatives/{id}/team',
      tags,
      summary: 'Who is planned on an initiative, with hours (ETag of the initiative)',
    })
    .input(idInput)
    .output(team),
  putTeam: oc
    .route({
      method: 'PUT',
      path: '/execution/initiatives/{id}/team',
      tags,
      summary: 'Put a team in the place of the present one (If-Match of the initiative)',
    })
    .input(
      idInput.extend({
        members: z
          .array(
            z.object({
              resourceId: z.number().int().positive(),
              role: z.string().trim().max(200).default(''),
              hours: z.number().positive().max(200_000),
              /** Both or none; without them it lasts as long as the plan. */
              start: day.optional(),
              finish: day.optional(),
            }),
          )
          .max(200),
        revision,
      }),
    )
    .output(team),
};
