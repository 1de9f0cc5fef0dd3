// SPDX-License-Identifier: Apache-2.0
import { oc } from '@orpc/contract';
import { z } from 'zod';
import { idInput, instantText, listOf, pageInput, pageOf } from './page.ts';

const kindText = z.enum(['human', 'bot', 'agent']);
/** `YYYY-MM-DD`, UTC. */
const dayText = z.string().regex(/^\d{4}-\d{2}-\d{2}$/, 'a day as 2026-03-31');
const reason = z.string().trim().max(2000).optional();

const person = z.object({
  id: z.number(),
  name: z.string(),
  email: z.string(),
  kind: kindText,
  identities: z.number().int(),
  /** Without merges. */
  commits: z.number().int(),
  firstDay: z.string().optional(),
  lastDay: z.string().optional(),
  /** On the last day. */
  organisation: z.string().optional(),
});
export type PersonRowReply = z.infer<typeof person>;

const side = z.object({
  identityId: z.number(),
  personId: z.number(),
  person: z.string(),
  name: z.string(),
  email: z.string(),
  commits: z.number().int(),
  lastDay: z.string().optional(),
});

const link = z.object({
  state: z.enum(['merged', 'open']),
  /** 0 to 1. */
  score: z.number(),
  reasons: listOf(z.object({ what: z.string(), weight: z.number() })),
  /** What speaks against it. */
  against: z.string().optional(),
  left: side,
  right: side,
});
export type PersonLinkReply = z.infer<typeof link>;

const affiliation = z.object({
  /** Absent for what the mail domain of commits tells: it cannot be taken back. */
  id: z.number().optional(),
  organisation: z.string(),
  from: z.string().optional(),
  /** The first day on which it no longer holds. */
  until: z.string().optional(),
  evidence: z.enum(['curated', 'imported', 'domain']),
  email: z.string(),
  source: z.string(),
});
export type AffiliationReply = z.infer<typeof affiliation>;

const detail = z.object({
  id: z.number(),
  name: z.string(),
  email: z.string(),
  kind: kindText,
  identities: listOf(
    z.object({
      id: z.number(),
      name: z.string(),
      email: z.string(),
      kind: kindText,
      commits: z.number().int(),
      firstDay: z.string().optional(),
      lastDay: z.string().optional(),
    }),
  ),
  /** Why they are one person. */
  merged: listOf(link),
  /** Who may be the same. */
  review: listOf(link),
  /** The best evidence first. */
  affiliations: listOf(affiliation),
  projects: listOf(
    z.object({
      repositoryId: z.number(),
      name: z.string(),
      commits: z.number().int(),
      firstDay: z.string(),
      lastDay: z.string(),
    }),
  ),
  /** The newest twelve months with work. */
  months: listOf(z.object({ month: z.string(), commits: z.number().int() })),
});
export type PersonDetailReply = z.infer<typeof detail>;

const decision = z.object({
  id: z.number(),
  verdict: z.enum(['same', 'different', 'human', 'bot', 'agent']),
  origin: z.enum(['hand', 'import', 'erasure']),
  identities: listOf(z.object({ name: z.string(), email: z.string() })),
  reason: z.string().optional(),
  decidedBy: z.string(),
  decidedAt: instantText,
  undone: z.object({ by: z.string(), at: instantText, why: z.string().optional() }).optional(),
});
export type PeopleDecisionReply = z.infer<typeof decision>;

const organisations = z.object({
  window: z.object({ from: instantText, to: instantText }),
  organisations: listOf(
    z.object({
      name: z.string(),
      commits: z.number().int(),
      people: z.number().int(),
      projects: z.number().int(),
      /** Commits by how it is known for whom; the three add up to `commits`. */
      curated: z.number().int(),
      imported: z.number().int(),
      domain: z.number().int(),
    }),
  ),
  /** Of nobody knows whom; with the organisations they add up to `commits`. */
  unknown: z.object({ commits: z.number().int(), people: z.number().int() }),
  commits: z.number().int(),
  /** 0 to 1. */
  coverage: z.number().optional(),
  /** Organisations of fewer than five people, shown as one to who may not see persons. */
  withheld: z.number().int(),
});
export type OrganisationsReply = z.infer<typeof organisations>;

