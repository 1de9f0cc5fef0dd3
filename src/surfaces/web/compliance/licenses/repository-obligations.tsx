// SPDX-License-Identifier: Apache-2.0
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { RepositoryObligationsReply } from '#surfaces/contract';
import { type Column, DataTable } from '../../shell/data-table.tsx';
import { EmptyState } from '../../shell/empty-state.tsx';
import { ExportLinks } from '../../shell/export-links.tsx';
import { Loaded } from '../../shell/loaded.tsx';
import { Panel } from '../../shell/panel.tsx';
import { countOf, countText } from '../../shell/quantity.ts';
import text from '../../shell/text.module.css';
import { FollowedLicenses } from './followed-licenses.tsx';
import { repositoryObligationsQuery } from './licenses.data.ts';
import classes from './licenses.module.css';
import { SHIPPED, textOfUse, UseSwitch } from './use-switch.tsx';

type Row = RepositoryObligationsReply['obligations'][number];

const columns: readonly Column<Row>[] = [
  { id: 'what', header: 'To do', cell: Obligation },
  { id: 'proof', header: 'Proof', width: '24%', cell: ({ artefact }) => artefact },
  {
    id: 'components',
    header: 'For components',
    width: '8.5rem',
    numeric: true,
    cell: ({ components }) => countText(components),
  },
];

/** What has to be done to ship this repository, over everything that goes out with it. */
export function RepositoryObligations({ id }: { readonly id: number }) {
  const [use, setUse] = useState(SHIPPED);
  const words = textOfUse(use);
  const query = useQuery(repositoryObligationsQuery(id, words));
  return (
    <Panel
      title="To ship it"
      sentence="What the licences of everything used at run time ask for together. Facts, no legal advice."
      actions={
        <ExportLinks
          path={`/portfolio/repositories/${id}/obligations/export`}
          filter={{ use: words }}
        />
      }
    >
      <UseSwitch use={use} onChange={setUse} />
      <Loaded query={query}>{(report) => <Report report={report} />}</Loaded>
    </Panel>
  );
}

function Report({ report }: { readonly report: RepositoryObligationsReply }) {
  const { components, obligations, licenses, withoutLicense } = report;
  if (components === 0) {
    return (
      <EmptyState title="Nothing ships">
        No component is used at run time here, as far as the files say.
      </EmptyState>
    );
  }
  return (
    <div className={text.stack}>
      <Unknowns report={report} />
      <DataTable
        caption="What has to be done to ship the repository"
        columns={columns}
        rows={obligations}
        rowKey={({ kind }) => kind}
        empty={
          <EmptyState title="Nothing has to be done">In this use nothing is asked for.</EmptyState>
        }
      />
      <FollowedLicenses licenses={licenses} withoutLicense={withoutLicense} />
    </div>
  );
}

function Obligation({ title, sentence }: Row) {
  return (
    <>
      {title}
      <div className={text.soft}>{sentence}</div>
    </>
  );
}

function Unknowns({
  report: { licenses, withoutLicense },
}: {
  readonly report: RepositoryObligationsReply;
}) {
  const unread = licenses.filter(({ isUnknown }) => isUnknown);
  if (withoutLicense.length === 0 && unread.length === 0) return null;
  const parts = [
    ...(withoutLicense.length > 0
      ? [`${countOf(withoutLicense.length, 'component')} without a known licence`]
      : []),
    ...(unread.length > 0 ? [`${countOf(unread.length, 'licence')} that nobody has read`] : []),
  ];
  return <p className={classes.warning}>Not counted below: {parts.join(', and ')}.</p>;
}
