// SPDX-License-Identifier: Apache-2.0
import { oc } from '@orpc/contract';
import { z } from 'zod';
import {
  claimStateText,
  evidence,
  expiry,
  framework,
  frameworkDetail,
  importedBoard,
  itemDetail,
  upgradeOutcome,
} from './framework-shapes.ts';
import { idInput, listOf } from './page.ts';

export type FrameworkReply = z.infer<typeof framework>;
export type FrameworkDetailReply = z.infer<typeof frameworkDetail>;
export type FrameworkItemReply = z.infer<typeof itemDetail>;
export type EvidenceReply = z.infer<typeof evidence>;
export type ExpiryReply = z.infer<typeof expiry>;
export type ImportedBoardReply = z.infer<typeof importedBoard>;
export type UpgradeReply = z.infer<typeof upgradeOutcome>;

const text = (most: number) => z.string().trim().max(most);
/** Left out: the whole organisation. */
const unit = text(200).default('');
const frameworkInput = z.object({ id: text(100), unit });
const itemInput = z.object({ framework: text(100), item: text(100), unit });
/** Left out where the request has If-Match. */
const revision = z.number().int().positive().optional();

/** What people say of evidence; the upload takes the same in its address. */
export const evidenceWords = {
  title: text(200).min(1),
  note: text(5000).default(''),
  owner: text(200).min(1),
  url: text(2000).optional(),
  /** `YYYY-MM-DD`; the last day counts. */
  validFrom: text(10),
  validTo: text(10).optional(),
};
const items = z.array(text(200)).min(1).max(200);

const tags = ['Strategy'];
const all = '/strategy/frameworks';
const one = '/strategy/evidence/{id}';
export const frameworksContract = {
  frameworks: oc
    .route({
      method: 'GET',
      path: all,
      tags,
      summary: 'Every framework with how far it is proven, and the units that claims speak of',
    })
    .input(z.object({ unit }))
    .output(z.object({ items: listOf(framework), units: listOf(z.string()) })),
  framework: oc
    .route({
      method: 'GET',
      path: `${all}/{id}`,
      tags,
      summary: 'One framework: its items with their state, and what to do next',
    })
    .input(frameworkInput)
    .output(frameworkDetail),
  item: oc
    .route({
      method: 'GET',
      path: `${all}/{framework}/items/{item}`,
      tags,
      summary: 'One item: claims, evidence, live answers, crosswalk, what is missing',
    })
    .input(itemInput)
    .output(itemDetail),
  claim: oc
    .route({
      method: 'POST',
      path: `${all}/{framework}/items/{item}/claims`,
      tags,
      summary: 'Say whether an item is met; what was said before stays',
    })
    .input(
      itemInput.extend({
        assessor: text(200).min(1),
        state: claimStateText,
        comment: text(1000).default(''),
      }),
    )
    .output(itemDetail),
  plan: oc
    .route({
      method: 'POST',
      path: `${all}/{id}/plan`,
      tags,
      summary: 'Make an initiative for the gaps under some headings, and the objective it serves',
    })
    .input(
      frameworkInput.extend({
        /** Keys of headings. */
        headings: items,
        /** ISO 4217, of the initiative. */
        currency: text(3).toUpperCase().length(3).default('EUR'),
      }),
    )
    .output(z.object({ objectiveId: z.number(), initiativeId: z.number() })),
  upgrade: oc
    .route({
      method: 'POST',
      path: `${all}/{id}/upgrade`,
      tags,
      summary: 'Take the claims over to the next version; none is lost, and twice is once',
    })
    .input(z.object({ id: text(100) }))
    .output(upgradeOutcome),
  importGgi: oc
    .route({
      method: 'POST',
      path: '/strategy/ggi-boards',
      tags,
      summary: 'Claim what an export of a My GGI board has ticked',
    })
    .input(
      z.object({
        text: z.string().max(4_000_000),
        fileName: text(300).min(1).default('ggi_activities_full.json'),
        assessor: text(200).min(1),
        unit,
      }),
    )
    .output(importedBoard),
  expiries: oc
    .route({
      method: 'GET',
      path: '/strategy/expiries',
      tags,
      summary: 'Evidence and claims that have run out, or will within some days',
    })
    .input(z.object({ unit, days: z.coerce.number().int().min(0).max(3660).default(90) }))
    .output(z.object({ items: listOf(expiry) })),
  evidence: oc
    .route({
      method: 'GET',
      path: '/strategy/evidence',
      tags,
      summary: 'All evidence, newest first, with what it proves',
    })
    .output(z.object({ items: listOf(evidence) })),
  addEvidence: oc
    .route({
      method: 'POST',
      path: '/strategy/evidence',
      tags,
      summary:
        'Keep a link or a note as evidence (Idempotency-Key); files have a route of their own',
      successStatus: 201,
    })
    .input(z.object({ ...evidenceWords, items }))
    .output(evidence),
  changeEvidence: oc
    .route({
      method: 'PUT',
      path: one,
      tags,
      summary: 'Change the words, days and items of evidence; its file stays (If-Match)',
    })
    .input(idInput.extend({ ...evidenceWords, items, revision }))
    .output(evidence),
  withdrawEvidence: oc
    .route({
      method: 'POST',
      path: `${one}/withdrawal`,
      tags,
      summary: 'Take evidence back: it stays in the log and speaks for nothing (If-Match)',
    })
    .input(idInput.extend({ reason: text(1000).min(1), revision }))
    .output(z.object({ withdrawn: z.literal(true) })),
};
