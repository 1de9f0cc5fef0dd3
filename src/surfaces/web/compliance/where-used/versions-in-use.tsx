// SPDX-License-Identifier: Apache-2.0
import { useQuery } from '@tanstack/react-query';
import type { VersionInUseReply } from '#surfaces/contract';
import { type Column, DataTable } from '../../shell/data-table.tsx';
import { Panel } from '../../shell/panel.tsx';
import { countOf, countText } from '../../shell/quantity.ts';
import { versionColumns } from '../version-columns.tsx';
import { versionsQuery, type WhereUsedSearch } from './where-used.data.ts';

const columns: readonly Column<VersionInUseReply>[] = [
  ...versionColumns,
  { id: 'usages', header: 'Places', numeric: true, cell: ({ usages }) => countText(usages) },
];

/** The versions that are in use, newest first; nothing where there is none: the list of places says so. */
export function VersionsInUse(props: {
  readonly search: WhereUsedSearch & { readonly package: string };
}) {
  const { data: versions = [] } = useQuery(versionsQuery(props.search));
  if (versions.length === 0) return null;
  return (
    <Panel title="Versions in use" sentence={countOf(versions.length, 'version')} flush>
      <DataTable
        caption="Versions in use"
        columns={columns}
        rows={versions}
        rowKey={({ id }) => id}
      />
    </Panel>
  );
}
