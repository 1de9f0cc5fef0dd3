// SPDX-License-Identifier: Apache-2.0
import { Link } from '@tanstack/react-router';
import type { OpportunityDetailReply } from '#surfaces/contract';
import { type Column, DataTable } from '../../shell/data-table.tsx';
import { Panel } from '../../shell/panel.tsx';
import { shareText } from '../../shell/quantity.ts';
import text from '../../shell/text.module.css';
import { Unknown } from '../../shell/unknown.tsx';
import { OutsideLink } from './next-step.tsx';
import { signalWords } from './opportunity-words.ts';

interface PanelProps {
  readonly project: OpportunityDetailReply;
}

/** Open issues for an hour's work, where a forge is connected. */
export function IssuesPanel({ project: { issues } }: PanelProps) {
  if (issues === undefined) return null;
  return (
    <Panel
      title="Issues that are nobody's yet"
      sentence="Best first: marked for newcomers, looked at lately, not assigned, no change open."
      flush
    >
      <DataTable
        caption="Open issues"
        columns={issueColumns}
        rows={issues}
        rowKey={({ number }) => number}
        empty={<p className={text.prose}>Every open issue is somebody's, or there is none.</p>}
      />
    </Panel>
  );
}

type Issue = NonNullable<OpportunityDetailReply['issues']>[number];
const issueColumns: readonly Column<Issue>[] = [
  { id: 'title', header: 'Issue', cell: ({ address, title }) => <a href={address}>{title}</a> },
  { id: 'labels', header: 'Labels', cell: ({ labels }) => labels.join(', ') },
  { id: 'why', header: 'Why', cell: ({ reasons }) => reasons.join(', ') },
  { id: 'opened', header: 'Opened', cell: ({ openedAt }) => openedAt.slice(0, 10) },
  { id: 'score', header: 'Score', numeric: true, cell: ({ score }) => Math.round(score * 100) },
];

/** What would change the rating, and how to find it out. */
export function ToFindOutPanel({ project: { toFindOut } }: PanelProps) {
  if (toFindOut.length === 0) return null;
  return (
    <Panel
      title="What would change this"
      sentence="What nobody knows counts as one expects it."
      flush
    >
      <DataTable
        caption="What would change this"
        columns={toFindOutColumns}
        rows={toFindOut}
        rowKey={({ signal }) => signal}
      />
    </Panel>
  );
}

const toFindOutColumns: readonly Column<OpportunityDetailReply['toFindOut'][number]>[] = [
  { id: 'sentence', header: 'If we knew', cell: ({ sentence }) => sentence },
  { id: 'how', header: 'How to find out', cell: ({ how }) => how },
];

type SignalRow = readonly [
  keyof typeof signalWords,
  { readonly value: number; readonly known: number },
];

export function SignalsPanel({ project: { signals } }: PanelProps) {
  const names = Object.keys(signalWords) as (keyof typeof signalWords)[];
  const rows = names.map((name): SignalRow => [name, signals[name]]);
  return (
    <Panel
      title="What it rests on"
      sentence="Priority is exposure × (0.4 criticality + 0.3 pain + 0.3 strategy), times need and receptivity for work, or need and channel for money."
      flush
    >
      <DataTable caption="Signals" columns={signalColumns} rows={rows} rowKey={([name]) => name} />
    </Panel>
  );
}

const signalColumns: readonly Column<SignalRow>[] = [
  {
    id: 'name',
    header: 'Signal',
    cell: ([name]) => (
      <>
        {signalWords[name][0]}
        <div className={text.small}>{signalWords[name][1]}</div>
      </>
    ),
  },
  { id: 'value', header: 'Value', numeric: true, cell: ([, { value }]) => percent(value) },
  {
    id: 'known',
    header: 'Known',
    numeric: true,
    cell: ([, { known }]) => (known === 0 ? <Unknown>as expected</Unknown> : percent(known)),
  },
];

function percent(share: number): string {
  return shareText(Math.round(share * 100) / 100);
}

export function PackagesPanel({ project: { packages, repositoryUrl, homepage } }: PanelProps) {
  const address = homepage ?? repositoryUrl;
  return (
    <Panel
      title="What we use of it"
      sentence={address === undefined ? undefined : <OutsideLink address={address} />}
      flush
    >
      <DataTable
        caption="Packages"
        columns={packageColumns}
        rows={packages}
        rowKey={({ purl }) => purl}
      />
    </Panel>
  );
}

const packageColumns: readonly Column<OpportunityDetailReply['packages'][number]>[] = [
  {
    id: 'name',
    header: 'Package',
    cell: ({ name, purl }) => (
      <Link to="/compliance/where-used" search={{ package: purl }} className={text.strong}>
        {name}
      </Link>
    ),
  },
  { id: 'ecosystem', header: 'Ecosystem', cell: ({ ecosystem }) => ecosystem },
  { id: 'repositories', header: 'Repositories', numeric: true, cell: (row) => row.repositories },
];
