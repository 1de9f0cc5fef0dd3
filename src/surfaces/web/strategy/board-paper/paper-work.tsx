// SPDX-License-Identifier: Apache-2.0
import { moneyText } from '#model';
import type { BoardPaperReply } from '#surfaces/contract';
import { MoneyFigure } from '../../execution/money-figure.tsx';
import { type Column, DataTable } from '../../shell/data-table.tsx';
import { EmptyState } from '../../shell/empty-state.tsx';
import { Fact, Facts } from '../../shell/facts.tsx';
import { Panel } from '../../shell/panel.tsx';
import { Status } from '../../shell/status.tsx';
import text from '../../shell/text.module.css';
import { Unknown } from '../../shell/unknown.tsx';
import { initiativeStatusWords } from '../../shell/words.ts';
import classes from './paper.module.css';
import type { PaperProps } from './paper-props.ts';

type Initiative = BoardPaperReply['initiatives'][number];

const columns: readonly Column<Initiative>[] = [
  {
    id: 'title',
    header: 'Initiative',
    cell: ({ title, objectiveTitle }) => (
      <>
        <strong>{title}</strong>
        {objectiveTitle !== undefined && (
          <span className={classes.forecast}>for “{objectiveTitle}”</span>
        )}
      </>
    ),
  },
  {
    id: 'status',
    header: 'Status',
    cell: ({ status }) => <Status {...initiativeStatusWords[status]} />,
  },
  {
    id: 'budget',
    header: 'Budget',
    cell: ({ budget, currency }) => moneyText(budget, currency),
  },
  {
    id: 'spent',
    header: 'Spent',
    cell: ({ spent, currency }) => (
      <MoneyFigure amount={spent} currency={currency} missing="nothing booked" />
    ),
  },
  {
    id: 'eac',
    header: 'At completion',
    wideOnly: true,
    cell: ({ eac, currency }) => <MoneyFigure amount={eac} currency={currency} />,
  },
  {
    id: 'finish',
    header: 'Finish',
    wideOnly: true,
    cell: ({ finish, forecastFinish }) => (
      <>
        {finish ? <span className={text.whole}>{finish}</span> : <Unknown>not planned</Unknown>}
        {forecastFinish !== undefined && (
          <span className={classes.forecast}>forecast {forecastFinish}</span>
        )}
      </>
    ),
  },
];

/** What is done for the objectives, and what it costs. */
export function PaperWork({ paper: { initiatives, spend } }: PaperProps) {
  return (
    <>
      {spend.map(({ currency, bac, ev, ac, eac }) => (
        <Panel key={currency} title={`Money in ${currency}`}>
          <Facts>
            <Fact name="Budget">{moneyText(bac, currency)}</Fact>
            <Fact name="Earned">{moneyText(ev, currency)}</Fact>
            <Fact name="Spent">
              <MoneyFigure amount={ac} currency={currency} missing="nothing booked" />
            </Fact>
            <Fact name="At completion">
              <MoneyFigure amount={eac} currency={currency} />
            </Fact>
          </Facts>
        </Panel>
      ))}
      <Panel title="Initiatives" flush>
        <DataTable
          caption="Initiatives"
          columns={columns}
          rows={initiatives}
          rowKey={({ id }) => id}
          empty={
            <EmptyState title="No initiatives yet">
              What is planned and approved under Execution shows here with what it costs.
            </EmptyState>
          }
        />
      </Panel>
    </>
  );
}
