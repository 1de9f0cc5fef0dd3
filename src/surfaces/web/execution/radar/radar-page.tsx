// SPDX-License-Identifier: Apache-2.0
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { RadarReply } from '#surfaces/contract';
import { type Column, DataTable } from '../../shell/data-table.tsx';
import { dayText } from '../../shell/day.ts';
import { EmptyState } from '../../shell/empty-state.tsx';
import { ExportLinks } from '../../shell/export-links.tsx';
import { Loaded } from '../../shell/loaded.tsx';
import { PageHeader } from '../../shell/page-header.tsx';
import { Panel } from '../../shell/panel.tsx';
import { countOf } from '../../shell/quantity.ts';
import text from '../../shell/text.module.css';
import { keysOf } from '../../shell/words.ts';
import { EditEntry, RemoveEntry } from './edit-entry.tsx';
import { NameQuadrants } from './name-quadrants.tsx';
import { PublishEdition } from './publish-edition.tsx';
import { radarQuery } from './radar.data.ts';
import { RadarDrawing } from './radar-drawing.tsx';
import { RadarLists } from './radar-lists.tsx';
import { ringSentences, ringWords } from './radar-words.ts';

export function RadarPage() {
  const query = useQuery(radarQuery);
  return (
    <div>
      <PageHeader
        title="Radar"
        question="Which technologies do we adopt, try, assess or hold?"
        actions={query.data && <Actions radar={query.data} />}
      />
      <Loaded query={query}>{(radar) => <Shown radar={radar} />}</Loaded>
    </div>
  );
}

interface RadarProps {
  readonly radar: RadarReply;
}

function Actions({ radar }: RadarProps) {
  return (
    <>
      <NameQuadrants radar={radar} />
      <EditEntry quadrants={radar.quadrants} />
      {radar.blips.length > 0 && <PublishEdition />}
    </>
  );
}

function Shown({ radar }: RadarProps) {
  const { blips, quadrants, entries, gone, editions } = radar;
  const entryOf = (id: number | undefined) => entries.find((entry) => entry.id === id);
  return (
    <div className={text.stack}>
      <Panel
        title="The radar now"
        sentence={summaryOf(radar)}
        actions={<ExportLinks path="/execution/radar/export" filter={{}} />}
      >
        {blips.length === 0 ? (
          <EmptyState title="Nothing is on the radar yet">
            Compare candidates under Adoption, or set a technology by hand with a reason.
          </EmptyState>
        ) : (
          <RadarDrawing blips={blips} quadrants={quadrants} />
        )}
      </Panel>
      <RadarLists
        blips={blips}
        quadrants={quadrants}
        actions={(blip) => {
          const entry = entryOf(blip.entryId);
          return (
            entry && (
              <div className={text.row}>
                <EditEntry quadrants={quadrants} entry={entry} />
                <RemoveEntry entry={entry} />
              </div>
            )
          );
        }}
      />
      {gone.length > 0 && (
        <Panel title="Gone since the last edition">
          {gone.map(({ key, name, ring }) => (
            <p key={key}>
              {name}, was {ring}
            </p>
          ))}
        </Panel>
      )}
      <Panel
        title="Editions"
        sentence="As they were published; the newest is what the radar is compared with."
        flush={editions.length > 0}
      >
        <DataTable
          caption="Editions"
          columns={editionColumns}
          rows={editions}
          rowKey={({ id }) => id}
          empty={
            <EmptyState title="No edition yet">
              Publish one: from then on the radar shows what moved.
            </EmptyState>
          }
        />
      </Panel>
    </div>
  );
}

function summaryOf({ blips, editions }: RadarReply): string {
  const counts = keysOf(ringWords).map((ring) => {
    const count = blips.filter((blip) => blip.ring === ring).length;
    return `${count} ${ring} (${ringSentences[ring]})`;
  });
  const [last] = editions;
  const moved = blips.filter((blip) => blip.moved !== 'none').length;
  const since =
    last === undefined
      ? ''
      : ` ${countOf(moved, 'has', 'have')} moved or come since “${last.title}”.`;
  return `${countOf(blips.length, 'technology', 'technologies')}: ${counts.join(', ')}.${since}`;
}

const editionColumns: readonly Column<RadarReply['editions'][number]>[] = [
  {
    id: 'title',
    header: 'Edition',
    cell: ({ id, title }) => (
      <Link to="/execution/radar/$id" params={{ id: String(id) }} className={text.strong}>
        {title}
      </Link>
    ),
  },
  { id: 'at', header: 'Published', cell: ({ at, by }) => `${dayText(at)}, ${by}` },
  { id: 'note', header: 'Note', cell: ({ note }) => note },
  { id: 'blips', header: 'Technologies', numeric: true, cell: ({ blips }) => blips },
];
