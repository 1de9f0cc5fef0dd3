// SPDX-License-Identifier: Apache-2.0
import { moneyText } from '#model';
import type { PortfolioItemReply } from '#surfaces/contract';
import { ChartFigure } from '../shell/chart-figure.tsx';
import { type Column, DataTable } from '../shell/data-table.tsx';
import { Panel } from '../shell/panel.tsx';
import { countOf } from '../shell/quantity.ts';
import { Status } from '../shell/status.tsx';
import text from '../shell/text.module.css';
import { Unknown } from '../shell/unknown.tsx';
import { initiativeStatusWords } from '../shell/words.ts';
import { type Bubble, PLOT, placeBubbles } from './place-bubbles.ts';
import classes from './portfolio-chart.module.css';

interface PortfolioChartProps {
  readonly items: readonly PortfolioItemReply[];
}

const OVER: readonly PortfolioItemReply['state'][] = ['closed', 'cancelled'];

/** Worth against risk, with what each costs and has spent: what deserves care, and what could go. */
export function PortfolioChart({ items }: PortfolioChartProps) {
  const current = items.filter(({ state }) => !OVER.includes(state));
  const judged = current.filter(({ worth }) => worth !== undefined);
  const rest = current.filter(({ worth }) => worth === undefined);
  if (current.length === 0) return null;
  return (
    <Panel title="Worth, risk and money" sentence="What deserves care, and what could go?">
      {judged.length > 0 && <Chart bubbles={placeBubbles(judged)} />}
      {rest.length > 0 && (
        <p className={text.prose}>
          Nobody has judged yet what {rest.map(({ title }) => `“${title}”`).join(', ')}{' '}
          {rest.length === 1 ? 'is' : 'are'} worth: “Change words” on its page asks for it.
        </p>
      )}
    </Panel>
  );
}

function Chart({ bubbles }: { readonly bubbles: readonly Bubble[] }) {
  const currencies = new Set(bubbles.map(({ item }) => item.currency));
  const beside = currencies.size > 1 ? ' of the same currency' : '';
  return (
    <ChartFigure
      summary={`${countOf(bubbles.length, 'initiative')}: the higher, the more it matters; the further right, the graver its gravest open risk. The area is the budget beside others${beside}, the circle in it what is spent of that.`}
      picture={<Picture bubbles={bubbles} />}
      table={
        <DataTable
          caption="Worth, risk and money"
          columns={columns}
          rows={bubbles}
          rowKey={({ number }) => number}
        />
      }
    />
  );
}

function Picture({ bubbles }: { readonly bubbles: readonly Bubble[] }) {
  // The small ones last, so that none lies hidden.
  const inOrder = bubbles.toSorted((one, other) => other.radius - one.radius);
  return (
    <div className={classes.frame}>
      <svg viewBox={`0 0 ${PLOT.width} ${PLOT.height}`} className={classes.plot} aria-hidden="true">
        {[1, 2, 3, 4].map((line) => (
          <path
            key={line}
            className={classes.grid}
            d={`M0 ${(line * PLOT.height) / 5}H${PLOT.width}M${(line * PLOT.width) / 5} 0V${PLOT.height}`}
          />
        ))}
        {inOrder.map((bubble) => (
          <Drawn key={bubble.number} {...bubble} />
        ))}
      </svg>
      <p className={classes.axis}>no risk said → grave risk</p>
      <ol className={classes.names}>
        {bubbles.map(({ number, item }) => (
          <li key={number}>{item.title}</li>
        ))}
      </ol>
    </div>
  );
}

function Drawn({ item, number, x, y, radius, spent = 0 }: Bubble) {
  return (
    <g className={classes.bubble} data-status={item.status}>
      <title>{item.title}</title>
      <circle cx={x} cy={y} r={radius} />
      {/* The area of the inner circle is the share of the outer one that is spent. */}
      <circle className={classes.spent} cx={x} cy={y} r={radius * Math.sqrt(spent)} />
      <text x={x} y={y} dy="0.35em">
        {number}
      </text>
    </g>
  );
}

const columns: readonly Column<Bubble>[] = [
  {
    id: 'title',
    header: 'Initiative',
    cell: ({ number, item }) => `${number}. ${item.title}`,
  },
  {
    id: 'status',
    header: 'Status',
    cell: ({ item }) => <Status {...initiativeStatusWords[item.status]} />,
  },
  { id: 'worth', header: 'Worth', numeric: true, cell: ({ item }) => `${item.worth} of 5` },
  {
    id: 'risk',
    header: 'Gravest risk',
    numeric: true,
    cell: ({ item }) =>
      item.worstRisk === undefined ? (
        <Unknown>none said</Unknown>
      ) : (
        `${item.worstRisk.exposure} of 25`
      ),
  },
  {
    id: 'budget',
    header: 'Budget',
    numeric: true,
    cell: ({ item }) => moneyText(item.budget, item.currency),
  },
  {
    id: 'spent',
    header: 'Spent',
    numeric: true,
    cell: ({ item }) =>
      item.spent === undefined ? (
        <Unknown>nothing booked</Unknown>
      ) : (
        moneyText(item.spent, item.currency)
      ),
  },
];
