// SPDX-License-Identifier: Apache-2.0
import type { ProjectDetailReply } from '#surfaces/contract';
import { type Column, DataTable } from '../shell/data-table.tsx';
import { dayText } from '../shell/day.ts';
import { EmptyState } from '../shell/empty-state.tsx';
import { Panel } from '../shell/panel.tsx';
import { countOf } from '../shell/quantity.ts';

type Release = ProjectDetailReply['releases'][number];

const columns: readonly Column<Release>[] = [
  { id: 'name', header: 'Release', cell: ({ name }) => name },
  { id: 'at', header: 'On', cell: ({ at }) => dayText(at) },
];

export function Releases({ releases }: { readonly releases: readonly Release[] }) {
  return (
    <Panel title="Releases" sentence={countOf(releases.length, 'release')} flush>
      <DataTable
        caption="Releases"
        columns={columns}
        rows={releases}
        rowKey={({ name }) => name}
        empty={
          <EmptyState title="No releases">
            Tags that look like versions count as releases; this repository has none.
          </EmptyState>
        }
      />
    </Panel>
  );
}
