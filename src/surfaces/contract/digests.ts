// SPDX-License-Identifier: Apache-2.0
import { oc } from '@orpc/contract';
import { z } from 'zod';
import { alertSeverityText } from './alerts.ts';
import { idInput, instantText } from './page.ts';

const planWords = {
  /** Whose it is. */
  name: z.string().trim().min(1).max(200),
  every: z.enum(['day', 'week']).default('day'),
  /** 1 is Monday; only looked at where it is weekly. */
  weekday: z.number().int().min(1).max(7).default(1),
  /** On the clock of the zone. */
  clock: z
    .string()
    .regex(/^([01]\d|2[0-3]):[0-5]\d$/)
    .default('07:30'),
  zone: z.string().max(60).default('UTC'),
  leastSeverity: alertSeverityText.default('info'),
  /** Only alerts that this one looks at; all where left out. */
  owner: z.string().trim().max(200).optional(),
  /** Where it is posted to, signed; nowhere where left out. */
  webhook: z.string().trim().max(2000).optional(),
};

const plan = z.object({
  id: z.number(),
  ...planWords,
  every: z.enum(['day', 'week']),
  weekday: z.number().int(),
  clock: z.string(),
  zone: z.string(),
  leastSeverity: alertSeverityText,
  hasFeed: z.boolean(),
  createdBy: z.string(),
  since: instantText,
  nextAt: instantText,
  revision: z.number().int(),
});
export type DigestPlanReply = z.infer<typeof plan>;

const entry = z.object({
  id: z.number(),
  title: z.string(),
  sentence: z.string(),
  severity: alertSeverityText,
  state: z.enum(['open', 'acknowledged', 'snoozed', 'closed']),
  rule: z.string(),
  owner: z.string().optional(),
  /** When it opened, or closed. */
  at: instantText,
});
const body = z.object({
  sentence: z.string(),
  opened: z.array(entry),
  closed: z.array(entry),
  /** Open since before the period. */
  stays: z.array(entry),
  reports: z.array(z.object({ id: z.number(), title: z.string(), at: instantText })),
});
export type DigestBodyReply = z.infer<typeof body>;

const digest = z.object({
  id: z.number(),
  planId: z.number(),
  name: z.string(),
  from: instantText,
  to: instantText,
  body,
  /** Left out where it goes nowhere: there is no webhook, or nothing to tell. */
  delivery: z
    .object({
      state: z.enum(['waiting', 'sent', 'failed']),
      attempts: z.number().int(),
      nextAt: instantText,
      problem: z.string().optional(),
      sentAt: instantText.optional(),
    })
    .optional(),
});
export type DigestReply = z.infer<typeof digest>;

const overview = z.object({
  plans: z.array(plan),
  /** The newest first; the last 100. */
  digests: z.array(digest),
});

const tags = ['Measurement'];
export const digestsContract = {
  overview: oc
    .route({
      method: 'GET',
      path: '/measurement/digests',
      tags,
      summary: 'Who gets a digest of alerts, and the latest ones with how their delivery went',
    })
    .output(overview),
  get: oc
    .route({ method: 'GET', path: '/measurement/digests/{id}', tags, summary: 'One digest' })
    .input(idInput)
    .output(digest),
  preview: oc
    .route({
      method: 'GET',
      path: '/measurement/digest-preview',
      tags,
      summary: 'What a digest of the last days would say; kept nowhere',
    })
    .input(z.object({ days: z.coerce.number().int().min(1).max(366).default(7) }))
    .output(body),
  addPlan: oc
    .route({
      method: 'POST',
      path: '/measurement/digest-plans',
      tags,
      summary: 'Order a digest; the key of the webhook and the address of the feed are shown once',
      successStatus: 201,
    })
    .input(z.object(planWords))
    .output(
      z.object({
        id: z.number(),
        /** `whsec_…`, for who checks signatures. */
        webhookKey: z.string().optional(),
        feedPath: z.string(),
        /** The whole address, where the server was told under which one it is reached. */
        feedAddress: z.string().optional(),
      }),
    ),
  changePlan: oc
    .route({
      method: 'PUT',
      path: '/measurement/digest-plans/{id}',
      tags,
      summary:
        'Order a digest in other words (If-Match); the feed stays, another webhook gets a key of its own, shown once',
    })
    .input(idInput.extend(planWords))
    .output(overview.extend({ webhookKey: z.string().optional() })),
  removePlan: oc
    .route({
      method: 'DELETE',
      path: '/measurement/digest-plans/{id}',
      tags,
      summary: 'Order it no more (If-Match); what was told is kept',
    })
    .input(idInput)
    .output(overview),
  makeNow: oc
    .route({
      method: 'POST',
      path: '/measurement/digest-plans/{id}/digests',
      tags,
      summary: 'End the period under way now, and send its digest',
      successStatus: 201,
    })
    .input(idInput)
    .output(digest),
  sendAgain: oc
    .route({
      method: 'POST',
      path: '/measurement/digests/{id}/delivery',
      tags,
      summary: 'Try a delivery that failed once more',
    })
    .input(idInput)
    .output(digest),
};