const peopleFilter = {
  search: z.string().max(200).optional(),
  kind: kindText.optional(),
  organisation: z.string().max(200).optional(),
};
const peopleFilterInput = z.object(peopleFilter);
export type PeopleFilter = z.infer<typeof peopleFilterInput>;

const id = z.number().int().positive();
const decided = z.object({ decisionIds: listOf(z.number()) });
const tags = ['People'];

export const peopleContract = {
  list: oc
    .route({ method: 'GET', path: '/measurement/people', tags, summary: 'Who made the histories' })
    .input(z.object({ ...pageInput, ...peopleFilter }))
    .output(pageOf(person)),
  get: oc
    .route({
      method: 'GET',
      path: '/measurement/people/{id}',
      tags,
      summary: 'One person: identities and why they are one, affiliations, projects',
    })
    .input(idInput)
    .output(detail),
  proposals: oc
    .route({
      method: 'GET',
      path: '/measurement/people-proposals',
      tags,
      summary: 'Identities that may be one person, with reasons, the likeliest first',
    })
    .input(z.object(pageInput))
    .output(pageOf(link)),
  decisions: oc
    .route({
      method: 'GET',
      path: '/measurement/people-decisions',
      tags,
      summary: 'What was decided about people, newest first',
    })
    .input(z.object(pageInput))
    .output(pageOf(decision)),
  decide: oc
    .route({
      method: 'POST',
      path: '/measurement/people-decisions',
      tags,
      summary: 'Decide that identities are one person, or are not; several pairs at once',
    })
    .input(
      z.object({
        verdict: z.enum(['same', 'different']),
        pairs: z
          .array(z.object({ left: id, right: id }))
          .min(1)
          .max(500),
        reason,
      }),
    )
    .output(decided),
  undo: oc
    .route({
      method: 'POST',
      path: '/measurement/people-decisions/undo',
      tags,
      summary: 'Take decisions back, one or many',
    })
    .input(z.object({ ids: z.array(id).min(1).max(500), why: reason }))
    .output(decided),
  split: oc
    .route({
      method: 'POST',
      path: '/measurement/identities/{id}/split',
      tags,
      summary: 'Take an identity out of its person and keep it apart',
    })
    .input(idInput.extend({ reason }))
    .output(decided),
  decideKind: oc
    .route({
      method: 'POST',
      path: '/measurement/people/{id}/kind',
      tags,
      summary: 'Say that somebody is a human, a bot or an AI agent',
    })
    .input(idInput.extend({ kind: kindText, reason }))
    .output(decided),
  affiliate: oc
    .route({
      method: 'POST',
      path: '/measurement/people/{id}/affiliations',
      tags,
      summary: 'State for whom somebody worked, from day to day',
    })
    .input(
      idInput.extend({
        organisation: z.string().trim().min(1).max(200),
        from: dayText.optional(),
        /** The first day on which it no longer holds. */
        until: dayText.optional(),
      }),
    )
    .output(z.object({ affiliationId: z.number() })),
  removeAffiliation: oc
    .route({
      method: 'DELETE',
      path: '/measurement/affiliations/{id}',
      tags,
      summary: 'Take back a statement for whom somebody worked',
    })
    .input(idInput)
    .output(z.object({})),
  erase: oc
    .route({
      method: 'POST',
      path: '/measurement/people/{id}/erase',
      tags,
      summary: 'Put pseudonyms in place of a person for good; no figure changes',
    })
    .input(idInput)
    .output(z.object({ identities: z.number().int() })),
  organisations: oc
    .route({
      method: 'GET',
      path: '/measurement/organisations',
      tags,
      summary: 'For whom people worked in the last days, and how well that is known',
    })
    .input(z.object({ days: z.coerce.number().int().min(1).max(36_500).default(365) }))
    .output(organisations),
};
