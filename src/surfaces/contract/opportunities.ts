// SPDX-License-Identifier: Apache-2.0
import { oc } from '@orpc/contract';
import { z } from 'zod';
import {
  opportunity,
  opportunityDetail,
  quadrantText,
  undertaking,
  undertakingStateText,
} from './opportunity-shapes.ts';
import { listOf } from './page.ts';

export type OpportunityReply = z.infer<typeof opportunity>;
export type OpportunityDetailReply = z.infer<typeof opportunityDetail>;
export type UndertakingReply = z.infer<typeof undertaking>;

/** `github.com/ada/lamp`, or a package URL without version. */
const project = z.string().trim().min(1).max(2000);
const address = z.string().trim().max(2000).optional();
const projectInput = z.object({ project });
const link = projectInput.extend({
  kind: z.enum(['objective', 'initiative']),
  targetId: z.coerce.number().int().positive(),
});

const tags = ['Execution'];
const all = '/execution/opportunities';
export const opportunitiesContract = {
  list: oc
    .route({
      method: 'GET',
      path: all,
      tags,
      summary: 'Upstream projects worth the next hour or coin, most urgent first, with reasons',
    })
    .input(
      z.object({
        quadrant: quadrantText.optional(),
        search: z.string().trim().max(200).optional(),
        /** `aside`: those that the caller has set aside. */
        show: z.enum(['open', 'aside']).default('open'),
        limit: z.coerce.number().int().min(1).max(500).default(100),
      }),
    )
    .output(
      z.object({
        items: listOf(opportunity),
        /** All that the filter lets through. */
        total: z.number().int(),
        /** Of all projects that the caller has not set aside. */
        counts: z.record(quadrantText, z.number().int()),
        setAside: z.number().int(),
        /** How many of them rest on too little to be more than a guess. */
        guesses: z.number().int(),
        repositories: z.number().int(),
        /** What somebody of the organisation has taken up, newest first. */
        undertakings: listOf(undertaking),
      }),
    ),
  project: oc
    .route({
      method: 'GET',
      path: `${all}/project`,
      tags,
      summary:
        'One upstream project: signals, what is not known, its packages, open issues, what people did',
    })
    .input(projectInput)
    .output(opportunityDetail),
  takeUp: oc
    .route({
      method: 'POST',
      path: `${all}/undertakings`,
      tags,
      summary: 'Take up a project (Idempotency-Key)',
      successStatus: 201,
    })
    .input(projectInput.extend({ what: z.string().trim().min(1).max(500), issueAddress: address }))
    .output(opportunityDetail),
  tellOutcome: oc
    .route({
      method: 'POST',
      path: `${all}/undertakings/{id}/outcome`,
      tags,
      summary: 'Say what became of it: submitted, merged, declined, dropped (If-Match)',
    })
    .input(
      z.object({
        id: z.coerce.number().int().positive(),
        to: undertakingStateText,
        changeAddress: address,
        note: z.string().trim().max(1000).optional(),
        /** Left out where the request has If-Match. */
        revision: z.number().int().positive().optional(),
      }),
    )
    .output(opportunityDetail),
  setAside: oc
    .route({
      method: 'POST',
      path: `${all}/set-aside`,
      tags,
      summary: 'Not for me: remembered for the caller alone',
    })
    .input(projectInput.extend({ reason: z.string().trim().max(500).optional() }))
    .output(opportunityDetail),
  takeBack: oc
    .route({ method: 'POST', path: `${all}/take-back`, tags, summary: 'For me after all' })
    .input(projectInput)
    .output(opportunityDetail),
  join: oc
    .route({
      method: 'POST',
      path: `${all}/links`,
      tags,
      summary: 'Join a project to an objective or initiative that needs it',
    })
    .input(link)
    .output(opportunityDetail),
  part: oc
    .route({ method: 'DELETE', path: `${all}/links`, tags, summary: 'Take such a link away' })
    .input(link)
    .output(opportunityDetail),
};
