// SPDX-License-Identifier: Apache-2.0
import { z } from 'zod';
import { day, id, moment, quadrant, said, skills, text, title } from './scalars.ts';

const hours = z.number().positive();

export const PeopleShape = z.strictObject({
  people: z.array(
    z.strictObject({
      id,
      name: title,
      kind: z.enum(['person', 'team']),
      unit: text,
      skills,
      hours: z
        .array(z.strictObject({ start: day, hoursPerWeek: z.number().min(0) }))
        .describe('Each from its day on, until the next.'),
      gone: z.literal(true).describe('Does not work here any more.').optional(),
    }),
  ),
});

/** Who works on an initiative; left out: whoever does now. */
export const team = z
  .array(
    z.strictObject({
      person: id.describe('Of people.yaml.'),
      role: text,
      hours,
      start: day.describe('Left out: as long as the plan.').optional(),
      finish: day.optional(),
    }),
  )
  .optional();

const offer = z.strictObject({
  id,
  offerer: title,
  kind: z.enum(['person', 'partner']),
  skills,
  hours,
  start: day,
  finish: day,
  note: text,
});

/** Which help an initiative wants, and which was agreed; left out: as it is now. */
export const roles = z
  .array(
    z.strictObject({
      id,
      title,
      skills,
      hours,
      neededBy: day.optional(),
      note: text,
      closed: said.describe('Why nobody is looked for any more.').optional(),
      agreed: z.array(offer).describe('Hours that were offered and agreed, and are not given yet.'),
    }),
  )
  .optional();

export const RadarShape = z.strictObject({
  quadrants: z
    .array(title)
    .length(4)
    .describe('Their names; left out: as they are now.')
    .optional(),
  entries: z
    .array(
      z.strictObject({
        name: title,
        quadrant,
        ring: z.enum(['adopt', 'trial', 'assess', 'hold']),
        reason: said,
        since: moment.describe('Read when it is made.'),
      }),
    )
    .describe('What was set by hand; the rest is drawn from adoptions.'),
});

export type PersonFile = z.infer<typeof PeopleShape>['people'][number];
export type RoleFile = NonNullable<z.infer<typeof roles>>[number];
export type OfferFile = RoleFile['agreed'][number];
export type RadarFile = z.infer<typeof RadarShape>;
