// SPDX-License-Identifier: Apache-2.0
import { Link } from '@tanstack/react-router';
import type { UsageReply } from '#surfaces/contract';
import { type Column, DataTable } from '../shell/data-table.tsx';
import { Panel } from '../shell/panel.tsx';
import { countOf } from '../shell/quantity.ts';
import text from '../shell/text.module.css';
import { Unknown } from '../shell/unknown.tsx';
import { DependencyPath } from './dependency-path.tsx';
import { packageOf } from './where-used/where-used.data.ts';

/** A place, as every list of places shows it. */
export const usageColumns: readonly Column<UsageReply>[] = [
  {
    id: 'repository',
    header: 'Repository',
    width: '16%',
    cell: ({ repository: { id, name } }) => (
      <Link to="/repositories/$id" params={{ id: String(id) }}>
        {name}
      </Link>
    ),
  },
  {
    id: 'file',
    header: 'File and line',
    width: '24%',
    cell: ({ path, line }) => <span className={text.mono}>{`${path}:${line}`}</span>,
  },
  { id: 'scope', header: 'Scope', width: '6.5rem', wideOnly: true, cell: ({ scope }) => scope },
  {
    id: 'origin',
    header: 'Whose file',
    width: '6.5rem',
    wideOnly: true,
    cell: ({ origin }) => origin,
  },
  {
    id: 'range',
    header: 'Asked for',
    width: '7rem',
    wideOnly: true,
    cell: ({ range }) => range ?? '',
  },
  { id: 'via', header: 'Path from the root', cell: PathFromRoot },
];

/** Where a component is used, and through whom it came in. */
export function Usages(props: { readonly purl: string; readonly usages: readonly UsageReply[] }) {
  const { purl, usages } = props;
  const anyVersion = (
    <Link to="/compliance/where-used" search={{ package: packageOf(purl) }}>
      any version
    </Link>
  );
  return (
    <Panel
      title="Where it is used"
      sentence={countOf(usages.length, 'place')}
      actions={anyVersion}
      flush
    >
      <DataTable
        caption="Where the component is used"
        columns={usageColumns}
        rows={usages}
        rowKey={(_, index) => index}
      />
    </Panel>
  );
}

function PathFromRoot({ via, direct }: UsageReply) {
  if (via.length === 0) return direct ? 'direct' : <Unknown>the file does not say</Unknown>;
  return <DependencyPath via={via} />;
}
