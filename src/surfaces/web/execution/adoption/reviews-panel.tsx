// SPDX-License-Identifier: Apache-2.0
import { moneyText } from '#model';
import type { AdoptionReply } from '#surfaces/contract';
import { type Column, DataTable } from '../../shell/data-table.tsx';
import { EmptyState } from '../../shell/empty-state.tsx';
import { Panel } from '../../shell/panel.tsx';
import { quantityText } from '../../shell/quantity.ts';
import { Status } from '../../shell/status.tsx';
import text from '../../shell/text.module.css';
import { Unknown } from '../../shell/unknown.tsx';
import { type AdoptionProps, reviewWords } from './adoption-words.ts';

type Review = AdoptionReply['reviews'][number];

/** What came of it, against what was expected, and what was learned. */
export function ReviewsPanel({ adoption }: AdoptionProps) {
  const { state, reviews } = adoption;
  if (state !== 'in-use' && reviews.length === 0) return null;
  return (
    <Panel
      title="Benefits review"
      sentence="What came of it against what was expected, and the lesson."
      flush
    >
      <DataTable
        caption="Reviews"
        columns={columnsFor(adoption)}
        rows={reviews}
        rowKey={({ at }) => at}
        empty={
          <EmptyState title="Nobody has looked yet">
            {adoption.reviewDay === undefined
              ? 'Use “Review it” when it has been in use for a while.'
              : `The day is ${adoption.reviewDay}; you can look earlier.`}
          </EmptyState>
        }
      />
    </Panel>
  );
}

function columnsFor({ decision, costs, currency }: AdoptionReply): readonly Column<Review>[] {
  const benefit = decision?.benefit;
  const planned = costs.options.find(({ candidateId }) => candidateId === decision?.candidateId)
    ?.byYear[1];
  return [
    {
      id: 'at',
      header: 'Looked at',
      cell: ({ at, by }) => (
        <>
          {at.slice(0, 10)}
          <div className={text.small}>{by}</div>
        </>
      ),
    },
    {
      id: 'outcome',
      header: 'Benefit',
      cell: ({ outcome, value }) => (
        <>
          <Status {...reviewWords[outcome]} />
          {benefit !== undefined && value !== undefined && (
            <div className={text.small}>
              {quantityText(value, benefit.unit)} of {quantityText(benefit.expected, benefit.unit)}{' '}
              expected
            </div>
          )}
        </>
      ),
    },
    {
      id: 'cost',
      header: 'A year cost',
      numeric: true,
      cell: ({ yearCost }) =>
        yearCost === undefined ? (
          <Unknown>not said</Unknown>
        ) : (
          <>
            {moneyText(yearCost, currency)}
            {planned !== undefined && (
              <div className={text.small}>planned {moneyText(planned, currency)}</div>
            )}
          </>
        ),
    },
    { id: 'words', header: 'Found', cell: ({ words }) => words },
    { id: 'lesson', header: 'Lesson', cell: ({ lesson }) => lesson },
  ];
}
