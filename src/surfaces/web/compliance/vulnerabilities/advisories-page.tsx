// SPDX-License-Identifier: Apache-2.0
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { AdvisoryImportReply } from '#surfaces/contract';
import { type Column, DataTable } from '../../shell/data-table.tsx';
import { minuteText } from '../../shell/day.ts';
import { EmptyState } from '../../shell/empty-state.tsx';
import { Loaded } from '../../shell/loaded.tsx';
import { PageHeader } from '../../shell/page-header.tsx';
import { Panel } from '../../shell/panel.tsx';
import text from '../../shell/text.module.css';
import { AdvisoryAge } from './advisory-age.tsx';
import { ExportVex } from './export-vex.tsx';
import { ImportAdvisories } from './import-advisories.tsx';
import { ImportVex } from './import-vex.tsx';
import { advisoriesQuery } from './vulnerabilities.data.ts';

const columns: readonly Column<AdvisoryImportReply>[] = [
  {
    id: 'sources',
    header: 'From',
    width: '30%',
    cell: ({ sources, actor, at }) => (
      <>
        <span className={text.mono}>{sources.join(', ')}</span>
        <div className={text.small}>
          {minuteText(at)}, {actor}
        </div>
      </>
    ),
  },
  { id: 'records', header: 'Records', numeric: true, cell: ({ records }) => records },
  { id: 'added', header: 'New', numeric: true, cell: ({ added }) => added },
  { id: 'changed', header: 'Changed', numeric: true, cell: ({ changed }) => changed },
  { id: 'withdrawn', header: 'Withdrawn', numeric: true, cell: ({ withdrawn }) => withdrawn },
  { id: 'problems', header: 'Problems', width: '24%', cell: Problems },
];

/** Where vulnerabilities are known from: advisories come in here, and VEX comes and goes. */
export function AdvisoriesPage() {
  const query = useQuery(advisoriesQuery);
  return (
    <div>
      <PageHeader
        title="Advisories and VEX"
        question="What do we compare with, how old is it, and what do others say?"
        above={<Link to="/compliance/vulnerabilities">Vulnerabilities</Link>}
      />
      <div className={text.stack}>
        <AdvisoryAge />
        <ImportAdvisories />
        <Panel title="What has been imported" flush>
          <Loaded query={query}>
            {({ imports }) => (
              <DataTable
                caption="Imports of advisories, newest first"
                columns={columns}
                rows={imports}
                rowKey={({ id }) => id}
                empty={
                  <EmptyState title="Nothing yet">Upload an archive, or name a folder.</EmptyState>
                }
              />
            )}
          </Loaded>
        </Panel>
        <ImportVex />
        <ExportVex />
      </div>
    </div>
  );
}

function Problems({ problems, problemList }: AdvisoryImportReply) {
  if (problems === 0) return 'none';
  return (
    <details>
      <summary>{problems}</summary>
      <ul>
        {problemList.map(({ message }) => (
          <li key={message}>{message}</li>
        ))}
      </ul>
    </details>
  );
}
