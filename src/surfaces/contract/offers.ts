// SPDX-License-Identifier: Apache-2.0
import { oc } from '@orpc/contract';
import { z } from 'zod';
import { dayText, money } from './execution-shapes.ts';
import { idInput, instantText, listOf } from './page.ts';

const day = z.string().trim().max(20);
const skills = z.array(z.string().trim().max(100)).max(50).default([]);
const hours = z.number().positive().max(200_000);
const words = z.string().trim().max(2000);
/** Left out where the request has If-Match. */
const revision = z.number().int().positive().optional();

/** Somebody or something whose skills fit. */
const match = z.object({
  id: z.number(),
  name: z.string(),
  /** Skills in common. */
  shared: listOf(z.string()),
});

const role = z.object({
  id: z.number(),
  initiativeId: z.number(),
  initiativeTitle: z.string(),
  title: z.string(),
  skills: listOf(z.string()),
  hours: z.number(),
  neededBy: dayText.optional(),
  note: z.string(),
  /** Why nobody is looked for any more. */
  closedReason: z.string().optional(),
  /** Agreed and given. */
  agreedHours: z.number(),
  /** Still to be found. */
  missingHours: z.number(),
  /** Open offers that fit. */
  offers: listOf(match),
  /** People and teams of the register whose skills fit. */
  resources: listOf(match),
  revision: z.number().int(),
});

const stateText = z.enum(['offered', 'agreed', 'given', 'declined', 'withdrawn']);
const offer = z.object({
  id: z.number(),
  /** What it is made for, or was agreed for. */
  roleId: z.number().optional(),
  roleTitle: z.string().optional(),
  initiativeId: z.number().optional(),
  initiativeTitle: z.string().optional(),
  /** Of the initiative. */
  currency: z.string().optional(),
  offerer: z.string(),
  kind: z.enum(['person', 'partner']),
  resourceId: z.number().optional(),
  skills: listOf(z.string()),
  hours: z.number(),
  start: dayText,
  finish: dayText,
  note: z.string(),
  state: stateText,
  reason: z.string(),
  givenHours: z.number().optional(),
  madeAt: instantText,
  madeBy: z.string(),
  /** Open roles that it fits. */
  roles: listOf(match),
  /** What may become of it. */
  next: listOf(stateText),
  revision: z.number().int(),
});

const roleWords = {
  title: z.string().trim().min(1).max(200),
  skills,
  hours,
  neededBy: day.optional(),
  note: words.default(''),
};

const tags = ['Execution'];

/** Help that initiatives want, and hours that people and partners offer. */
export const offersContract = {
  board: oc
    .route({
      method: 'GET',
      path: '/execution/roles',
      tags,
      summary: 'Open roles and offers of hours, each with what fits',
    })
    .input(z.object({ initiativeId: z.coerce.number().int().positive().optional() }))
    .output(z.object({ roles: listOf(role), offers: listOf(offer) })),
  addRole: oc
    .route({
      method: 'POST',
      path: '/execution/initiatives/{id}/roles',
      tags,
      summary: 'Say what help an initiative wants (Idempotency-Key)',
      successStatus: 201,
    })
    .input(idInput.extend(roleWords))
    .output(role),
  changeRole: oc
    .route({
      method: 'PUT',
      path: '/execution/roles/{id}',
      tags,
      summary: 'Change an open role, or close it with a reason (If-Match)',
    })
    .input(idInput.extend({ ...roleWords, closedReason: words.optional(), revision }))
    .output(role),
  make: oc
    .route({
      method: 'POST',
      path: '/execution/offers',
      tags,
      summary: 'Offer hours, for an open role or for whatever fits (Idempotency-Key)',
      successStatus: 201,
    })
    .input(
      z.object({
        roleId: z.number().int().positive().optional(),
        offerer: z.string().trim().min(1).max(200),
        kind: z.enum(['person', 'partner']).default('person'),
        skills,
        hours,
        start: day,
        finish: day,
        note: words.default(''),
      }),
    )
    .output(offer),
  move: oc
    .route({
      method: 'POST',
      path: '/execution/offers/{id}/state',
      tags,
      summary: 'Agree to an offer, decline or withdraw it, or book what was given (If-Match)',
    })
    .input(
      idInput.extend({
        to: stateText,
        /** For which role it is agreed. */
        roleId: z.number().int().positive().optional(),
        hours: hours.optional(),
        /** Day on which given hours are booked. */
        on: day.optional(),
        /** What an hour costs; without it they are booked in kind. */
        rate: money.nonnegative().optional(),
        reason: words.optional(),
        revision,
      }),
    )
    .output(offer),
};
