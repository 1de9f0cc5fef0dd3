// SPDX-License-Identifier: Apache-2.0
import type { SourcesReply } from '#surfaces/contract';
import { DataTable } from '../../shell/data-table.tsx';
import { EmptyState } from '../../shell/empty-state.tsx';
import { Panel } from '../../shell/panel.tsx';
import { countOf } from '../../shell/quantity.ts';
import { elsewhereColumns, holderColumns, licenseColumns } from './license-columns.tsx';

// A page to look at; the list of files and its export have all of it.
const MOST_SHOWN = 100;

interface FoundPanelsProps {
  readonly id: number;
  readonly read: NonNullable<SourcesReply['read']>;
}

/** Licences of own files, those of what came from elsewhere, and holders. */
export function FoundPanels({ id, read: { licenses, elsewhere, holders } }: FoundPanelsProps) {
  return (
    <>
      <Panel title="Own files" sentence={countOf(licenses.length, 'licence')} flush>
        <DataTable
          caption="Licences of own files"
          columns={licenseColumns(id)}
          rows={licenses.slice(0, MOST_SHOWN)}
          rowKey={({ license }) => license ?? ''}
          empty={
            <EmptyState title="No file names a licence">
              Add a line "SPDX-License-Identifier:" to each file, or a REUSE.toml for all of them.
            </EmptyState>
          }
        />
      </Panel>
      {elsewhere.length > 0 && (
        <Panel
          title="Vendored, examples, fixtures"
          sentence="By the folders they lie in; they do not count as licences of the repository."
          flush
        >
          <DataTable
            caption="Licences of vendored files, examples and fixtures"
            columns={elsewhereColumns(id)}
            rows={elsewhere.slice(0, MOST_SHOWN)}
            rowKey={({ license, origin }) => `${origin} ${license}`}
          />
        </Panel>
      )}
      <Panel title="Holders of copyright" sentence={countOf(holders.length, 'holder')} flush>
        <DataTable
          caption="Holders of copyright"
          columns={holderColumns(id)}
          rows={holders.slice(0, MOST_SHOWN)}
          rowKey={({ name }) => name}
          empty={
            <EmptyState title="No file names a holder">
              A line "SPDX-FileCopyrightText: 2024 Name" says who holds the rights.
            </EmptyState>
          }
        />
      </Panel>
    </>
  );
}
