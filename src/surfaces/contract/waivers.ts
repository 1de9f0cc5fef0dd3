// SPDX-License-Identifier: Apache-2.0
import { oc } from '@orpc/contract';
import { z } from 'zod';
import { idInput, instantText, pageInput, pageOf } from './page.ts';

const severityText = z.enum(['info', 'low', 'medium', 'high', 'critical']);
const scopeText = z.enum(['organisation', 'product', 'repository']);
const stateText = z.enum(['asked', 'in-force', 'expired', 'declined', 'ended']);

const waiver = z.object({
  id: z.number(),
  state: stateText,
  rule: z.string(),
  /** Of the rule; its id where the policy has it no more. */
  title: z.string(),
  /** Purl without version. */
  package: z.string(),
  /** VERS range; absent: all versions. */
  versions: z.string().optional(),
  /** In effect when it was asked for: under another one it does not hold. */
  license: z.string().optional(),
  /** The weakness that it is about. */
  vulnerability: z.object({ id: z.number(), name: z.string() }).optional(),
  /** A finding that has got worse than this is not covered. */
  severity: severityText,
  scope: z.object({ kind: scopeText, id: z.number().optional(), name: z.string().optional() }),
  reason: z.string(),
  /** What has to stay true, for people to watch. */
  conditions: z.string().optional(),
  /** What it covers is open again from this moment on. */
  expiresAt: instantText,
  /** The last day on which it holds, in UTC. */
  until: z.string(),
  askedBy: z.string(),
  askedAt: instantText,
  answer: z
    .object({
      approved: z.boolean(),
      by: z.string(),
      at: instantText,
      note: z.string().optional(),
    })
    .optional(),
  ended: z.object({ by: z.string(), at: instantText, why: z.string() }).optional(),
  /** Findings that it keeps from being open. */
  findings: z.number().int(),
  /** Its ETag; to be handed back as If-Match when it is answered or ended. */
  revision: z.number().int(),
});
export type WaiverReply = z.infer<typeof waiver>;

const waiverFilter = {
  search: z.string().max(200).optional(),
  state: stateText.optional(),
  /** About what this finding is about. */
  findingId: z.coerce.number().int().positive().optional(),
  /** Ends within so many days from now. */
  withinDays: z.coerce.number().int().min(0).max(3650).optional(),
};
export const waiverFilterInput = z.object(waiverFilter);
export type WaiverFilter = z.infer<typeof waiverFilterInput>;

const words = (least: number) => z.string().trim().min(least).max(2000);
const tags = ['Compliance'];
export const waiversContract = {
  list: oc
    .route({
      method: 'GET',
      path: '/compliance/waivers',
      tags,
      summary: 'What is put up with for a time; what ends first at the top',
    })
    .input(z.object({ ...pageInput, ...waiverFilter }))
    .output(pageOf(waiver)),
  get: oc
    .route({
      method: 'GET',
      path: '/compliance/waivers/{id}',
      tags,
      summary: 'One waiver, with its ETag',
    })
    .input(idInput)
    .output(waiver),
  ask: oc
    .route({
      method: 'POST',
      path: '/compliance/findings/{findingId}/waivers',
      tags,
      summary: 'Ask for a waiver of a finding; it covers nothing until somebody approves',
      successStatus: 201,
    })
    .input(
      z.object({
        findingId: z.coerce.number().int().positive(),
        scope: z.object({ kind: scopeText, id: z.number().int().positive().optional() }).optional(),
        versions: z.string().trim().min(1).max(2000).optional(),
        reason: words(3),
        conditions: words(1).optional(),
        /** The last day on which it holds, in UTC. */
        until: z.string().regex(/^\d{4}-\d{2}-\d{2}$/),
      }),
    )
    .output(waiver),
  answer: oc
    .route({
      method: 'POST',
      path: '/compliance/waivers/{id}/answer',
      tags,
      summary: 'Approve or decline (If-Match); by another person than who asked',
    })
    .input(idInput.extend({ approve: z.boolean(), note: words(1).optional() }))
    .output(waiver),
  end: oc
    .route({
      method: 'POST',
      path: '/compliance/waivers/{id}/end',
      tags,
      summary: 'Take a waiver back before its day (If-Match); what it covered is open again',
    })
    .input(idInput.extend({ why: words(3) }))
    .output(waiver),
};
