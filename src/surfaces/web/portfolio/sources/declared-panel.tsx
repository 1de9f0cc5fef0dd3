// SPDX-License-Identifier: Apache-2.0
import type { SourcesReply } from '#surfaces/contract';
import { DataTable } from '../../shell/data-table.tsx';
import { EmptyState } from '../../shell/empty-state.tsx';
import { Panel } from '../../shell/panel.tsx';
import { licenseColumns } from './license-columns.tsx';

interface DeclaredPanelProps {
  readonly id: number;
  readonly sources: SourcesReply;
}

/** Where what the repository declares and what its sources say part. */
export function DeclaredPanel({ id, sources }: DeclaredPanelProps) {
  const { declared, onlyInSources, onlyDeclared } = sources;
  const unnamed =
    onlyDeclared.length > 0 ? ` No file of its own names ${onlyDeclared.join(', ')}.` : '';
  const sentence =
    declared === undefined
      ? 'Neither a manifest nor a licence file at the top names a licence.'
      : `The repository declares ${declared}.${unnamed}`;
  return (
    <Panel title="Declared, and not declared" sentence={sentence} flush>
      <DataTable
        caption="Licences that the repository does not declare"
        columns={licenseColumns(id)}
        rows={onlyInSources}
        rowKey={({ license }) => license ?? ''}
        empty={<Nothing isDeclared={declared !== undefined} />}
      />
    </Panel>
  );
}

function Nothing({ isDeclared }: { readonly isDeclared: boolean }) {
  if (isDeclared) {
    return (
      <EmptyState title="No difference">
        Own files name no licence that the repository does not declare.
      </EmptyState>
    );
  }
  return (
    <EmptyState title="Nothing is declared">
      Add a LICENSE file to the top folder, or name the licence in the manifest.
    </EmptyState>
  );
}
