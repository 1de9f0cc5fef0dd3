// SPDX-License-Identifier: Apache-2.0
import type { Card } from './dashboard.ts';

/** A goal, questions that tell whether it is reached, and metrics that answer them (Basili's goal, question, metric). One more is a row. */
export interface DashboardTemplate {
  readonly id: string;
  readonly name: string;
  readonly goal: string;
  readonly questions: readonly {
    readonly question: string;
    readonly metricIds: readonly string[];
  }[];
}

export const dashboardTemplates: readonly DashboardTemplate[] = [
  {
    id: 'health',
    name: 'Health of a project',
    goal: 'We can build on this project for years to come.',
    questions: [
      {
        question: 'Is it alive?',
        metricIds: ['commits', 'days-since-last-commit', 'release-frequency'],
      },
      {
        question: 'Would it survive the loss of somebody?',
        metricIds: ['contributor-absence-factor', 'elephant-factor', 'organizations'],
      },
      {
        question: 'Is what it stands on in order?',
        metricIds: ['libyears', 'license-coverage', 'policy-compliance-rate'],
      },
    ],
  },
  {
    id: 'responsiveness',
    name: 'Responsiveness',
    goal: 'Whoever comes to this project gets an answer in time.',
    questions: [
      {
        question: 'How soon does somebody answer?',
        metricIds: ['issue-response-time', 'change-request-response-time'],
      },
      {
        question: 'Is work finished as fast as it comes?',
        metricIds: ['change-request-closure-ratio', 'issue-closure-ratio'],
      },
      {
        question: 'How long does it lie?',
        metricIds: ['issue-age', 'change-request-age', 'unanswered-issues'],
      },
    ],
  },
  {
    id: 'people',
    name: 'People',
    goal: 'The circle of those who do the work renews itself.',
    questions: [
      { question: 'Who does the work?', metricIds: ['contributors', 'contributor-absence-factor'] },
      { question: 'Do new people come?', metricIds: ['new-contributors', 'contributors-change'] },
      { question: 'Do they stay?', metricIds: ['contributor-retention', 'inactive-contributors'] },
    ],
  },
];

/** The cards of a template for one project: a text for the goal and each question, its metrics below. */
export function cardsOf({ goal, questions }: DashboardTemplate, repositoryId: number): Card[] {
  const cards = questions.flatMap(({ question, metricIds }, at): Card[] => [
    { key: `question-${at}`, kind: 'text', text: question },
    ...metricIds.map((metricId): Card => {
      return { key: `${at}-${metricId}`, kind: 'metric', metricId, repositoryId };
    }),
  ]);
  return [{ key: 'goal', kind: 'text', text: `Goal: ${goal}` }, ...cards];
}
