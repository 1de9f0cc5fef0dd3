// SPDX-License-Identifier: Apache-2.0
import type { Metric } from '../metric.ts';
import { releaseLevel } from '../release-kind.ts';
import { factsOf, tag, year2025 } from '../vector-facts.ts';
import { countTags } from './release-rows.ts';

interface Level {
  readonly level: 'major' | 'minor' | 'patch';
  readonly question: string;
  readonly reads: string;
  /** Of the six tags of the vector. */
  readonly gives: number;
}

const TAGS = ['v2.0.0', 'v2.1', 'v2.1.1', 'v2.1.2', 'v3.0.0-rc.1', '20250115'];

/** Releases by what semantic versioning says they are. */
export const releasesByLevel: readonly Metric[] = [
  byLevel({
    level: 'major',
    question: 'How often do users have to adapt?',
    reads: 'whose numbers after the first are all 0 (2.0, 2.0.0)',
    gives: 1,
  }),
  byLevel({
    level: 'minor',
    question: 'How often do users get new features?',
    reads: 'with a second number above 0 and no third above 0 (2.1, 2.1.0)',
    gives: 1,
  }),
  byLevel({
    level: 'patch',
    question: 'How often do users get repairs?',
    reads: 'with a third number above 0 (2.1.1)',
    gives: 2,
  }),
];

function byLevel({ level, question, reads, gives }: Level): Metric {
  return {
    id: `${level}-releases`,
    topic: 'releases',
    name: `${level.charAt(0).toUpperCase()}${level.slice(1)} releases`,
    chaossName: 'Release Frequency',
    question,
    formula: `number of releases in the window ${reads}`,
    unit: 'releases',
    direction: 'keep',
    needs: ['releases'],
    parameters: [],
    source: { title: 'Semantic Versioning 2.0.0', address: 'https://semver.org/spec/v2.0.0.html' },
    rows: { law: 'sum', sentence: 'One row a release, each with amount 1.' },
    edgeCases: [
      'The number says what the tag says; a project that does not follow semantic versioning may mean something else by it.',
      'Prereleases and days as versions (20250115, 2025.01.15) are on no level.',
      'A count is given however small it is.',
    ],
    vectors: [
      {
        name: 'six tags',
        facts: factsOf({ releases: TAGS.map((name) => tag(name, '2025-05-01T00:00:00Z')) }),
        window: year2025,
        expect: { value: gives, status: 'known' },
      },
      {
        name: 'before the window',
        facts: factsOf({ releases: TAGS.map((name) => tag(name, '2024-05-01T00:00:00Z')) }),
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
      countTags(facts, window, ({ name }) => releaseLevel(name) === level),
  };
}
