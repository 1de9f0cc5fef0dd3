// SPDX-License-Identifier: Apache-2.0
import { decay, within } from '../signal.ts';
import type { Contributor, IssueFacts, IssueProject } from './issue-facts.ts';
import { type LabelClass, labelClassOf } from './label-class.ts';
import { isOpenQuestion } from './open-question.ts';

/** How likely it is that somebody new to the project closes the issue with a merged change within three months. */
export interface Chance {
  /** Between 0 and 1, neither of them. */
  readonly value: number;
  /** What speaks for it and against it, in log-odds; a source that says nothing is not among them. */
  readonly parts: readonly ChancePart[];
}

export interface ChancePart {
  readonly name: 'newcomers' | 'label' | 'touch' | 'age' | 'question' | 'match';
  readonly logOdds: number;
}

/** Log-odds of an issue of which nothing else is known, in a project where one open issue in twenty is closed so in a year. */
const USUAL = -4.4;
const USUAL_NEWCOMERS = 0.05;
const BY_LABEL: Readonly<Record<LabelClass, number>> = {
  newcomer: 1,
  'help-wanted': 0.7,
  other: 0,
  hard: -1,
  'not-ready': -2,
};
/** Who marks what they wrote themselves has said what is to be done; a label on the report of somebody else counts less. */
const OWN_LABEL = { true: 1.2, false: 0.8 } as const;
/** What a look of the project's people is worth halves with every quarter. */
const FRESH_DAYS = 90;
const MONTH_DAYS = 30;

/**
 * A sum of log-odds that each fact moves by a stated amount; what nobody knows moves nothing. The amounts are stated, not learned;
 * `npm run bench -- opportunities` compares what they foretell with what became of it.
 */
export function chanceOf(issue: IssueFacts, project: IssueProject, person: Contributor): Chance {
  const match = matchOf(issue, project, person);
  const weighed: readonly Weighed[] = [
    ['newcomers', newcomersOf(project)],
    ...ofIssue(issue),
    ['match', match === undefined ? undefined : 2 * (match - 0.5)],
  ];
  const parts = weighed.flatMap(([name, logOdds]) =>
    logOdds === undefined || logOdds === 0 ? [] : [{ name, logOdds }],
  );
  const sum = parts.reduce((total, { logOdds }) => total + logOdds, USUAL);
  return { value: 1 / (1 + Math.exp(-sum)), parts };
}

/** How much an issue draws newcomers, beside one of which nothing is known, which draws 1. */
export function drawOf(issue: IssueFacts): number {
  return Math.exp(ofIssue(issue).reduce((sum, [, logOdds = 0]) => sum + logOdds, 0));
}

type Weighed = readonly [ChancePart['name'], number | undefined];

function ofIssue(issue: IssueFacts): readonly Weighed[] {
  const { maintainerTouchDays: touched } = issue;
  return [
    ['label', labelOf(issue)],
    ['touch', touched === undefined ? undefined : 0.3 + 0.2 * decay(touched, FRESH_DAYS)],
    ['age', -0.4 * Math.log1p(Math.max(0, issue.ageDays) / MONTH_DAYS)],
    ['question', isOpenQuestion(issue.title) ? -0.4 : undefined],
  ];
}

function labelOf({ labels, isOfProject }: IssueFacts): number {
  const amount = BY_LABEL[labelClassOf(labels)];
  return amount <= 0 || isOfProject === undefined ? amount : amount * OWN_LABEL[`${isOfProject}`];
}

/**
 * Newcomers of a year an open issue, against the usual; a few imagined ones keep a small project from being all or nothing. A
 * thousand old issues without a word draw nobody, so issues are counted by what they draw where that is known.
 */
function newcomersOf({ newcomers }: IssueProject): number | undefined {
  if (newcomers === undefined) return undefined;
  const rate = (newcomers.merged + 0.5) / ((newcomers.draw ?? newcomers.openIssues) + 10);
  return 0.8 * Math.log(rate / USUAL_NEWCOMERS);
}

/** Share of what it takes that the person brings: the languages of the project count double the topics of the issue. */
function matchOf(
  { topics }: IssueFacts,
  { languages }: IssueProject,
  { skills }: Contributor,
): number | undefined {
  const known = [
    { share: overlap(languages, skills), weight: 2 },
    { share: overlap(topics, skills), weight: 1 },
  ].filter((one): one is { share: number; weight: number } => one.share !== undefined);
  const total = known.reduce((sum, { weight }) => sum + weight, 0);
  if (total === 0) return undefined;
  return within(known.reduce((sum, { share, weight }) => sum + share * weight, 0) / total);
}

function overlap(
  wanted: readonly string[] | undefined,
  brought: readonly string[] | undefined,
): number | undefined {
  if (wanted === undefined || wanted.length === 0 || brought === undefined) return undefined;
  const known = new Set(brought.map((one) => one.toLowerCase()));
  return wanted.filter((one) => known.has(one.toLowerCase())).length / wanted.length;
}
