// SPDX-License-Identifier: Apache-2.0
import { blend, decay, type Signal, within } from '../signal.ts';
import { type Closed, closedBecause } from './gate.ts';
import type { Contributor, IssueFacts, IssueProject } from './issue-facts.ts';
import { labelClassOf } from './label-class.ts';
import { readinessOf } from './readiness.ts';

export interface IssueRating {
  /** 0 to 1; 0 where the gate is shut, and only there. */
  readonly score: number;
  readonly closed?: Closed | undefined;
  readonly match: Signal;
  readonly readiness: Signal;
  readonly freshness: Signal;
  readonly pain: Signal;
  /** Why, in words; at most three. */
  readonly reasons: readonly string[];
}

/** What is left of a project that nothing is known of, so that no issue is lost for the want of a figure. */
const LEAST_PROJECT = 0.01;
const WEIGHTS = { match: 0.35, readiness: 0.2, freshness: 0.2, pain: 0.25 } as const;
/** The worth of an issue halves with every quarter in which nobody of the project looked at it. */
const FRESH_DAYS = 90;

/**
 * How well an issue is worth the next hour of a person: contribution priority of the project ^ 0.5 x (0.35 match +
 * 0.20 readiness + 0.20 freshness + 0.25 pain), or 0 where it is nobody's to take.
 */
export function rateIssue(
  issue: IssueFacts,
  project: IssueProject,
  person: Contributor = {},
): IssueRating {
  const signals = {
    match: matchOf(issue, project, person),
    readiness: readinessOf(issue),
    freshness: freshnessOf(issue),
    pain: blend([{ value: issue.pain, prior: 0.1, weight: 1 }]),
  };
  const closed = closedBecause(issue, project);
  const names = Object.keys(WEIGHTS) as (keyof typeof WEIGHTS)[];
  const sum = names.reduce((total, name) => total + WEIGHTS[name] * signals[name].value, 0);
  const worth = Math.sqrt(Math.max(LEAST_PROJECT, within(project.contribution)));
  const score = closed === undefined ? within(worth * sum) : 0;
  return { score, closed, ...signals, reasons: reasonsFor(issue, signals) };
}

/** Share of what it takes that the person brings; what nobody knows is an even chance. */
function matchOf(issue: IssueFacts, { languages }: IssueProject, { skills }: Contributor): Signal {
  const wanted = issue.topics ?? [];
  return blend([
    { value: overlap(languages, skills), prior: 0.5, weight: 2 },
    { value: wanted.length === 0 ? undefined : overlap(wanted, skills), prior: 0.5, weight: 1 },
  ]);
}

function overlap(
  wanted: readonly string[] | undefined,
  brought: readonly string[] | undefined,
): number | undefined {
  if (wanted === undefined || wanted.length === 0 || brought === undefined) return undefined;
  const known = new Set(brought.map((one) => one.toLowerCase()));
  return wanted.filter((one) => known.has(one.toLowerCase())).length / wanted.length;
}

function freshnessOf({ maintainerTouchDays, ageDays }: IssueFacts): Signal {
  // Nobody has looked at it yet: as fresh as it is young, at half the worth.
  const untouched = 0.5 * decay(ageDays, FRESH_DAYS);
  const value =
    maintainerTouchDays === undefined ? untouched : decay(maintainerTouchDays, FRESH_DAYS);
  return { value, known: 1 };
}

const LABEL_WORDS = {
  newcomer: 'marked for newcomers',
  'help-wanted': 'help is wanted',
  'not-ready': 'not ready to be worked on',
  other: undefined,
} as const;

function reasonsFor(
  issue: IssueFacts,
  { match, pain }: Pick<IssueRating, 'match' | 'pain'>,
): readonly string[] {
  const { maintainerTouchDays: touched, labels } = issue;
  const told = [
    pain.known > 0 && pain.value >= 0.5 ? 'it hurts us' : undefined,
    LABEL_WORDS[labelClassOf(labels)],
    match.known > 0 && match.value >= 0.6 ? 'you know the language' : undefined,
    touched !== undefined && touched <= 30 ? 'a maintainer looked at it this month' : undefined,
    touched === undefined ? 'no maintainer has answered it yet' : undefined,
  ];
  return told.filter((one) => one !== undefined).slice(0, 3);
}
