// SPDX-License-Identifier: Apache-2.0
import { oc } from '@orpc/contract';
import { z } from 'zod';
import { idInput, instantText, pageInput, pageOf } from './page.ts';

const kindText = z.enum(['curate', 'conclude', 'choose']);
const verdictText = z.enum(['allowed', 'needs-review', 'forbidden', 'unknown']);
const scopeText = z.enum(['organisation', 'product', 'repository']);
/** For whom a decision is; `id` of the product or repository. */
const scope = z.object({ kind: scopeText, id: z.number().optional(), name: z.string().optional() });

const decision = z.object({
  id: z.number(),
  /** `curate`: what is true of the package. `conclude`: what we go by. `choose`: a branch of an OR. */
  kind: kindText,
  scope,
  /** Purl without version. */
  package: z.string(),
  /** VERS range; absent: all versions. */
  versions: z.string().optional(),
  license: z.string(),
  reason: z.string(),
  /** What it was decided on: it holds while these stay the same. */
  basis: z.object({
    declared: z.string().optional(),
    detected: z.string().optional(),
    imprint: z.string().optional(),
    before: z.string().optional(),
  }),
  decidedBy: z.string(),
  decidedAt: instantText,
  undone: z.object({ by: z.string(), at: instantText, why: z.string() }).optional(),
  /** Its ETag; to be handed back as If-Match when it is undone. */
  revision: z.number().int(),
});
export type DecisionReply = z.infer<typeof decision>;

const question = {
  componentId: z.coerce.number().int().positive(),
  kind: kindText,
  scope: z
    .object({ kind: scopeText, id: z.number().int().positive().optional() })
    .default({ kind: 'organisation' }),
  versions: z.string().trim().min(1).max(2000).optional(),
  license: z.string().trim().min(1).max(2000),
};
const reason = z.string().trim().min(3).max(2000);

const decisionFilter = {
  search: z.string().max(200).optional(),
  kind: kindText.optional(),
  state: z.enum(['in-force', 'undone']).optional(),
  package: z.string().max(2000).optional(),
};
export const decisionFilterInput = z.object(decisionFilter);
export type DecisionFilter = z.infer<typeof decisionFilterInput>;

/** Every version in use where a decision is for, also those that it leaves as they are. */
const effects = z.array(
  z.object({
    componentId: z.number(),
    version: z.string().optional(),
    repositories: z.number().int(),
    licenseBefore: z.string().optional(),
    licenseAfter: z.string().optional(),
    verdictBefore: verdictText,
    verdictAfter: verdictText,
  }),
);

const preview = z.object({
  /** As it would be kept. */
  license: z.string(),
  effects,
});
export type DecisionPreviewReply = z.infer<typeof preview>;

const about = z.object({
  curated: decision.optional(),
  concluded: decision.optional(),
  /** For one product or repository. */
  elsewhere: z.array(decision),
  /** What holds in the repositories that use it, those alike together; empty where one answer holds everywhere. */
  places: z.array(
    z.object({
      license: z.string().optional(),
      /** By which decision: the nearest, then the newest. Absent: nobody has decided. */
      decision: decision.optional(),
      repositories: z.array(z.object({ id: z.number(), name: z.string() })),
    }),
  ),
  /** Made on something that has changed since. */
  reopened: z.array(z.object({ decision, change: z.string() })),
  /** What the licence offers to choose from. */
  choices: z.array(z.string()),
});
export type DecisionsAboutReply = z.infer<typeof about>;

const imported = z.object({
  added: z.number().int(),
  /** Take the place of a decision in force. */
  replaced: z.number().int(),
  /** In force already, word for word. */
  known: z.number().int(),
  /** The first 500 of those added and replaced, with what they do. */
  changes: z.array(
    z.object({
      kind: kindText,
      scope,
      package: z.string(),
      versions: z.string().optional(),
      license: z.string(),
      reason: z.string(),
      /** What was decided so far. */
      was: z.string().optional(),
      effects,
    }),
  ),
  /** Decisions that cannot be used, each named. */
  problems: z.array(z.object({ code: z.string(), message: z.string() })),
});
export type CurationsImportReply = z.infer<typeof imported>;

const tags = ['Curations'];
export const curationsContract = {
  list: oc
    .route({
      method: 'GET',
      path: '/compliance/decisions',
      tags,
      summary: 'What was decided about licences',
    })
    .input(z.object({ ...pageInput, ...decisionFilter }))
    .output(pageOf(decision)),
  about: oc
    .route({
      method: 'GET',
      path: '/compliance/components/{id}/decisions',
      tags,
      summary: 'What was decided about one component version',
    })
    .input(idInput)
    .output(about),
  preview: oc
    .route({
      method: 'POST',
      path: '/compliance/decisions/preview',
      tags,
      summary: 'What a decision would change; nothing is written',
    })
    .input(z.object(question))
    .output(preview),
  decide: oc
    .route({
      method: 'POST',
      path: '/compliance/decisions',
      tags,
      summary: 'Correct, conclude or choose a licence; deciding the same again changes nothing',
    })
    .input(z.object({ ...question, reason }))
    .output(decision),
  decision: oc
    .route({
      method: 'GET',
      path: '/compliance/decisions/{id}',
      tags,
      summary: 'One decision about a licence, with its ETag',
    })
    .input(idInput)
    .output(decision),
  undo: oc
    .route({
      method: 'POST',
      path: '/compliance/decisions/{id}/undo',
      tags,
      summary: 'Take a decision back (If-Match)',
    })
    .input(idInput.extend({ why: reason }))
    .output(decision),
  importFile: oc
    .route({
      method: 'POST',
      path: '/compliance/decisions/import',
      tags,
      summary:
        'Take over the decisions of a file that can be used; none in a trial, which says what would change',
    })
    .input(
      z.object({
        text: z.string().max(1_000_000),
        name: z.string().trim().min(1).max(300).default('curations.yaml'),
        trial: z.boolean().default(false),
      }),
    )
    .output(imported),
};
