// SPDX-License-Identifier: Apache-2.0
import { type Instant, secondsOf } from '#model';
import {
  FEWEST_OBSERVATIONS,
  insufficientFigure,
  knownFigure,
  unknownFigure,
} from '../figure-of.ts';
import type { Metric } from '../metric.ts';
import type { ComponentFact } from '../metric-facts.ts';
import { factsOf, released, year2025 } from '../vector-facts.ts';

const YEAR_SECONDS = 365.25 * 24 * 3600;

export const libyears = {
  id: 'libyears',
  topic: 'components',
  name: 'Libyears',
  chaossName: 'Libyears',
  question: 'How old is what we use, against what we could use?',
  formula:
    'sum over the components of the years from the release of the version in use to the release of the newest version',
  unit: 'years',
  direction: 'decrease',
  needs: ['components'],
  parameters: [],
  source: {
    title: 'CHAOSS: Libyears',
    address: 'https://chaoss.community/kb/metric-libyears/',
  },
  rows: {
    law: 'sum',
    sentence: 'One row a component whose dates are known; the amount is its years.',
  },
  edgeCases: [
    'The newest version is the one that the package registry gives to those who ask for none: prereleases do not count.',
    'A version that was released after the newest one, such as a repair of an old line, is 0 years behind, not less.',
    'Coverage is the share of components of which both dates are known. Only a package registry tells them: run "lanthorn registries fetch".',
    'A component that is used in many repositories counts once. A year has 365.25 days.',
    'Under five components with known dates the sum is withheld; without any it is unknown, not 0.',
    'Components are those of the latest scan; the window does not matter.',
  ],
  vectors: [
    {
      name: 'years add up, and a half is a half',
      facts: factsOf({
        components: released([
          ['2021-01-01T00:00:00Z', '2025-01-01T00:00:00Z'],
          ['2021-01-01T00:00:00Z', '2021-07-02T15:00:00Z'],
          ['2021-01-01T00:00:00Z', '2021-01-01T00:00:00Z'],
          ['2021-01-01T00:00:00Z', '2021-01-01T00:00:00Z'],
          ['2021-01-01T00:00:00Z', '2021-01-01T00:00:00Z'],
        ]),
      }),
      window: year2025,
      expect: { value: 4.5, status: 'known', coverage: 1 },
    },
    {
      name: 'a repair of an old line is not ahead of the newest',
      facts: factsOf({
        components: released(
          Array.from(
            { length: 5 },
            () => ['2023-01-01T00:00:00Z', '2022-01-01T00:00:00Z'] as const,
          ),
        ),
      }),
      window: year2025,
      expect: { value: 0, status: 'known', coverage: 1 },
    },
    {
      name: 'what is not known is not counted, and coverage says so',
      facts: factsOf({
        components: released([
          ...Array.from(
            { length: 5 },
            () => ['2021-01-01T00:00:00Z', '2021-01-01T00:00:00Z'] as const,
          ),
          ['2021-01-01T00:00:00Z', undefined],
          [undefined, '2021-01-01T00:00:00Z'],
          [undefined, undefined],
          [undefined, undefined],
          [undefined, undefined],
        ]),
      }),
      window: year2025,
      expect: { value: 0, status: 'known', coverage: 0.5 },
    },
    {
      name: 'four known components are too few',
      facts: factsOf({
        components: released(
          Array.from(
            { length: 4 },
            () => ['2020-01-01T00:00:00Z', '2022-01-01T00:00:00Z'] as const,
          ),
        ),
      }),
      window: year2025,
      expect: { value: undefined, status: 'insufficient', coverage: 1 },
    },
    {
      name: 'no date at all is unknown',
      facts: factsOf({ components: released([[undefined, undefined]]) }),
      window: year2025,
      expect: { value: undefined, status: 'unknown' },
    },
    {
      name: 'an empty inventory says nothing',
      facts: factsOf({}),
      window: year2025,
      expect: { value: undefined, status: 'unknown' },
    },
  ],
  compute({ components }) {
    if (components.length === 0) return unknownFigure('No components have been found.');
    const rows = [...components].sort((one, other) => one.id - other.id).flatMap(rowOf);
    if (rows.length === 0)
      return unknownFigure('No release date is known; run "lanthorn registries fetch".');
    const coverage = rows.length / components.length;
    const note = `Dates of ${rows.length} of ${components.length} components are known.`;
    if (rows.length < FEWEST_OBSERVATIONS) return insufficientFigure(note, rows, coverage);
    const value = rows.reduce((sum, { amount }) => sum + amount, 0);
    return knownFigure({ value, rows, coverage, note });
  },
} satisfies Metric;

function rowOf({ id, purl, releasedAt, latestAt, newer }: ComponentFact) {
  if (releasedAt === undefined || latestAt === undefined) return [];
  const behind =
    newer === undefined ? '' : `, ${newer} ${newer === 1 ? 'release' : 'releases'} behind`;
  const detail = `${releasedAt.slice(0, 10)}, the newest ${latestAt.slice(0, 10)}${behind}`;
  return [
    { label: purl, detail, amount: yearsBetween(releasedAt, latestAt), subject: `component:${id}` },
  ];
}

/** To a thousandth of a year, eight hours: registries do not agree on more. */
function yearsBetween(from: Instant, to: Instant): number {
  const years = (secondsOf(to) - secondsOf(from)) / YEAR_SECONDS;
  return Math.max(0, Math.round(years * 1000) / 1000);
}
