// SPDX-License-Identifier: Apache-2.0
import { actorParameters, countedClasses } from '../actors.ts';
import type { Metric } from '../metric.ts';
import { percentile, percentileFigure } from '../percentile-figure.ts';
import { chaoss } from '../sources.ts';
import { RESPONSE_CASES, waitOf } from './first-response.ts';
import { ITEM_KINDS, type ItemKind } from './item-kind.ts';
import { hoursOf, spellRow } from './item-rows.ts';
import { itemsIn, openedIn } from './items-in.ts';
import { responseVectors } from './response-vectors.ts';

/** How long people wait until somebody says something. */
export const responseTimes: readonly Metric[] = ITEM_KINDS.map(responseTimeOf);

function responseTimeOf(kind: ItemKind): Metric {
  const isIssue = kind.kind === 'issue';
  return {
    id: `${kind.kind}-response-time`,
    topic: kind.topic,
    name: `${kind.title} response time`,
    chaossName: isIssue ? 'Issue Response Time' : 'Time to First Response',
    question: `How long does somebody who opens ${isIssue ? 'an issue' : 'a change request'} wait for a first response?`,
    formula: `median (Kaplan-Meier), over the ${kind.many} opened in the window, of the hours from opening to the first response by somebody else; those without one yet are censored`,
    unit: 'hours',
    direction: 'decrease',
    needs: ['items'],
    parameters: [...actorParameters, percentile],
    source: isIssue
      ? chaoss('Issue Response Time', 'issue-response-time')
      : chaoss('Time to First Response', 'time-to-first-response'),
    rows: {
      law: 'percentile',
      sentence: `One row for each ${kind.one}, oldest first; the amount is the hours until the first response, or those waited so far.`,
    },
    edgeCases: [
      ...RESPONSE_CASES,
      'Those without a response are neither left out nor made up: they have waited at least this long. Closed by their author, they stop waiting there.',
      'Hours are to a tenth. Under five it is withheld, and where more than half still wait.',
    ],
    vectors: responseVectors(kind),
    compute(facts, window, parameters) {
      const { items, silence } = itemsIn(facts, kind, { window, parameters });
      if (silence) return silence;
      const counted = countedClasses(parameters);
      const rows = openedIn(items, window).flatMap((one) => {
        const wait = waitOf(one, counted);
        if (wait === undefined) return [];
        const amount = hoursOf(wait.length);
        const said = wait.isOngoing ? 'no response' : `response after ${amount} hours`;
        return [spellRow(one, said, { amount, isOngoing: wait.isOngoing })];
      });
      return percentileFigure(rows, `${kind.many} opened in the window`, { parameters });
    },
  };
}
