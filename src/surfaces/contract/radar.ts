// SPDX-License-Identifier: Apache-2.0
import { oc } from '@orpc/contract';
import { z } from 'zod';
import { idInput, instantText, listOf } from './page.ts';

const ring = z.enum(['adopt', 'trial', 'assess', 'hold']);
const placed = z.object({
  /** By it a blip is the same in every edition. */
  key: z.string(),
  name: z.string(),
  /** 1 to 4. */
  quadrant: z.number().int(),
  ring,
  reason: z.string(),
  since: instantText,
  adoptionId: z.number().optional(),
  /** The entry by hand that put it there. */
  entryId: z.number().optional(),
});
const blip = placed.extend({
  /** Against the edition before; towards the middle is in. */
  moved: z.enum(['new', 'in', 'out', 'none']),
  from: ring.optional(),
});
const edition = z.object({
  id: z.number(),
  title: z.string(),
  note: z.string(),
  at: instantText,
  by: z.string(),
});
const radar = z.object({
  quadrants: listOf(z.string()),
  /** Of the names of the quadrants. */
  revision: z.number().int(),
  /** By quadrant, ring from the middle outwards, and name. */
  blips: listOf(blip),
  /** What the edition before had and is not there any more. */
  gone: listOf(placed),
  entries: listOf(
    z.object({
      id: z.number(),
      name: z.string(),
      quadrant: z.number().int(),
      ring,
      reason: z.string(),
      setAt: instantText,
      setBy: z.string(),
      revision: z.number().int(),
    }),
  ),
  /** Newest first; `blips` is their count. */
  editions: listOf(edition.extend({ blips: z.number().int() })),
});
const frozen = edition.extend({ quadrants: listOf(z.string()), blips: listOf(blip) });
export type RadarReply = z.infer<typeof radar>;
export type BlipReply = z.infer<typeof blip>;

const name = z.string().trim().min(1).max(200);
const reason = z.string().trim().min(1).max(2000);
const entryWords = { name, quadrant: z.number().int().min(1).max(4), ring, reason };
/** Left out where the request has If-Match. */
const revision = z.number().int().nonnegative().optional();

const tags = ['Execution'];
const all = '/execution/radar';
export const radarContract = {
  now: oc
    .route({
      method: 'GET',
      path: all,
      tags,
      summary: 'The technology radar as it is, drawn from adoptions and entries by hand (ETag)',
    })
    .output(radar),
  edition: oc
    .route({
      method: 'GET',
      path: `${all}/editions/{id}`,
      tags,
      summary: 'An edition, as it was published',
    })
    .input(idInput)
    .output(frozen),
  nameQuadrants: oc
    .route({
      method: 'PUT',
      path: `${all}/quadrants`,
      tags,
      summary: 'Name the four quadrants (If-Match)',
    })
    .input(z.object({ quadrants: z.array(name.max(60)).length(4), revision }))
    .output(radar),
  add: oc
    .route({
      method: 'POST',
      path: `${all}/entries`,
      tags,
      summary: 'Put a technology on the radar by hand, with a reason',
      successStatus: 201,
    })
    .input(z.object(entryWords))
    .output(radar),
  change: oc
    .route({
      method: 'PUT',
      path: `${all}/entries/{id}`,
      tags,
      summary: 'Change an entry by hand (If-Match)',
    })
    .input(idInput.extend({ ...entryWords, revision }))
    .output(radar),
  remove: oc
    .route({
      method: 'POST',
      path: `${all}/entries/{id}/removed`,
      tags,
      summary: 'Take an entry by hand away, with a reason (If-Match)',
    })
    .input(idInput.extend({ reason, revision }))
    .output(radar),
  publish: oc
    .route({
      method: 'POST',
      path: `${all}/editions`,
      tags,
      summary: 'Publish the radar as it is: the edition stays',
      successStatus: 201,
    })
    .input(z.object({ title: name, note: z.string().trim().max(5000).default('') }))
    .output(frozen),
};
