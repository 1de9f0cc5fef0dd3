// SPDX-License-Identifier: Apache-2.0
import { moneyText } from '#model';
import { type Column, DataTable } from '../../shell/data-table.tsx';
import { EmptyState } from '../../shell/empty-state.tsx';
import { Panel } from '../../shell/panel.tsx';
import text from '../../shell/text.module.css';
import { Unknown } from '../../shell/unknown.tsx';
import {
  type AdoptionProps,
  type CostLineReply,
  type CostOptionReply,
  costKindWords,
} from './adoption-words.ts';
import { CostChart } from './cost-chart.tsx';
import { EditCosts } from './edit-costs.tsx';

/** What staying and each candidate cost over three years, and from when on a candidate has cost less. */
export function CostsPanel({ adoption }: AdoptionProps) {
  const { costs, currency, candidates } = adoption;
  const isOpen = ['needed', 'compared', 'on-trial'].includes(adoption.state);
  const priced = costs.options.filter(({ total }) => total !== undefined);
  const named = (id: number | undefined) =>
    candidates.find((one) => one.id === id)?.name ?? adoption.incumbent ?? 'Staying';
  return (
    <Panel
      title={`Cost over ${costs.years} years`}
      sentence="Everything that moving costs, leaving the incumbent included, against staying."
      actions={isOpen && <EditCosts adoption={adoption} />}
    >
      {priced.length === 0 ? (
        <EmptyState title="Nothing is priced yet">
          Use “Write the costs”: what is paid once, what every year, own hours too; what nobody
          knows may stay open and is named.
        </EmptyState>
      ) : (
        <div className={text.stack}>
          <CostChart adoption={adoption} />
          <DataTable
            caption="Staying and the candidates"
            columns={optionColumns(currency, costs.discountBasisPoints)}
            rows={costs.options}
            rowKey={({ candidateId = 0 }) => candidateId}
          />
          <details>
            <summary>The lines it is made of, rates and assumptions</summary>
            <DataTable
              caption="Cost lines"
              columns={lineColumns(currency, named)}
              rows={costs.lines}
              rowKey={(_, index) => index}
            />
            <Assumptions adoption={adoption} />
          </details>
        </div>
      )}
    </Panel>
  );
}

function optionColumns(
  currency: string,
  discount: number | undefined,
): readonly Column<CostOptionReply>[] {
  const money = (amount: number | undefined) =>
    amount === undefined ? <Unknown>not priced</Unknown> : moneyText(amount, currency);
  return [
    {
      id: 'name',
      header: 'Way',
      cell: ({ name, candidateId, sentence }) => (
        <>
          {candidateId === undefined ? `Stay: ${name}` : name}
          <div className={text.small}>{sentence}</div>
        </>
      ),
    },
    {
      id: 'once',
      header: 'Once',
      numeric: true,
      wideOnly: true,
      cell: ({ once, total }) => money(total === undefined ? undefined : once),
    },
    ...[0, 1, 2].map((year) => ({
      id: `year-${year}`,
      header: `Year ${year + 1}`,
      numeric: true,
      wideOnly: true,
      cell: ({ byYear, total }: CostOptionReply) =>
        money(total === undefined ? undefined : byYear[year]),
    })),
    { id: 'total', header: 'Together', numeric: true, cell: ({ total }) => money(total) },
    ...(discount === undefined
      ? []
      : [
          {
            id: 'value',
            header: `Today's worth at ${discount / 100}%`,
            numeric: true,
            cell: ({ presentValue }: CostOptionReply) => money(presentValue),
          },
        ]),
    {
      id: 'even',
      header: 'Pays for itself',
      cell: ({ candidateId, breakEvenMonth: month, saving }) =>
        candidateId === undefined || saving === undefined
          ? ''
          : month === undefined
            ? 'not within 3 years'
            : `from month ${month}`,
    },
  ];
}

function lineColumns(
  currency: string,
  named: (id: number | undefined) => string,
): readonly Column<CostLineReply>[] {
  return [
    { id: 'title', header: 'Line', cell: ({ title }) => title },
    { id: 'of', header: 'Of', cell: ({ candidateId }) => named(candidateId) },
    { id: 'kind', header: 'Kind', cell: ({ kind }) => costKindWords[kind].word },
    {
      id: 'when',
      header: 'Paid',
      cell: ({ when, year }) =>
        when === 'once' ? `once, in year ${year}` : `every year from year ${year}`,
    },
    {
      id: 'how',
      header: 'As',
      cell: ({ hours, amount, currency: own }) =>
        hours !== undefined
          ? `${hours} h`
          : own !== undefined && amount !== undefined
            ? moneyText(amount, own)
            : '',
    },
    {
      id: 'own',
      header: 'Amount',
      numeric: true,
      cell: ({ own }) =>
        own === undefined ? <Unknown>no price yet</Unknown> : moneyText(own, currency),
    },
  ];
}

function Assumptions({ adoption: { costs, currency } }: AdoptionProps) {
  return (
    <>
      {costs.hourRate !== undefined && (
        <p>An hour of our own costs {moneyText(costs.hourRate, currency)}.</p>
      )}
      {costs.rates.map(({ currency: other, rate, on }) => (
        <p key={other}>
          One {other} is {rate} {currency}, of {on}.
        </p>
      ))}
      {costs.assumptions !== '' && <p className={text.prose}>{costs.assumptions}</p>}
    </>
  );
}
