// SPDX-License-Identifier: Apache-2.0
import type { Metric } from '../metric.ts';
import { releaseKind } from '../release-kind.ts';
import { chaoss } from '../sources.ts';
import { factsOf, tag, year2025 } from '../vector-facts.ts';
import { countTags } from './release-rows.ts';

export const prereleases = {
  id: 'prereleases',
  topic: 'releases',
  name: 'Prereleases',
  chaossName: 'Release Frequency',
  question: 'How often can users try what is to come?',
  formula:
    'number of tags in the window whose name reads as an alpha, beta, candidate or nightly build',
  unit: 'releases',
  direction: 'keep',
  needs: ['releases'],
  parameters: [],
  source: chaoss('Release Frequency', 'release-frequency'),
  rows: { law: 'sum', sentence: 'One row a prerelease, each with amount 1.' },
  edgeCases: [
    'Which tags read as prereleases is as in the release frequency, which leaves them out.',
    'A count is given however small it is.',
  ],
  vectors: [
    {
      name: 'two candidates of one release',
      facts: factsOf({
        releases: [
          tag('v2.0.0-rc.1', '2025-02-01T00:00:00Z'),
          tag('v2.0.0-rc.2', '2025-02-08T00:00:00Z'),
          tag('v2.0.0', '2025-03-01T00:00:00Z'),
        ],
      }),
      window: year2025,
      expect: { value: 2, status: 'known' },
    },
    {
      name: 'the end does not belong to the window',
      facts: factsOf({ releases: [tag('v2.0.0-rc.1', '2026-01-01T00:00:00Z')] }),
      window: year2025,
      expect: { value: 0, status: 'known' },
    },
    {
      name: 'no tag at all says nothing',
      facts: factsOf({}),
      window: year2025,
      expect: { value: undefined, status: 'unknown' },
    },
  ],
  compute: (facts, window) =>
    countTags(facts, window, ({ name }) => releaseKind(name) === 'prerelease'),
} satisfies Metric;
