// SPDX-License-Identifier: Apache-2.0
import { within } from '../signal.ts';
import { type Chance, chanceOf } from './chance.ts';
import { type Closed, closedBecause } from './gate.ts';
import type { Contributor, IssueFacts, IssueProject } from './issue-facts.ts';
import { type LabelClass, labelClassOf } from './label-class.ts';

export interface IssueRating {
  /** 0 to 1; 0 where the gate is shut, and only there. */
  readonly score: number;
  readonly closed?: Closed | undefined;
  readonly chance: Chance;
  /** Why, in words; at most three. */
  readonly reasons: readonly string[];
}

/** What is left of a project that nothing is known of, so that no issue is lost for the want of a figure. */
const LEAST_PROJECT = 0.01;
/** What an issue that nobody of us complains of is worth, beside one that hurts as much as can be. */
const WITHOUT_PAIN = 0.35;

/**
 * How well an issue is worth the next hour of a person: what a change would be worth to us (contribution priority of the project ^
 * 0.5, and how much the issue hurts) times the chance that one comes of it; or 0 where it is nobody's to take.
 */
export function rateIssue(
  issue: IssueFacts,
  project: IssueProject,
  person: Contributor = {},
): IssueRating {
  const chance = chanceOf(issue, project, person);
  const closed = closedBecause(issue, project);
  const ofProject = Math.sqrt(Math.max(LEAST_PROJECT, within(project.contribution)));
  const worth = ofProject * (WITHOUT_PAIN + (1 - WITHOUT_PAIN) * within(issue.pain ?? 0));
  const score = closed === undefined ? within(worth * chance.value) : 0;
  return { score, closed, chance, reasons: reasonsFor(issue, project, chance) };
}

const OWN_WORDS: Partial<Record<LabelClass, string>> = {
  newcomer: 'written for newcomers by the project itself',
  'help-wanted': 'the project itself asks for help with it',
};
const LABEL_WORDS = {
  newcomer: 'marked for newcomers',
  'help-wanted': 'help is wanted',
  hard: 'hard, or about more than one change',
  'not-ready': 'not ready to be worked on',
  other: undefined,
} as const;

function reasonsFor(
  { maintainerTouchDays: touched, labels, pain, isOfProject }: IssueFacts,
  { newcomers }: IssueProject,
  { parts }: Chance,
): readonly string[] {
  const speaksFor = (name: (typeof parts)[number]['name']) =>
    parts.some((part) => part.name === name && part.logOdds > 0.2);
  const label = labelClassOf(labels);
  const told = [
    pain !== undefined && pain >= 0.5 ? 'it hurts us' : undefined,
    (isOfProject && OWN_WORDS[label]) || LABEL_WORDS[label],
    speaksFor('match') ? 'you know the language' : undefined,
    touched !== undefined && touched <= 30 ? 'a maintainer looked at it this month' : undefined,
    newcomers !== undefined && speaksFor('newcomers')
      ? `newcomers succeed there: ${newcomers.merged} closed an issue within a year`
      : undefined,
    touched === undefined ? 'no maintainer has answered it yet' : undefined,
  ];
  return told.filter((one) => one !== undefined).slice(0, 3);
}
