// SPDX-License-Identifier: Apache-2.0
import { z } from 'zod';
import { instantText, listOf } from './page.ts';

export const kindText = z.enum(['human', 'bot', 'agent']);
/** `YYYY-MM-DD`, UTC. */
export const dayText = z.string().regex(/^\d{4}-\d{2}-\d{2}$/, 'a day as 2026-03-31');
export const reason = z.string().trim().max(2000).optional();

export const person = z.object({
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

export const link = z.object({
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

export const detail = z.object({
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

export const decision = z.object({
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

export const organisations = z.object({
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

export const imported = z.object({
  format: z.enum(['gitdm', 'csv', 'sortinghat']),
  added: z.number().int(),
  /** Held already, word for word. */
  known: z.number().int(),
  /** The first 500 of those added; `about` is an address or a mail domain. */
  changes: listOf(z.object({ line: z.number().int(), about: z.string(), says: z.string() })),
  /** What cannot be used; the rest is kept. */
  problems: listOf(z.object({ line: z.number().int(), message: z.string() })),
});
export type AffiliationImportReply = z.infer<typeof imported>;

export const peopleFilter = {
  search: z.string().max(200).optional(),
  kind: kindText.optional(),
  organisation: z.string().max(200).optional(),
};
const peopleFilterInput = z.object(peopleFilter);
export type PeopleFilter = z.infer<typeof peopleFilterInput>;
