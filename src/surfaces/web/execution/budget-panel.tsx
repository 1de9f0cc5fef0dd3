// SPDX-License-Identifier: Apache-2.0
import { moneyText } from '#model';
import type { InitiativeDetailReply } from '#surfaces/contract';
import { type Column, DataTable } from '../shell/data-table.tsx';
import { EmptyState } from '../shell/empty-state.tsx';
import { Panel } from '../shell/panel.tsx';
import { countOf } from '../shell/quantity.ts';
import { MoneyCell } from './given-in.tsx';
import { kindWords } from './plan-words.ts';

type Line = InitiativeDetailReply['lines'][number];

/** The money that is planned; what is given in kind is named beside it and counts nowhere. */
export function BudgetPanel({ initiative }: { readonly initiative: InitiativeDetailReply }) {
  const { lines, currency, budget, budgetInKind, givenInKind } = initiative;
  const inKind =
    budgetInKind === 0 && givenInKind === 0
      ? ''
      : ` Apart from it in kind: ${moneyText(budgetInKind, currency)} planned, ${moneyText(givenInKind, currency)} given.`;
  return (
    <Panel title="Budget" sentence={`${moneyText(budget, currency)} of money.${inKind}`} flush>
      <DataTable
        caption="Budget lines"
        columns={columnsIn(currency)}
        rows={lines}
        rowKey={(_, index) => index}
        empty={
          <EmptyState title="No budget yet">It is planned together with the milestones.</EmptyState>
        }
      />
    </Panel>
  );
}

function columnsIn(currency: string): readonly Column<Line>[] {
  return [
    { id: 'title', header: 'For', cell: ({ title }) => title },
    { id: 'kind', header: 'Kind', cell: ({ kind }) => kindWords[kind] },
    {
      id: 'hours',
      header: 'Hours',
      wideOnly: true,
      cell: ({ hours, rate }) =>
        hours === undefined || rate === undefined
          ? ''
          : `${countOf(hours, 'hour')} at ${moneyText(rate, currency)}`,
    },
    {
      id: 'amount',
      header: 'Amount',
      numeric: true,
      cell: ({ amount, givenIn }) => (
        <MoneyCell amount={amount} currency={currency} givenIn={givenIn} />
      ),
    },
  ];
}
