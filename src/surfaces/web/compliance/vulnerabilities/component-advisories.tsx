// SPDX-License-Identifier: Apache-2.0
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { ExposureReply } from '#surfaces/contract';
import { type Column, DataTable } from '../../shell/data-table.tsx';
import { EmptyState } from '../../shell/empty-state.tsx';
import { Loaded } from '../../shell/loaded.tsx';
import { Panel } from '../../shell/panel.tsx';
import { Status } from '../../shell/status.tsx';
import text from '../../shell/text.module.css';
import { Unknown } from '../../shell/unknown.tsx';
import { Rating } from './rating.tsx';
import { ageText, componentVulnerabilitiesQuery } from './vulnerabilities.data.ts';
import { saidWords } from './vulnerability-words.ts';

const columns: readonly Column<ExposureReply>[] = [
  { id: 'name', header: 'Vulnerability', width: '40%', cell: Name },
  {
    id: 'rating',
    header: 'Severity',
    width: '9rem',
    cell: ({ vulnerability }) => <Rating of={vulnerability} />,
  },
  {
    id: 'range',
    header: 'Affected versions',
    wideOnly: true,
    cell: ({ affectedRange }) => <span className={text.mono}>{affectedRange}</span>,
  },
  {
    id: 'fix',
    header: 'Fixed in',
    width: '9rem',
    cell: ({ fixedIn }) => fixedIn ?? <Unknown>no version known</Unknown>,
  },
  {
    id: 'said',
    header: 'What we say',
    width: '11rem',
    wideOnly: true,
    cell: ({ status }) => <Status {...saidWords[status ?? 'none']} />,
  },
];

/** Known weaknesses of one component version, with how old the knowledge is. */
export function ComponentAdvisories({ id }: { readonly id: number }) {
  const query = useQuery(componentVulnerabilitiesQuery(id));
  const importedAt = query.data?.importedAt;
  const age = importedAt && `Advisories imported ${ageText(importedAt, new Date().toISOString())}.`;
  return (
    <Panel title="Advisories" sentence={age} flush>
      <Loaded query={query}>
        {({ vulnerabilities }) => (
          <DataTable
            caption="Known vulnerabilities of this version"
            columns={columns}
            rows={vulnerabilities}
            rowKey={({ vulnerability }) => vulnerability.id}
            empty={<Nothing isImported={importedAt !== undefined} />}
          />
        )}
      </Loaded>
    </Panel>
  );
}

function Name({ vulnerability: { id, name, summary } }: ExposureReply) {
  return (
    <>
      <Link
        to="/compliance/vulnerabilities/$id"
        params={{ id: String(id) }}
        className={text.strong}
      >
        {name}
      </Link>
      <div className={text.soft}>{summary}</div>
    </>
  );
}

function Nothing({ isImported }: { readonly isImported: boolean }) {
  if (isImported) {
    return (
      <EmptyState title="No known vulnerability">No advisory speaks of this version.</EmptyState>
    );
  }
  return (
    <EmptyState
      title="Nothing to compare with yet"
      action={<Link to="/compliance/advisories">Import advisories</Link>}
    >
      Nobody has imported advisories, so whether this version is vulnerable is not known.
    </EmptyState>
  );
}
