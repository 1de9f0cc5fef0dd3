// SPDX-License-Identifier: Apache-2.0
import { dayOf, type FigureRow } from '#model';
import { meanFigure } from '../figure-of.ts';
import { isInWindow } from '../is-in-window.ts';
import type { Metric } from '../metric.ts';
import type { ReleaseTag } from '../metric-facts.ts';
import { chaoss } from '../sources.ts';
import { factsOf, tag, year2025 } from '../vector-facts.ts';
import { lengthInDays } from '../windows.ts';
import { releasesUntil } from './release-rows.ts';

export const daysBetweenReleases = {
  id: 'days-between-releases',
  topic: 'releases',
  name: 'Days between releases',
  chaossName: 'Release Frequency',
  question: 'How long do users wait for the next release?',
  formula:
    'mean number of days from a release to the next one of the same repository, over the releases of the window',
  unit: 'days',
  direction: 'decrease',
  needs: ['releases'],
  parameters: [],
  source: chaoss('Release Frequency', 'release-frequency'),
  rows: {
    law: 'mean',
    sentence:
      'One row a release of the window that had one before it; the amount is the days since that one.',
  },
  edgeCases: [
    'The wait that goes on at the end of the window is not among them; days since the last release says how long it is.',
    'Days are to a tenth, since some projects release several times a day.',
    'Under five such releases the mean is withheld.',
  ],
  vectors: [
    {
      name: 'five waits of ten, twenty and thirty days',
      facts: factsOf({
        releases: [
          tag('v1.0.0', '2024-12-22T00:00:00Z'),
          tag('v1.1.0', '2025-01-01T00:00:00Z'),
          tag('v1.2.0', '2025-01-21T00:00:00Z'),
          tag('v1.3.0', '2025-02-20T00:00:00Z'),
          tag('v1.4.0', '2025-03-12T00:00:00Z'),
          tag('v1.5.0', '2025-04-01T00:00:00Z'),
        ],
      }),
      window: year2025,
      expect: { value: 20, status: 'known' },
    },
    {
      name: 'each repository waits for its own',
      facts: factsOf({
        releases: [1, 2, 3, 4, 5, 6].map((day) => ({
          ...tag('v1.0.0', `2025-01-0${day}T00:00:00Z`),
          repository: `repository-${day}`,
        })),
      }),
      window: year2025,
      expect: { value: undefined, status: 'insufficient' },
    },
    {
      name: 'four waits are too few',
      facts: factsOf({
        releases: [1, 2, 3, 4, 5].map((day) => tag(`v1.${day}.0`, `2025-01-0${day}T00:00:00Z`)),
      }),
      window: year2025,
      expect: { value: undefined, status: 'insufficient' },
    },
  ],
  compute(facts, window) {
    const { releases, silence } = releasesUntil(facts, window);
    if (silence) return silence;
    const before = new Map<string, ReleaseTag>();
    const rows: FigureRow[] = [];
    for (const release of releases) {
      const last = before.get(release.repository);
      if (last && isInWindow(release.at, window)) rows.push(waitRow(last, release));
      before.set(release.repository, release);
    }
    return meanFigure(rows, 'releases in the window that had one before');
  },
} satisfies Metric;

function waitRow(last: ReleaseTag, { name, at, repository }: ReleaseTag): FigureRow {
  return {
    label: name,
    detail: `${dayOf(at)}, after ${last.name}`,
    amount: Math.round(lengthInDays({ from: last.at, to: at }) * 10) / 10,
    subject: `repository:${repository}`,
  };
}
