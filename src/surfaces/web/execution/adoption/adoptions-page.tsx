// SPDX-License-Identifier: Apache-2.0
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { AdoptionRowReply } from '#surfaces/contract';
import { type Column, DataTable } from '../../shell/data-table.tsx';
import { dayText } from '../../shell/day.ts';
import { EmptyState } from '../../shell/empty-state.tsx';
import { Loaded } from '../../shell/loaded.tsx';
import { PageHeader } from '../../shell/page-header.tsx';
import { Panel } from '../../shell/panel.tsx';
import { countOf } from '../../shell/quantity.ts';
import { Status } from '../../shell/status.tsx';
import text from '../../shell/text.module.css';
import { Unknown } from '../../shell/unknown.tsx';
import { adoptionsQuery } from './adoption.data.ts';
import { adoptionStateWords, reviewWords, verdictWord } from './adoption-words.ts';
import { EditNeed } from './edit-need.tsx';

export function AdoptionsPage() {
  const query = useQuery(adoptionsQuery);
  return (
    <div>
      <PageHeader
        title="Adoption"
        question="Which open source solutions do we need, choose and use, and was it worth it?"
        actions={<EditNeed />}
      />
      <Loaded query={query}>
        {({ items, due }) => (
          <div className={text.stack}>
            {due.length > 0 && <DuePanel due={due} />}
            <Panel
              title="All adoptions"
              sentence={`${countOf(items.length, 'adoption')}, from need to review. Decisions are drawn on the radar.`}
              flush
            >
              <DataTable
                caption="Adoptions"
                columns={columns}
                rows={items}
                rowKey={({ id }) => id}
                empty={
                  <EmptyState title="No need is written down yet">
                    Use “New need”: what people cannot do today, who they are, and what is used now.
                    Then compare what could meet it.
                  </EmptyState>
                }
              />
            </Panel>
          </div>
        )}
      </Loaded>
    </div>
  );
}

function DuePanel({ due }: { readonly due: AdoptionRowReply['due'] }) {
  return (
    <Panel title="Due now or soon">
      <ul className={text.plain}>
        {due.map(({ adoptionId, what, sentence, isOverdue }) => (
          <li key={`${adoptionId} ${what}`} className={text.row}>
            <Status tone={isOverdue ? 'bad' : 'warning'} word={isOverdue ? 'due' : 'soon'} />
            <Link to="/execution/adoptions/$id" params={{ id: String(adoptionId) }}>
              {sentence}
            </Link>
          </li>
        ))}
      </ul>
    </Panel>
  );
}

const columns: readonly Column<AdoptionRowReply>[] = [
  { id: 'title', header: 'Need', cell: Title },
  {
    id: 'state',
    header: 'State',
    cell: ({ state, since }) => (
      <>
        <Status {...adoptionStateWords[state]} />
        <div className={text.small}>since {dayText(since)}</div>
      </>
    ),
  },
  {
    id: 'candidates',
    header: 'Candidates',
    wideOnly: true,
    cell: ({ candidates }) =>
      candidates.length === 0 ? <Unknown>none yet</Unknown> : candidates.join(', '),
  },
  { id: 'incumbent', header: 'Used today', wideOnly: true, cell: Incumbent },
  { id: 'verdict', header: 'Decision', cell: Verdict },
];

function Title({ id, title, who, neededBy }: AdoptionRowReply) {
  return (
    <>
      <Link to="/execution/adoptions/$id" params={{ id: String(id) }} className={text.strong}>
        {title}
      </Link>
      <div className={text.small}>
        {who}
        {neededBy !== undefined && `, needed by ${neededBy}`}
      </div>
    </>
  );
}

function Incumbent({ incumbent, incumbentEndsOn }: AdoptionRowReply) {
  if (incumbent === undefined) return <Unknown>nothing</Unknown>;
  return (
    <>
      {incumbent}
      {incumbentEndsOn !== undefined && (
        <div className={text.small}>contract ends {incumbentEndsOn}</div>
      )}
    </>
  );
}

function Verdict(row: AdoptionRowReply) {
  const word = verdictWord(row);
  if (word === undefined) return <Unknown>not yet</Unknown>;
  return (
    <>
      <Status {...word} />
      {row.outcome !== undefined && (
        <div className={text.small}>benefit {reviewWords[row.outcome].word}</div>
      )}
    </>
  );
}
