// SPDX-License-Identifier: Apache-2.0
import { oc } from '@orpc/contract';
import { z } from 'zod';
import { directionText, reading } from './figures.ts';
import { idInput, instantText, pageInput, pageOf } from './page.ts';

export const alertSeverityText = z.enum(['info', 'warning', 'critical']);
const stateText = z.enum(['open', 'acknowledged', 'snoozed', 'closed']);
const by = { by: z.string(), why: z.string() };

const alert = z.object({
  id: z.number(),
  state: stateText,
  ruleId: z.number(),
  rule: z.string(),
  severity: alertSeverityText,
  /** Who looks at it. */
  owner: z.string().optional(),
  /** `kpi:12`, `repository:3`. */
  subject: z.string(),
  /** The metric of the repository; left out for a KPI. */
  metricId: z.string().optional(),
  /** What it was called when it opened. */
  title: z.string(),
  /** Why it opened. */
  reason: z.string(),
  /** How the figure stands now; of a closed one, how it stood. */
  sentence: z.string(),
  value: z.number().optional(),
  openedAt: instantText,
  /** From when on people are told: later than `openedAt` where it opened in quiet time. */
  toldFrom: instantText,
  closed: z.object({ at: instantText, why: z.string() }).optional(),
  acknowledged: z.object({ ...by, at: instantText }).optional(),
  snoozed: z.object({ ...by, until: instantText }).optional(),
  /** Page of the figure with its rows. */
  to: z.string(),
  /** Its ETag; to be handed back as If-Match when it is answered. */
  revision: z.number().int(),
});
export type AlertReply = z.infer<typeof alert>;

const alertDetail = alert.extend({
  /** The figure with its past; left out where nobody looks at it any more. */
  figure: z
    .object({
      unit: z.string(),
      direction: directionText,
      target: z.number().optional(),
      readings: z.array(reading),
    })
    .optional(),
  trail: z.array(z.object({ at: instantText, actor: z.string(), sentence: z.string() })),
});
export type AlertDetailReply = z.infer<typeof alertDetail>;

const finite = z.number().finite();
const condition = z.discriminatedUnion('kind', [
  z.object({
    kind: z.enum(['above', 'below']),
    threshold: finite,
    /** How far beyond the threshold it has to come back; a twentieth of it where left out. */
    margin: finite.min(0).optional(),
  }),
  z.object({
    kind: z.literal('off-target'),
    /** How far from the target is still good; a twentieth of it where left out. */
    tolerance: finite.min(0).optional(),
    /** How much better than the tolerance it has to be again; half of it where left out. */
    margin: finite.min(0).optional(),
  }),
  z.object({
    kind: z.literal('forecast-misses'),
    /** Told when the target is less likely to be met than this; 0.5 where left out. */
    chance: z.number().min(0.01).max(0.99).optional(),
  }),
  z.object({ kind: z.literal('no-reading'), days: z.number().int().min(1).max(3660) }),
  z.object({
    kind: z.literal('sharp-change'),
    /** So many times its usual spread; 3 where left out. */
    times: z.number().min(1).max(20).optional(),
  }),
]);
export type AlertConditionReply = z.infer<typeof condition>;

const ids = z.array(z.number().int().positive()).min(1).max(5000).optional();
const clock = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/);
const ruleWords = {
  name: z.string().trim().min(1).max(200),
  /** All of them where no ids are given. */
  about: z.discriminatedUnion('kind', [
    z.object({ kind: z.literal('kpi'), ids }),
    /** Ids of repositories. */
    z.object({ kind: z.literal('metric'), metricId: z.string().max(100), ids }),
  ]),
  condition,
  severity: alertSeverityText.default('warning'),
  owner: z.string().trim().max(200).optional(),
  /** When nobody is to be told. */
  quiet: z
    .object({ from: clock, to: clock, zone: z.string().max(60), weekends: z.boolean() })
    .optional(),
};

const standing = z.object({
  subject: z.string(),
  title: z.string(),
  verdict: z.enum(['firing', 'fine', 'insufficient']),
  sentence: z.string(),
  judgedAt: instantText,
  to: z.string(),
});
const rule = z.object({
  id: z.number(),
  ...ruleWords,
  severity: alertSeverityText,
  /** When it tells and when that is over. */
  sentence: z.string(),
  /** How many figures it last found so. */
  counts: z.object({
    firing: z.number().int(),
    fine: z.number().int(),
    insufficient: z.number().int(),
  }),
  /** Those that fire and those that cannot be told first; the first 100. */
  standings: z.array(standing),
  createdBy: z.string(),
  createdAt: instantText,
  /** To be handed back as If-Match with a change. */
  revision: z.number().int(),
});
export type AlertRuleReply = z.infer<typeof rule>;

const alertFilter = {
  search: z.string().max(200).optional(),
  /** Left out: all that are not closed; `any`: all. */
  state: z.enum(['open', 'acknowledged', 'snoozed', 'closed', 'any']).optional(),
  severity: alertSeverityText.optional(),
  owner: z.string().max(200).optional(),
  ruleId: z.coerce.number().int().positive().optional(),
  subject: z.string().max(100).optional(),
};
export const alertFilterInput = z.object(alertFilter);
export type AlertFilter = z.infer<typeof alertFilterInput>;

const why = z.string().trim().min(3).max(2000);
const tags = ['Measurement'];
export const alertsContract = {
  list: oc
    .route({
      method: 'GET',
      path: '/measurement/alerts',
      tags,
      summary: 'What there is to tell of figures, the newest first',
    })
    .input(z.object({ ...pageInput, ...alertFilter }))
    .output(pageOf(alert)),
  get: oc
    .route({
      method: 'GET',
      path: '/measurement/alerts/{id}',
      tags,
      summary: 'One alert with its figure and its trail, with its ETag',
    })
    .input(idInput)
    .output(alertDetail),
  acknowledge: oc
    .route({
      method: 'POST',
      path: '/measurement/alerts/{id}/acknowledgement',
      tags,
      summary: 'Say that somebody looks at it (If-Match); it closes when the figure is back',
    })
    .input(idInput.extend({ why }))
    .output(alertDetail),
  snooze: oc
    .route({
      method: 'POST',
      path: '/measurement/alerts/{id}/snooze',
      tags,
      summary: 'Not before a day (If-Match)',
    })
    .input(idInput.extend({ why, until: z.string().regex(/^\d{4}-\d{2}-\d{2}$/) }))
    .output(alertDetail),
  rules: oc
    .route({
      method: 'GET',
      path: '/measurement/alert-rules',
      tags,
      summary: 'The rules for alerts, and how each last judged its figures',
    })
    .output(z.array(rule)),
  addRule: oc
    .route({
      method: 'POST',
      path: '/measurement/alert-rules',
      tags,
      summary: 'Add a rule for alerts',
      successStatus: 201,
    })
    .input(z.object(ruleWords))
    .output(rule),
  changeRule: oc
    .route({
      method: 'PUT',
      path: '/measurement/alert-rules/{id}',
      tags,
      summary: 'Change a rule (If-Match); its open alerts are judged by the new words',
    })
    .input(idInput.extend(ruleWords))
    .output(rule),
  removeRule: oc
    .route({
      method: 'DELETE',
      path: '/measurement/alert-rules/{id}',
      tags,
      summary: 'Take a rule out of force (If-Match); its alerts are kept, closed',
    })
    .input(idInput)
    .output(z.array(rule)),
};
