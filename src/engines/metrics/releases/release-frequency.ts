// SPDX-License-Identifier: Apache-2.0
import type { FigureRow } from '#model';
import { knownFigure, unknownFigure } from '../figure-of.ts';
import { isEmptyWindow, isInWindow } from '../is-in-window.ts';
import type { Metric } from '../metric.ts';
import type { ReleaseTag } from '../metric-facts.ts';
import { flagOf, type Parameter } from '../parameter.ts';
import { type ReleaseKind, releaseKind } from '../release-kind.ts';
import { factsOf, tag, year2025 } from '../vector-facts.ts';
import { oldestFirst } from './release-rows.ts';

const includePrereleases: Parameter<boolean> = {
  id: 'includePrereleases',
  unit: 'yes or no',
  default: false,
  sentence: 'Count alphas, betas, candidates and nightly builds as well.',
};

export const releaseFrequency = {
  id: 'release-frequency',
  topic: 'releases',
  name: 'Release frequency',
  chaossName: 'Release Frequency',
  question: 'How often do users get something new?',
  formula: 'number of tags in the window whose name reads as a release',
  unit: 'releases',
  direction: 'increase',
  needs: ['releases'],
  parameters: [includePrereleases],
  source: {
    title: 'CHAOSS: Release Frequency',
    address: 'https://chaoss.community/kb/metric-release-frequency/',
  },
  rows: {
    law: 'sum',
    sentence:
      'One row a tag of the window; amount 1 for what counts, 0 for what does not, with the reason.',
  },
  edgeCases: [
    'The number is for the window, not scaled to a year: one release in a month is not twelve a year.',
    'A count is given however small it is; 0 when tags exist and none falls in the window.',
    'Without a single tag the figure is unknown: the project may release by other means.',
    'A release is a name with at least two numbers (v1.2, curl-8_5_0) or a day (20240115); a moving tag such as v4 is none.',
    'Prereleases do not count unless asked for.',
    'Each tag counts: a repository of many packages has as many releases as it sets tags.',
    'Coverage is the share of the window’s tags that read as a release or prerelease.',
  ],
  vectors: [
    {
      name: 'the first instant belongs to the window, the last does not',
      facts: factsOf({
        releases: [
          tag('v1.0.0', '2024-12-31T23:59:59Z'),
          tag('v1.1.0', '2025-01-01T00:00:00Z'),
          tag('v1.2.0', '2025-12-31T23:59:59.999Z'),
          tag('v1.3.0', '2026-01-01T00:00:00Z'),
        ],
      }),
      window: year2025,
      expect: { value: 2, status: 'known', coverage: 1 },
    },
    {
      name: 'prereleases stand apart',
      facts: factsOf({
        releases: [
          tag('v2.0.0-rc.1', '2025-02-01T00:00:00Z'),
          tag('v2.0.0', '2025-03-01T00:00:00Z'),
        ],
      }),
      window: year2025,
      expect: { value: 1, status: 'known', coverage: 1 },
    },
    {
      name: 'prereleases count when asked for',
      facts: factsOf({
        releases: [
          tag('v2.0.0-rc.1', '2025-02-01T00:00:00Z'),
          tag('v2.0.0', '2025-03-01T00:00:00Z'),
        ],
      }),
      window: year2025,
      parameters: { includePrereleases: true },
      expect: { value: 2, status: 'known', coverage: 1 },
    },
    {
      name: 'a tag that is no release lowers the coverage',
      facts: factsOf({
        releases: [tag('deployed', '2025-02-01T00:00:00Z'), tag('v2.0.0', '2025-03-01T00:00:00Z')],
      }),
      window: year2025,
      expect: { value: 1, status: 'known', coverage: 0.5 },
    },
    {
      name: 'a year without a release is a zero',
      facts: factsOf({ releases: [tag('v1.0.0', '2024-02-01T00:00:00Z')] }),
      window: year2025,
      expect: { value: 0, status: 'known', coverage: undefined },
    },
    {
      name: 'no tag at all says nothing',
      facts: factsOf({}),
      window: year2025,
      expect: { value: undefined, status: 'unknown' },
    },
  ],
  compute(facts, window, parameters) {
    const counts: Readonly<Record<ReleaseKind, number>> = {
      release: 1,
      prerelease: flagOf(includePrereleases, parameters) ? 1 : 0,
      other: 0,
    };
    if (facts.releases.length === 0) return unknownFigure('No tags have been read.');
    if (isEmptyWindow(window)) return unknownFigure('The window ends where it begins, or before.');
    const tags = facts.releases.filter(({ at }) => isInWindow(at, window)).sort(oldestFirst);
    const rows = tags.map((release) => rowOf(release, counts));
    const readable = tags.filter(({ name }) => releaseKind(name) !== 'other').length;
    return knownFigure({
      value: rows.reduce((sum, { amount }) => sum + amount, 0),
      rows,
      coverage: tags.length === 0 ? undefined : readable / tags.length,
    });
  },
} satisfies Metric;

function rowOf(release: ReleaseTag, counts: Readonly<Record<ReleaseKind, number>>): FigureRow {
  const kind = releaseKind(release.name);
  return {
    label: release.name,
    detail: `${release.at}, ${kind === 'other' ? 'does not read as a release' : kind}`,
    amount: counts[kind],
    subject: `repository:${release.repository}`,
  };
}
