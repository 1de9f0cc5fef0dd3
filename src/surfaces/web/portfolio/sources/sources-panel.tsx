// SPDX-License-Identifier: Apache-2.0
import { useQuery } from '@tanstack/react-query';
import type { SourcesReply } from '#surfaces/contract';
import { DataTable } from '../../shell/data-table.tsx';
import { EmptyState } from '../../shell/empty-state.tsx';
import { LinkButton } from '../../shell/link-button.tsx';
import { Loaded } from '../../shell/loaded.tsx';
import { Panel } from '../../shell/panel.tsx';
import { countText } from '../../shell/quantity.ts';
import { licenseColumns } from './license-columns.tsx';
import { sourcesQuery } from './sources.data.ts';

const MOST_SHOWN = 5;

/** The part of the repository page that says which licences its sources name. */
export function SourcesPanel({ id }: { readonly id: number }) {
  const query = useQuery(sourcesQuery(id));
  return (
    <Panel
      title="Licences in the sources"
      sentence={query.data && sentenceOf(query.data)}
      actions={
        <LinkButton
          to="/repositories/$id/sources"
          params={{ id: String(id) }}
          variant="default"
          size="compact-sm"
        >
          Files, holders, reports
        </LinkButton>
      }
      flush
    >
      <Loaded query={query}>
        {({ read }) => (
          <DataTable
            caption="Licences in the sources"
            columns={licenseColumns(id)}
            rows={read?.licenses.slice(0, MOST_SHOWN) ?? []}
            rowKey={({ license }) => license ?? ''}
            empty={<Nothing isRead={read !== undefined} />}
          />
        )}
      </Loaded>
    </Panel>
  );
}

function sentenceOf({ read, onlyInSources }: SourcesReply): string | undefined {
  if (read === undefined) return undefined;
  const { needLicense, withoutLicense } = read;
  const told = `${countText(needLicense - withoutLicense)} of ${countText(needLicense)} own texts name their licence`;
  const differ = onlyInSources.length;
  if (differ === 0) return `${told}.`;
  return `${told}; ${differ === 1 ? 'one licence is' : `${countText(differ)} licences are`} not among what the repository declares.`;
}

function Nothing({ isRead }: { readonly isRead: boolean }) {
  if (!isRead) {
    return (
      <EmptyState title="Not read yet">
        The files are read after the scan. If nothing comes, scan again.
      </EmptyState>
    );
  }
  return (
    <EmptyState title="No file names a licence">
      Add a line "SPDX-License-Identifier:" to each file, or a REUSE.toml for all of them.
    </EmptyState>
  );
}
