// SPDX-License-Identifier: Apache-2.0
import { countText } from '../../shell/quantity.ts';
import type { CapacityReply, CapacityRow } from './capacity.data.ts';
import classes from './capacity.module.css';

type Cell = CapacityRow['cells'][number];

/** Planned of available hours, one row a person, team or offer, one column a period; the fuller, the stronger the colour. */
export function HeatTable({ capacity }: { readonly capacity: CapacityReply }) {
  const { by, periods, rows } = capacity;
  return (
    <>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a wide table has to be scrolled with the keyboard too */}
      <section className={classes.scroll} aria-label="Planned of available hours" tabIndex={0}>
        <table className={classes.table}>
          <thead>
            <tr>
              <th scope="col">{by === 'week' ? 'Week from' : 'Month'}</th>
              {periods.map(({ start }) => (
                <th key={start} scope="col">
                  {by === 'week' ? start.slice(5) : start.slice(0, 7)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <tr key={row.key}>
                <th scope="row">
                  {row.name}
                  <span className={classes.unit}>{kindOf(row)}</span>
                </th>
                {row.cells.map((cell, index) => (
                  <HeatCell key={periods[index]?.start} cell={cell} />
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </section>
      <Legend />
    </>
  );
}

function kindOf({ kind, unit }: CapacityRow): string {
  const word = kind === 'person' ? '' : kind;
  return [word, unit].filter((part) => part !== '').join(', ');
}

function HeatCell({ cell }: { readonly cell: Cell }) {
  const { availableHours, plannedHours, overHours, initiatives } = cell;
  const what = initiatives.map(({ title, hours }) => `${title}: ${hoursText(hours)}`).join('\n');
  return (
    <td className={classes.cell} data-load={loadOf(cell)} title={what}>
      {countText(rounded(plannedHours))}
      <span className={classes.of}> of {countText(rounded(availableHours))}</span>
      {overHours > 0 && <span className={classes.more}>{hoursText(overHours)} over</span>}
    </td>
  );
}

/** From four fifths on there is little room left. */
const FULL = 0.8;

function loadOf({ availableHours, plannedHours, overHours }: Cell): string {
  if (overHours > 0) return 'over';
  if (plannedHours === 0) return 'none';
  return plannedHours >= availableHours * FULL ? 'full' : 'some';
}

function rounded(hours: number): number {
  return Math.round(hours * 10) / 10;
}

/** `12 h`, to a tenth. */
export function hoursText(hours: number): string {
  return `${countText(rounded(hours))} h`;
}

function Legend() {
  const loads = [
    ['none', 'nothing planned'],
    ['some', 'room left'],
    ['full', 'from four fifths on'],
    ['over', 'over-booked'],
  ] as const;
  return (
    <ul className={classes.legend}>
      {loads.map(([load, word]) => (
        <li key={load}>
          <span className={`${classes.cell} ${classes.swatch}`} data-load={load} />
          {word}
        </li>
      ))}
    </ul>
  );
}
