// SPDX-License-Identifier: Apache-2.0
import { actorParameters } from '../actors.ts';
import { contributionsIn } from '../contributions-in.ts';
import { sumFigure } from '../figure-of.ts';
import type { Metric } from '../metric.ts';
import { commitsText } from '../people-rows.ts';
import { chaoss } from '../sources.ts';
import { factsOf, work, year2025 } from '../vector-facts.ts';

export const activeRepositories = {
  id: 'active-repositories',
  topic: 'activity',
  name: 'Active repositories',
  chaossName: 'Code Changes Commits',
  question: 'In how many repositories is anybody at work?',
  formula: 'number of repositories with at least one non-merge commit in the window',
  unit: 'repositories',
  direction: 'increase',
  needs: ['contributions'],
  parameters: actorParameters,
  source: chaoss('Code Changes Commits', 'code-changes-commits'),
  rows: { law: 'sum', sentence: 'One row a repository, each with amount 1.' },
  edgeCases: [
    'Of one repository the number is 1 or 0; it says more of many.',
    'Where bots alone are at work, nobody is.',
  ],
  vectors: [
    {
      name: 'two of three',
      facts: factsOf({
        contributions: [
          work('ada', '2025-05-01', 4),
          work('ada', '2025-05-01', 4, { repository: 'two' }),
          work('ada', '2024-05-01', 4, { repository: 'three' }),
        ],
      }),
      window: year2025,
      expect: { value: 2, status: 'known' },
    },
    {
      name: 'a bot alone keeps no repository active',
      facts: factsOf({ contributions: [work('bot', '2025-05-01', 4, { actorClass: 'bot' })] }),
      window: year2025,
      expect: { value: 0, status: 'known' },
    },
    {
      name: 'before the history begins nothing is known',
      facts: factsOf({ contributions: [work('ada', '2026-01-01', 4)] }),
      window: year2025,
      expect: { value: undefined, status: 'unknown' },
    },
  ],
  compute(facts, window, parameters) {
    const { days, silence } = contributionsIn(facts, window, parameters);
    if (silence) return silence;
    const commits = new Map<string, number>();
    for (const day of days) {
      commits.set(day.repository, (commits.get(day.repository) ?? 0) + day.commits);
    }
    const rows = [...commits]
      .sort(([one], [other]) => (one < other ? -1 : 1))
      .map(([repository, count]) => ({
        label: `repository ${repository}`,
        detail: commitsText(count),
        amount: 1,
        subject: `repository:${repository}`,
      }));
    return sumFigure(rows);
  },
} satisfies Metric;
