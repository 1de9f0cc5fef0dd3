// SPDX-License-Identifier: Apache-2.0
import { z } from 'zod';
import { instantText, listOf } from './page.ts';

export const quadrantText = z.enum(['contribute', 'fund-or-exit', 'relate', 'watch']);
export const undertakingStateText = z.enum(['taken', 'submitted', 'merged', 'declined', 'dropped']);

/** 0 to 1. */
const share = z.number();

/** What a project is rated by; `known` is the share of it that is known and not expected. */
const signal = z.object({ value: share, known: share });
const signalName = z.enum([
  'exposure',
  'criticality',
  'need',
  'receptivity',
  'legalEase',
  'pain',
  'strategy',
  'channel',
]);

const projectLink = z.object({
  kind: z.enum(['objective', 'initiative']),
  targetId: z.number(),
  /** Absent where it is gone. */
  title: z.string().optional(),
});

export const opportunity = z.object({
  key: z.string(),
  name: z.string(),
  repositoryUrl: z.string().optional(),
  homepage: z.string().optional(),
  description: z.string().optional(),
  quadrant: quadrantText,
  /** Too little is known to be sure of the quadrant. */
  isGuess: z.boolean(),
  priority: share,
  contribution: share,
  /** How urgent it is to pay. */
  funding: share,
  stake: share,
  confidence: share,
  signals: z.record(signalName, signal).readonly(),
  /** The three that weigh most, heaviest first. */
  reasons: listOf(z.object({ signal: signalName, sentence: z.string() })),
  next: z.object({ sentence: z.string(), address: z.string().optional() }),
  /** Where it takes money; absent where nobody has told. */
  channels: listOf(z.string()).optional(),
  /** What is not known and would move it most, and how to find out. */
  toFindOut: listOf(z.object({ signal: signalName, sentence: z.string(), how: z.string() })),
  packages: listOf(
    z.object({
      purl: z.string(),
      ecosystem: z.string(),
      name: z.string(),
      repositories: z.number().int(),
    }),
  ),
  links: listOf(projectLink),
  /** The caller has set it aside. */
  isSetAside: z.boolean(),
  /** How many have it taken up now. */
  takenUp: z.number().int(),
});

export const undertaking = z.object({
  id: z.number(),
  project: z.string(),
  /** Name of the project. */
  projectName: z.string(),
  what: z.string(),
  issueAddress: z.string().optional(),
  changeAddress: z.string().optional(),
  actor: z.string(),
  state: undertakingStateText,
  takenAt: instantText,
  submittedAt: instantText.optional(),
  /** When it was merged, declined or dropped. */
  endedAt: instantText.optional(),
  note: z.string(),
  revision: z.number().int(),
  /** What may become of it next. */
  next: listOf(undertakingStateText),
  /** The caller may say what became of it. */
  isMine: z.boolean(),
});

const issue = z.object({
  number: z.number().int(),
  title: z.string(),
  address: z.string(),
  labels: listOf(z.string()),
  openedAt: instantText,
  score: share,
  reasons: listOf(z.string()),
});

export const opportunityDetail = opportunity.extend({
  undertakings: listOf(undertaking),
  /** Open issues that are nobody's yet, best first; absent where no forge of it is connected, or only a mailing list. */
  issues: listOf(issue).optional(),
  /** The repository here that is a clone of it. */
  repositoryId: z.number().optional(),
});
