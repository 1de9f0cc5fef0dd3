// SPDX-License-Identifier: Apache-2.0
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { DigestBodyReply } from '#surfaces/contract';
import { type Column, DataTable } from '../../shell/data-table.tsx';
import { dayText, minuteText } from '../../shell/day.ts';
import { Fact, Facts } from '../../shell/facts.tsx';
import { Loaded } from '../../shell/loaded.tsx';
import { PageHeader } from '../../shell/page-header.tsx';
import { Panel } from '../../shell/panel.tsx';
import { useRouteId } from '../../shell/route-id.ts';
import { Status } from '../../shell/status.tsx';
import text from '../../shell/text.module.css';
import { alertSeverityWords, alertStateWords } from './alert-words.ts';
import { Delivered } from './digest-columns.tsx';
import { digestQuery } from './digests.data.ts';

type Entry = DigestBodyReply['opened'][number];

/** One digest, as it was told. */
export function DigestPage() {
  const query = useQuery(digestQuery(useRouteId()));
  return (
    <div>
      <PageHeader
        title={query.data ? `Digest for ${query.data.name}` : 'Digest'}
        question="What happened to alerts in this period?"
        above={<Link to="/measurement/digests">Digests</Link>}
      />
      <Loaded query={query}>
        {(digest) => (
          <div className={text.stack}>
            <p className={text.prose}>{digest.body.sentence}</p>
            <Facts>
              <Fact name="From">{minuteText(digest.from)}</Fact>
              <Fact name="Up to">{minuteText(digest.to)}</Fact>
              <Fact name="Delivery">
                <Delivered digest={digest} />
              </Fact>
            </Facts>
            <Part title="Opened" entries={digest.body.opened} />
            <Part title="Closed" entries={digest.body.closed} />
            <Part title="Stays open" entries={digest.body.stays} />
            {digest.body.reports.length > 0 && (
              <Panel
                title="Reports made"
                actions={<Link to="/measurement/reports">All reports</Link>}
              >
                {digest.body.reports.map(({ id, title }) => (
                  <div key={id}>{title}</div>
                ))}
              </Panel>
            )}
          </div>
        )}
      </Loaded>
    </div>
  );
}

function Part({ title, entries }: { readonly title: string; readonly entries: readonly Entry[] }) {
  if (entries.length === 0) return null;
  return (
    <Panel title={title} flush>
      <DataTable caption={title} columns={columns} rows={entries} rowKey={({ id }) => id} />
    </Panel>
  );
}

const columns: readonly Column<Entry>[] = [
  {
    id: 'title',
    header: 'Figure',
    width: '30%',
    cell: ({ id, title, rule }) => (
      <>
        <Link to="/measurement/alerts/$id" params={{ id: String(id) }} className={text.strong}>
          {title}
        </Link>
        <div className={text.small}>{rule}</div>
      </>
    ),
  },
  { id: 'sentence', header: 'Why', cell: ({ sentence }) => sentence },
  {
    id: 'severity',
    header: 'Severity',
    width: '7rem',
    cell: ({ severity }) => <Status {...alertSeverityWords[severity]} />,
  },
  {
    id: 'state',
    header: 'State',
    width: '9rem',
    cell: ({ state }) => <Status {...alertStateWords[state]} />,
  },
  { id: 'at', header: 'On', width: '7rem', wideOnly: true, cell: ({ at }) => dayText(at) },
];
