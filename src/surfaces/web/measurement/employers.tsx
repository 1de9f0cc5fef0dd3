// SPDX-License-Identifier: Apache-2.0
import { Link } from '@tanstack/react-router';
import type { ProjectDetailReply } from '#surfaces/contract';
import { type Column, DataTable } from '../shell/data-table.tsx';
import { EmptyState } from '../shell/empty-state.tsx';
import { Panel } from '../shell/panel.tsx';
import { ProgressBar } from '../shell/progress-bar.tsx';
import { countOf, countText, shareText } from '../shell/quantity.ts';

type Employers = ProjectDetailReply['employers'];

/** The rest are a commit or two each, and stand behind the figure. */
const MOST = 10;

/** Who pays for the work, as far as it is known. */
export function Employers({ project }: { readonly project: ProjectDetailReply }) {
  const { repositoryId, employers } = project;
  const { rows } = employers;
  return (
    <Panel
      title="Employers"
      sentence={summaryOf(employers)}
      actions={rows.length > MOST && <AllOf repositoryId={repositoryId} count={rows.length} />}
      flush
    >
      <DataTable
        caption="Commits by employer"
        columns={columnsFor(employers)}
        rows={rows.slice(0, MOST)}
        rowKey={({ employer }) => employer}
        empty={
          <EmptyState title="No employer is known">
            Addresses of private mail providers say nothing about who pays for the work.
          </EmptyState>
        }
      />
    </Panel>
  );
}

function AllOf(props: { readonly repositoryId: number; readonly count: number }) {
  return (
    <Link
      to="/measurement/projects/$id/$metricId"
      params={{ id: String(props.repositoryId), metricId: 'organizations' }}
    >
      All {props.count}
    </Link>
  );
}

function summaryOf({ coverage, unknown }: Employers): string {
  if (coverage === undefined) return 'Who the contributors work for is not known yet.';
  return `Known for ${shareText(coverage)} of the commits; ${countOf(unknown, 'commit')} could not be placed.`;
}

function columnsFor({ rows, unknown }: Employers): readonly Column<Employers['rows'][number]>[] {
  const all = rows.reduce((sum, { commits }) => sum + commits, unknown);
  return [
    { id: 'employer', header: 'Employer', cell: ({ employer }) => employer },
    {
      id: 'share',
      header: 'Share',
      width: '40%',
      cell: ({ employer, commits }) => (
        <ProgressBar label={`Share of ${employer}`} share={commits / all} />
      ),
    },
    {
      id: 'commits',
      header: 'Commits',
      width: '6rem',
      numeric: true,
      cell: ({ commits }) => countText(commits),
    },
  ];
}
