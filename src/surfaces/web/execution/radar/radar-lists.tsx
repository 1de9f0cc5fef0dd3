// SPDX-License-Identifier: Apache-2.0
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import type { BlipReply, RadarReply } from '#surfaces/contract';
import { type Column, DataTable } from '../../shell/data-table.tsx';
import { dayText } from '../../shell/day.ts';
import { Panel } from '../../shell/panel.tsx';
import { countOf } from '../../shell/quantity.ts';
import { Status } from '../../shell/status.tsx';
import text from '../../shell/text.module.css';
import { Unknown } from '../../shell/unknown.tsx';
import { movedText, ringWords } from './radar-words.ts';

interface NumberedBlip extends BlipReply {
  readonly number: number;
}

interface RadarListsProps extends Pick<RadarReply, 'blips' | 'quadrants'> {
  /** What can be done with one; absent in an edition. */
  readonly actions?: ((blip: BlipReply) => ReactNode) | undefined;
}

/** The radar as lists, a quadrant each, with the numbers of the drawing. */
export function RadarLists({ blips, quadrants, actions }: RadarListsProps) {
  const numbered = blips.map((blip, index) => ({ ...blip, number: index + 1 }));
  return (
    <>
      {quadrants.map((name, place) => {
        const own = numbered.filter(({ quadrant }) => quadrant === place + 1);
        return (
          <Panel
            key={name}
            title={name}
            sentence={countOf(own.length, 'technology', 'technologies')}
            flush={own.length > 0}
          >
            {own.length === 0 ? (
              <Unknown>nothing yet</Unknown>
            ) : (
              <DataTable
                caption={name}
                columns={
                  actions === undefined
                    ? columns
                    : [...columns, { id: 'actions', header: 'By hand', cell: actions }]
                }
                rows={own}
                rowKey={({ key }) => key}
              />
            )}
          </Panel>
        );
      })}
    </>
  );
}

const columns: readonly Column<NumberedBlip>[] = [
  { id: 'name', header: 'Technology', cell: Name },
  { id: 'ring', header: 'Ring', cell: ({ ring }) => <Status {...ringWords[ring]} /> },
  { id: 'moved', header: 'Since the last edition', cell: (blip) => movedText(blip) },
  {
    id: 'why',
    header: 'Why',
    cell: ({ reason, since }) => (
      <>
        {reason}
        <div className={text.small}>since {dayText(since)}</div>
      </>
    ),
  },
];

function Name({ number, name, adoptionId, entryId }: NumberedBlip) {
  return (
    <>
      {number}.{' '}
      {adoptionId === undefined ? (
        <strong>{name}</strong>
      ) : (
        <Link
          to="/execution/adoptions/$id"
          params={{ id: String(adoptionId) }}
          className={text.strong}
        >
          {name}
        </Link>
      )}
      {entryId !== undefined && <div className={text.small}>set by hand</div>}
    </>
  );
}
