// SPDX-License-Identifier: Apache-2.0
// archive.json as working groups of the IETF publish it beside their drafts: all issues and pull requests with comments and reviews.
// It tells labels and assignees as they were when it was made, not when they came: assignees are left out, labels are taken as they are.
import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { z } from 'zod';
import { closesIn } from '#platform/forges';
import type { ForgeHistory, PastIssue } from './forge-history.ts';

const said = z.object({
  author: z.string().nullish(),
  authorAssociation: z.string().nullish(),
  body: z.string().nullish(),
  createdAt: z.string(),
});
const item = said.extend({
  number: z.number(),
  title: z.string(),
  labels: z.array(z.string()).nullish(),
  closedAt: z.string().nullish(),
  comments: z.array(said).nullish(),
});
const Archive = z.object({
  issues: z.array(item),
  pulls: z.array(item.extend({ mergedAt: z.string().nullish() })),
});
type Said = z.infer<typeof said>;

const MEMBERS = new Set(['MEMBER', 'OWNER', 'COLLABORATOR']);
const DAY_MS = 86_400_000;

export function readArchive(path: string): ForgeHistory {
  const { issues, pulls } = Archive.parse(JSON.parse(readFileSync(path, 'utf8')));
  return {
    name: basename(path, '.json'),
    weight: 1,
    until: Math.max(...[...issues, ...pulls].map(({ createdAt }) => dayOf(createdAt))),
    issues: issues.map(issueOf),
    changes: pulls.map((pull) => ({
      author: pull.author ?? '',
      isOfMember: isOfMember(pull),
      openedAt: dayOf(pull.createdAt),
      closedAt: pull.closedAt ? dayOf(pull.closedAt) : undefined,
      mergedAt: pull.mergedAt ? dayOf(pull.mergedAt) : undefined,
      closes: closesIn(`${pull.title}\n${pull.body ?? ''}`),
    })),
  };
}

function issueOf(issue: z.infer<typeof item>): PastIssue {
  return {
    number: issue.number,
    title: issue.title,
    labels: (issue.labels ?? []).map((name) => ({ name })),
    isOfMember: isOfMember(issue),
    openedAt: dayOf(issue.createdAt),
    closedAt: issue.closedAt ? dayOf(issue.closedAt) : undefined,
    comments: (issue.comments ?? []).map((comment) => ({
      at: dayOf(comment.createdAt),
      isOfMember: isOfMember(comment),
      text: comment.body ?? '',
    })),
  };
}

function isOfMember({ authorAssociation }: Said): boolean {
  return MEMBERS.has(authorAssociation ?? '');
}

function dayOf(instant: string): number {
  return Date.parse(instant) / DAY_MS;
}
