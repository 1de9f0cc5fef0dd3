// SPDX-License-Identifier: Apache-2.0
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { DataTable } from '../../shell/data-table.tsx';
import { EmptyState } from '../../shell/empty-state.tsx';
import { LinkButton } from '../../shell/link-button.tsx';
import { Loaded } from '../../shell/loaded.tsx';
import { PageHeader } from '../../shell/page-header.tsx';
import { Panel } from '../../shell/panel.tsx';
import { countOf } from '../../shell/quantity.ts';
import { RowCount } from '../../shell/row-count.tsx';
import { licenseColumns } from './license-columns.tsx';
import { licensesQuery } from './licenses.data.ts';

/** Every licence of the inventory. */
export function LicensesPage() {
  const query = useQuery(licensesQuery);
  return (
    <div>
      <PageHeader
        title="Licences"
        question="Under which licences is what we use, and what do they ask?"
        beside={<RowCount total={query.data?.items.length} one="licence" />}
        actions={
          <LinkButton to="/compliance/identify" variant="default">
            Identify a text
          </LinkButton>
        }
      />
      <Loaded query={query}>
        {({ items, withoutLicense }) => (
          <Panel title="In use" sentence={<WithoutLicense count={withoutLicense} />} flush>
            <DataTable
              caption="Licences in use"
              columns={licenseColumns}
              rows={items}
              rowKey={({ id }) => id}
              empty={<Nothing />}
            />
          </Panel>
        )}
      </Loaded>
    </div>
  );
}

function WithoutLicense({ count }: { readonly count: number }) {
  if (count === 0) return 'Every component has a known licence.';
  return (
    <>
      An expression counts for each licence that it names.{' '}
      <Link to="/compliance/inventory" search={{ license: 'unknown' }}>
        {countOf(count, 'component')}
      </Link>{' '}
      without a known licence.
    </>
  );
}

function Nothing() {
  return (
    <EmptyState
      title="No licences yet"
      action={<LinkButton to="/repositories">Add repositories</LinkButton>}
    >
      Licences appear when a repository with components has been scanned.
    </EmptyState>
  );
}
