// SPDX-License-Identifier: Apache-2.0
import type { ComponentDetailReply } from '#surfaces/contract';
import { DataTable } from '../shell/data-table.tsx';
import { Panel } from '../shell/panel.tsx';
import { versionColumns } from './version-columns.tsx';

type Version = ComponentDetailReply['otherVersions'][number];

/** The same component in other versions; nothing when there is only this one. */
export function OtherVersions({ versions }: { readonly versions: readonly Version[] }) {
  if (versions.length === 0) return null;
  return (
    <Panel title="Other versions in use" flush>
      <DataTable
        caption="Other versions in use"
        columns={versionColumns}
        rows={versions}
        rowKey={({ id }) => id}
      />
    </Panel>
  );
}
