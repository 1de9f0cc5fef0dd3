// SPDX-License-Identifier: Apache-2.0
import { useQuery } from '@tanstack/react-query';
import type { CurrencyTotalReply, DeliveriesReply } from '#surfaces/contract';
import { DataTable } from '../shell/data-table.tsx';
import { EmptyState } from '../shell/empty-state.tsx';
import { Fact, Facts } from '../shell/facts.tsx';
import { Loaded } from '../shell/loaded.tsx';
import { PageHeader } from '../shell/page-header.tsx';
import { Panel } from '../shell/panel.tsx';
import { countOf, shareText } from '../shell/quantity.ts';
import text from '../shell/text.module.css';
import { Unknown } from '../shell/unknown.tsx';
import { EditInitiative } from './edit-initiative.tsx';
import { initiativesQuery } from './execution.data.ts';
import { initiativeColumns } from './initiative-columns.tsx';
import { IndexFigure, MoneyFigure } from './money-figure.tsx';
import { PortfolioChart } from './portfolio-chart.tsx';
import { portfolioRiskColumns } from './prospects/risk-columns.tsx';

export function InitiativesPage() {
  const query = useQuery(initiativesQuery());
  return (
    <div>
      <PageHeader
        title="Initiatives"
        question="What do we do for our objectives, and is it on time and on budget?"
        actions={<EditInitiative />}
      />
      <Loaded query={query}>
        {({ items, totals, deliveries, risks }) => (
          <div className={text.stack}>
            {totals.map((total) => (
              <Total key={total.currency} total={total} />
            ))}
            {items.length > 0 && <Delivered deliveries={deliveries} />}
            <PortfolioChart items={items} />
            <Panel title="All initiatives" sentence={countOf(items.length, 'initiative')} flush>
              <DataTable
                caption="Initiatives"
                columns={initiativeColumns}
                rows={items}
                rowKey={({ id }) => id}
                empty={
                  <EmptyState title="No initiatives yet">
                    Use “New initiative”: say what is to be done and why, then plan milestones and a
                    budget. Once it is approved, this page says whether it keeps them.
                  </EmptyState>
                }
              />
            </Panel>
            {risks.length > 0 && (
              <Panel
                title="Open risks"
                sentence={`${countOf(risks.length, 'risk')}, the gravest first.`}
                flush
              >
                <DataTable
                  caption="Open risks"
                  columns={portfolioRiskColumns}
                  rows={risks}
                  rowKey={({ id }) => id}
                />
              </Panel>
            )}
          </div>
        )}
      </Loaded>
    </div>
  );
}

function Total({ total }: { readonly total: CurrencyTotalReply }) {
  const { currency, initiatives, missing } = total;
  const figure = (name: 'bac' | 'pv' | 'ev' | 'ac' | 'eac') => (
    <MoneyFigure amount={total[name]} currency={currency} missing={missing[name]} />
  );
  return (
    <Panel
      title={`Together in ${currency}`}
      sentence={`${countOf(initiatives, 'initiative')} approved, in flight, on hold or delivered; the sums are exact.`}
    >
      <Facts>
        <Fact name="Budget (BAC)">{figure('bac')}</Fact>
        <Fact name="Planned by now (PV)">{figure('pv')}</Fact>
        <Fact name="Earned (EV)">{figure('ev')}</Fact>
        <Fact name="Spent (AC)">{figure('ac')}</Fact>
        <Fact name="SPI">
          <IndexFigure index={total.spi} missing={missing.spi} />
        </Fact>
        <Fact name="CPI">
          <IndexFigure index={total.cpi} missing={missing.cpi} />
        </Fact>
        <Fact name="Estimate at completion">{figure('eac')}</Fact>
      </Facts>
    </Panel>
  );
}

function Delivered({ deliveries }: { readonly deliveries: DeliveriesReply }) {
  const { delivered, onTime, withinBudget, both, withoutActuals } = deliveries;
  const share = (count: number) => `${shareText(count / delivered)} (${count} of ${delivered})`;
  return (
    <Panel
      title="Promises kept"
      sentence="Against the plan that was approved first, as every later one was made to fit."
    >
      {delivered === 0 ? (
        <Unknown>nothing is delivered yet</Unknown>
      ) : (
        <Facts>
          <Fact name="On time">{share(onTime)}</Fact>
          <Fact name="Within budget">{share(withinBudget)}</Fact>
          <Fact name="Both">{share(both)}</Fact>
          {withoutActuals > 0 && <Fact name="Budget not known">{withoutActuals}</Fact>}
        </Facts>
      )}
    </Panel>
  );
}
