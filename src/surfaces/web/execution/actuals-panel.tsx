// SPDX-License-Identifier: Apache-2.0

import { Button } from '@mantine/core';
import { useInfiniteQuery } from '@tanstack/react-query';
import { moneyText } from '#model';
import type { ActualReply, InitiativeDetailReply } from '#surfaces/contract';
import { type Column, DataTable } from '../shell/data-table.tsx';
import { minuteText } from '../shell/day.ts';
import { EmptyState } from '../shell/empty-state.tsx';
import { Panel } from '../shell/panel.tsx';
import { countOf, countText } from '../shell/quantity.ts';
import text from '../shell/text.module.css';
import { BookActual } from './book-actual.tsx';
import { actualsList } from './execution.data.ts';
import classes from './execution.module.css';
import { MoneyCell } from './given-in.tsx';
import { ImportActuals } from './import-actuals.tsx';
import { kindWords } from './plan-words.ts';

/** What was spent and given, latest first. */
export function ActualsPanel({ initiative }: { readonly initiative: InitiativeDetailReply }) {
  const { id, currency, spent, state } = initiative;
  const list = useInfiniteQuery(actualsList(id));
  const rows = list.data?.pages.flatMap(({ items }) => items) ?? [];
  const total = list.data?.pages[0]?.total ?? 0;
  const sum = spent === undefined ? 'Nothing is booked yet' : `${moneyText(spent, currency)} spent`;
  return (
    <Panel
      title="Actuals"
      sentence={`${sum}, in ${countOf(total, 'booking')}. What was wrong is booked back with a minus.`}
      actions={
        state !== 'closed' && (
          <div className={classes.buttons}>
            <ImportActuals initiative={initiative} />
            <BookActual initiative={initiative} />
          </div>
        )
      }
      flush
    >
      <DataTable
        caption="Actuals"
        columns={columnsIn(currency)}
        rows={rows}
        rowKey={(row) => row.id}
        empty={
          <EmptyState title="Nothing is booked yet">
            Without actuals nobody knows what it costs: CPI and the estimates stay not available.
          </EmptyState>
        }
      />
      {list.hasNextPage && (
        <Button
          variant="subtle"
          loading={list.isFetchingNextPage}
          onClick={() => void list.fetchNextPage()}
        >
          Show more
        </Button>
      )}
    </Panel>
  );
}

function columnsIn(currency: string): readonly Column<ActualReply>[] {
  return [
    { id: 'on', header: 'Day', cell: ({ on }) => on },
    { id: 'what', header: 'What for', cell: ({ what }) => what },
    { id: 'kind', header: 'Kind', cell: ({ kind }) => kindWords[kind] },
    {
      id: 'hours',
      header: 'Hours',
      numeric: true,
      wideOnly: true,
      cell: ({ hours }) => (hours === undefined ? '' : countText(hours)),
    },
    {
      id: 'amount',
      header: 'Amount',
      numeric: true,
      cell: ({ amount, givenIn }) => (
        <MoneyCell amount={amount} currency={currency} givenIn={givenIn} />
      ),
    },
    {
      id: 'booked',
      header: 'Booked',
      wideOnly: true,
      cell: ({ bookedAt, actor, fileName }) => (
        <span className={text.small}>
          {minuteText(bookedAt)}, {actor}
          {fileName !== undefined && `, from ${fileName}`}
        </span>
      ),
    },
  ];
}
