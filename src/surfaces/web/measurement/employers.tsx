// SPDX-License-Identifier: Apache-2.0
import type { ProjectDetailReply } from '#surfaces/contract';
import { type Column, DataTable } from '../shell/data-table.tsx';
import { EmptyState } from '../shell/empty-state.tsx';
import { Panel } from '../shell/panel.tsx';
import { ProgressBar } from '../shell/progress-bar.tsx';
import { countOf, countText, shareText } from '../shell/quantity.ts';

type Employers = ProjectDetailReply['employers'];

/** Who pays for the work, as far as it is known. */
export function Employers({ employers }: { readonly employers: Employers }) {
  const { rows } = employers;
  return (
    <Panel title="Employers" sentence={summaryOf(employers)} flush>
      <DataTable
        caption="Commits by employer"
        columns={columnsFor(employers)}
        rows={rows}
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
