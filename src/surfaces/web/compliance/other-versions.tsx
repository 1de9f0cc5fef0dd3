// SPDX-License-Identifier: Apache-2.0
import { Link } from '@tanstack/react-router';
import type { ComponentDetailReply } from '#surfaces/contract';
import { type Column, DataTable } from '../shell/data-table.tsx';
import { Panel } from '../shell/panel.tsx';
import { countText } from '../shell/quantity.ts';

type Version = ComponentDetailReply['otherVersions'][number];

const columns: readonly Column<Version>[] = [
  {
    id: 'version',
    header: 'Version',
    cell: ({ id, version }) => (
      <Link to="/compliance/inventory/$id" params={{ id: String(id) }}>
        {version ?? 'no version'}
      </Link>
    ),
  },
  {
    id: 'repositories',
    header: 'Repositories',
    numeric: true,
    cell: ({ repositories }) => countText(repositories),
  },
];

/** The same component in other versions; nothing when there is only this one. */
export function OtherVersions({ versions }: { readonly versions: readonly Version[] }) {
  if (versions.length === 0) return null;
  return (
    <Panel title="Other versions in use" flush>
      <DataTable
        caption="Other versions in use"
        columns={columns}
        rows={versions}
        rowKey={({ id }) => id}
      />
    </Panel>
  );
}
