// SPDX-License-Identifier: Apache-2.0
import { actorParameters } from '../actors.ts';
import { concentration, concentrationParameters } from '../concentration.ts';
import { contributionsIn } from '../contributions-in.ts';
import type { Metric } from '../metric.ts';
import { tallyEmployers } from '../tally.ts';
import { factsOf, work, workFor, year2025 } from '../vector-facts.ts';

const DAY = '2025-04-01';

export const elephantFactor = {
  id: 'elephant-factor',
  topic: 'organisations',
  name: 'Elephant factor',
  chaossName: 'Elephant Factor',
  question: 'How few organisations would have to leave for half of the work to go with them?',
  formula:
    'smallest k for which the people of the k organisations with the most commits made at least 50 % of the commits of known employer in the window',
  unit: 'organisations',
  direction: 'increase',
  needs: ['contributions'],
  parameters: [...actorParameters, ...concentrationParameters],
  source: {
    title: 'CHAOSS: Elephant Factor',
    address: 'https://chaoss.community/kb/metric-elephant-factor/',
  },
  rows: {
    law: 'sum',
    sentence:
      'One row an organisation, most commits first; amount 1 for what belongs to the smallest group, 0 for the others and for the row of unknown employer.',
  },
  edgeCases: [
    'A low factor means that the work hangs on few organisations; the text of CHAOSS can be read the other way round.',
    'The employer is the one at the time of the commit: who changes jobs counts for both.',
    'An unknown employer is a class of its own and never an organisation; coverage is the share of commits of known employer.',
    'Under half coverage the number is withheld, since the unknown commits could overturn it; parameter leastCoverage moves that line.',
    'Exactly 50 % is enough; ties count as in the contributor absence factor.',
    'Under five commits of known employer the number is withheld.',
  ],
  vectors: [
    {
      name: 'one large and two small',
      facts: factsOf({ contributions: workFor(DAY, { Acme: 60, Bolt: 20, Corp: 20 }) }),
      window: year2025,
      expect: { value: 1, status: 'known', coverage: 1 },
    },
    {
      name: 'exactly half is enough',
      facts: factsOf({ contributions: workFor(DAY, { Acme: 50, Bolt: 25, Corp: 25 }) }),
      window: year2025,
      expect: { value: 1, status: 'known' },
    },
    {
      name: 'four equals make two',
      facts: factsOf({ contributions: workFor(DAY, { Acme: 5, Bolt: 5, Corp: 5, Dyne: 5 }) }),
      window: year2025,
      expect: { value: 2, status: 'known' },
    },
    {
      name: 'the unknown is no organisation, even as the largest',
      facts: factsOf({ contributions: workFor(DAY, { '': 50, Acme: 26, Bolt: 24 }) }),
      window: year2025,
      expect: { value: 1, status: 'known', coverage: 0.5 },
    },
    {
      name: 'under half coverage the number is withheld',
      facts: factsOf({ contributions: workFor(DAY, { '': 51, Acme: 25, Bolt: 24 }) }),
      window: year2025,
      expect: { value: undefined, status: 'insufficient', coverage: 0.49 },
    },
    {
      name: 'under half coverage the number is given to who asks for it',
      facts: factsOf({ contributions: workFor(DAY, { '': 51, Acme: 25, Bolt: 24 }) }),
      window: year2025,
      parameters: { leastCoverage: 40 },
      expect: { value: 1, status: 'known', coverage: 0.49 },
    },
    {
      name: 'nobody’s employer is known',
      facts: factsOf({ contributions: workFor(DAY, { '': 100 }) }),
      window: year2025,
      expect: { value: undefined, status: 'insufficient', coverage: 0 },
    },
    {
      name: 'who changes jobs counts for the employer of the day',
      facts: factsOf({
        contributions: [
          work('ada', '2025-02-01', 10, { employer: 'Acme' }),
          work('ada', '2025-08-01', 10, { employer: 'Bolt' }),
          work('bob', '2025-08-01', 12, { employer: 'Corp' }),
        ],
      }),
      window: year2025,
      expect: { value: 2, status: 'known', coverage: 1 },
    },
    {
      name: 'the bot of a large employer does not count',
      facts: factsOf({
        contributions: [
          ...workFor(DAY, { Acme: 5, Bolt: 5, Corp: 5 }),
          work('bot', DAY, 500, { actorClass: 'bot', employer: 'Acme' }),
        ],
      }),
      window: year2025,
      expect: { value: 2, status: 'known' },
    },
  ],
  compute(facts, window, parameters) {
    const { days, silence } = contributionsIn(facts, window, parameters);
    if (silence) return silence;
    const tallies = tallyEmployers(days);
    return concentration(
      { subject: 'organisation', nobody: 'Employer unknown', tallies },
      parameters,
    );
  },
} satisfies Metric;
