// SPDX-License-Identifier: Apache-2.0
import type { OpportunityReply } from '#surfaces/contract';
import { ChartFigure } from '../../shell/chart-figure.tsx';
import { type Column, DataTable } from '../../shell/data-table.tsx';
import { countOf, shareText } from '../../shell/quantity.ts';
import { Status } from '../../shell/status.tsx';
import text from '../../shell/text.module.css';
import classes from './opportunities.module.css';
import { quadrantWord } from './opportunity-words.ts';
import { type Dot, type Numbered, placeDots } from './place-dots.ts';

interface QuadrantChartProps {
  /** Most urgent first. */
  readonly opportunities: readonly Numbered[];
}

/** More dots than that nobody tells apart. */
const MOST_DOTS = 40;

/**
 * Need against receptivity: where a project stands says what to do. The numbers are those of the list below. Guesses are
 * left out: they would all stand in the middle.
 */
export function QuadrantChart({ opportunities }: QuadrantChartProps) {
  const shown = opportunities.filter(({ isGuess }) => !isGuess).slice(0, MOST_DOTS);
  if (shown.length === 0)
    return (
      <p className={text.prose}>
        Of none of these projects enough is known to place it yet. A clone of theirs, marked as one
        of others, tells how they are and whom they welcome.
      </p>
    );
  return (
    <ChartFigure
      summary={`The ${countOf(shown.length, 'project')} that the list begins with and of which enough is known: the higher, the more a project needs help; the further right, the likelier it takes it.`}
      picture={<Picture dots={placeDots(shown)} />}
      table={
        <DataTable
          caption="Need and receptivity"
          columns={columns}
          rows={shown}
          rowKey={({ key }) => key}
        />
      }
    />
  );
}

function Picture({ dots }: { readonly dots: readonly Dot[] }) {
  return (
    <div className={classes.chart}>
      <div className={classes.plot}>
        <span data-corner="top-left">fund or exit</span>
        <span data-corner="top-right">contribute</span>
        <span data-corner="bottom-left">watch</span>
        <span data-corner="bottom-right">relate</span>
        {dots.map(({ key, number, name, left, bottom }) => (
          <div
            key={key}
            className={classes.dot}
            style={{ left: `${left}%`, bottom: `${bottom}%` }}
            title={name}
          >
            {number}
          </div>
        ))}
      </div>
      <p className={classes.axis}>takes little from outsiders → welcomes them</p>
    </div>
  );
}

const columns: readonly Column<OpportunityReply>[] = [
  { id: 'name', header: 'Project', cell: ({ name }) => name },
  { id: 'quadrant', header: 'What to do', cell: (row) => <Status {...quadrantWord(row)} /> },
  {
    id: 'need',
    header: 'Need',
    numeric: true,
    cell: ({ signals }) => shareText(signals.need.value),
  },
  {
    id: 'receptivity',
    header: 'Receptivity',
    numeric: true,
    cell: ({ signals }) => shareText(signals.receptivity.value),
  },
  {
    id: 'confidence',
    header: 'Known',
    numeric: true,
    cell: ({ confidence }) => shareText(confidence),
  },
];
