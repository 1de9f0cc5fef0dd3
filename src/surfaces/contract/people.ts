// SPDX-License-Identifier: Apache-2.0
import { oc } from '@orpc/contract';
import { z } from 'zod';
import { idInput, listOf, pageInput, pageOf } from './page.ts';
import {
  dayText,
  decision,
  detail,
  imported,
  kindText,
  link,
  organisations,
  peopleFilter,
  person,
  reason,
} from './people-shapes.ts';

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
  importFile: oc
    .route({
      method: 'POST',
      path: '/measurement/affiliations/import',
      tags,
      summary:
        'Take over who worked for whom from a file of gitdm, SortingHat or a table; a trial only says what would change',
    })
    .input(
      z.object({
        text: z.string().max(20_000_000),
        name: z.string().trim().min(1).max(300).default('affiliations'),
        trial: z.boolean().default(false),
      }),
    )
    .output(imported),
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
