// SPDX-License-Identifier: Apache-2.0
import { useQuery } from '@tanstack/react-query';
import type { SbomDifferenceReply } from '#surfaces/contract';
import { type Column, DataTable } from '../../shell/data-table.tsx';
import { EmptyState } from '../../shell/empty-state.tsx';
import { Loaded } from '../../shell/loaded.tsx';
import text from '../../shell/text.module.css';
import { sbomDifferenceQuery } from './sboms.data.ts';

interface Change {
  readonly what: string;
  readonly package: string;
  readonly from: string;
  readonly to: string;
}

/** A long list nobody reads; the documents themselves have all. */
const MOST_ROWS = 200;

/** What a document changed against the one imported before it. */
export function SbomChange({ id }: { readonly id: number }) {
  const query = useQuery(sbomDifferenceQuery(id));
  return (
    <Loaded query={query}>
      {(difference) => (
        <DataTable
          caption={`What ${difference.after.fileName} changed`}
          columns={columns}
          rows={changesIn(difference).slice(0, MOST_ROWS)}
          rowKey={({ what, package: name, from, to }) => [what, name, from, to].join(' ')}
          empty={
            <EmptyState title="Nothing changed">
              Packages, versions and licences are those of the document before.
            </EmptyState>
          }
        />
      )}
    </Loaded>
  );
}

const columns: readonly Column<Change>[] = [
  { id: 'what', header: 'Change', width: '8rem', cell: ({ what }) => what },
  {
    id: 'package',
    header: 'Package',
    cell: (change) => <span className={text.mono}>{change.package}</span>,
  },
  { id: 'from', header: 'Before', width: '20%', cell: ({ from }) => from },
  { id: 'to', header: 'After', width: '20%', cell: ({ to }) => to },
];

function changesIn(difference: SbomDifferenceReply): readonly Change[] {
  const { added, removed, versionChanged, licenseChanged } = difference;
  return [
    ...added.map(({ package: name, version = '' }) => {
      return { what: 'added', package: name, from: '', to: version };
    }),
    ...removed.map(({ package: name, version = '' }) => {
      return { what: 'removed', package: name, from: version, to: '' };
    }),
    ...versionChanged.map(({ package: name, from, to }) => {
      return { what: 'version', package: name, from: from.join(', '), to: to.join(', ') };
    }),
    ...licenseChanged.map(({ package: name, from, to }) => {
      return { what: 'licence', package: name, from: from.join(', '), to: to.join(', ') };
    }),
  ];
}
