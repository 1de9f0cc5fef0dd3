// SPDX-License-Identifier: Apache-2.0
import { moneyText } from '#model';
import type { InitiativeDetailReply } from '#surfaces/contract';
import { type Column, DataTable } from '../shell/data-table.tsx';
import { minuteText } from '../shell/day.ts';
import { EmptyState } from '../shell/empty-state.tsx';
import { Panel } from '../shell/panel.tsx';
import { countOf } from '../shell/quantity.ts';
import text from '../shell/text.module.css';
import classes from './execution.module.css';

type Baseline = InitiativeDetailReply['baselines'][number];

/** Every plan that was approved, why, and by whom. */
export function BaselinesPanel({ initiative }: { readonly initiative: InitiativeDetailReply }) {
  const { baselines, currency, slips } = initiative;
  const slipped =
    slips.times === 0
      ? 'The end was never put off.'
      : `The end was pushed out ${countOf(slips.times, 'time')}, ${countOf(slips.days, 'day')} since the first plan.`;
  return (
    <Panel title="Baselines" sentence={baselines.length === 0 ? undefined : slipped} flush>
      <DataTable
        caption="Baselines"
        columns={columnsIn(currency)}
        rows={baselines}
        rowKey={({ version }) => version}
        empty={
          <EmptyState title="No baseline yet">
            Approving freezes milestones and budget as the first one.
          </EmptyState>
        }
      />
    </Panel>
  );
}

function columnsIn(currency: string): readonly Column<Baseline>[] {
  return [
    { id: 'version', header: 'Baseline', cell: Version },
    {
      id: 'finish',
      header: 'Finish',
      cell: ({ finish }) => <span className={classes.day}>{finish}</span>,
    },
    {
      id: 'budget',
      header: 'Budget',
      numeric: true,
      cell: ({ budget }) => moneyText(budget, currency),
    },
    { id: 'reason', header: 'Reason', cell: ({ reason }) => reason },
    { id: 'approver', header: 'Approved by', cell: ({ approver }) => approver },
    { id: 'at', header: 'When', wideOnly: true, cell: ({ at }) => minuteText(at) },
  ];
}

function Version({ version, milestones }: Baseline) {
  return (
    <>
      {version}
      <details className={text.small}>
        <summary>{countOf(milestones.length, 'milestone')}</summary>
        <ul className={text.plain}>
          {milestones.map(({ id, title, start, finish, weight }) => (
            <li key={id}>
              {title}: {start} to {finish}, weight {weight}
            </li>
          ))}
        </ul>
      </details>
    </>
  );
}
