// SPDX-License-Identifier: Apache-2.0
import { dayOf } from '#model';
import { sumFigure } from '../figure-of.ts';
import type { Metric } from '../metric.ts';
import { chaoss } from '../sources.ts';
import { factsOf, tag, year2025 } from '../vector-facts.ts';
import { wholeDays } from '../windows.ts';
import { releasesUntil } from './release-rows.ts';

export const daysSinceLastRelease = {
  id: 'days-since-last-release',
  topic: 'releases',
  name: 'Days since the last release',
  chaossName: 'Release Frequency',
  question: 'How old is what users get?',
  formula: 'whole days from the UTC day of the last release to the end of the window',
  unit: 'days',
  direction: 'decrease',
  needs: ['releases'],
  parameters: [],
  source: chaoss('Release Frequency', 'release-frequency'),
  rows: { law: 'sum', sentence: 'One row, the last release; the amount is its age in days.' },
  edgeCases: [
    'Prereleases are no releases; which tags read as releases is as in the release frequency.',
    'Of many repositories the newest release of any of them counts.',
    'Without a tag that reads as a release the figure is unknown.',
  ],
  vectors: [
    {
      name: 'the last of two',
      facts: factsOf({
        releases: [tag('v1.0.0', '2025-01-01T10:00:00Z'), tag('v1.1.0', '2025-12-01T10:00:00Z')],
      }),
      window: year2025,
      expect: { value: 31, status: 'known' },
    },
    {
      name: 'a candidate is no release',
      facts: factsOf({
        releases: [
          tag('v1.0.0', '2024-12-31T00:00:00Z'),
          tag('v2.0.0-rc.1', '2025-12-31T00:00:00Z'),
        ],
      }),
      window: year2025,
      expect: { value: 366, status: 'known' },
    },
    {
      name: 'what comes after the window is not seen',
      facts: factsOf({ releases: [tag('v1.0.0', '2026-01-01T00:00:00Z')] }),
      window: year2025,
      expect: { value: undefined, status: 'unknown' },
    },
  ],
  compute(facts, window) {
    const { releases, silence } = releasesUntil(facts, window);
    if (silence) return silence;
    const rows = releases.slice(-1).map(({ name, at, repository }) => ({
      label: name,
      detail: dayOf(at),
      amount: wholeDays(dayOf(at), window.to),
      subject: `repository:${repository}`,
    }));
    return sumFigure(rows);
  },
} satisfies Metric;
