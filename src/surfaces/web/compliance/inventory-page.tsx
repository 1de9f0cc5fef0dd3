// SPDX-License-Identifier: Apache-2.0
import { useInfiniteQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { EmptyState } from '../shell/empty-state.tsx';
import { ExportLinks } from '../shell/export-links.tsx';
import { LinkButton } from '../shell/link-button.tsx';
import classes from '../shell/long-page.module.css';
import { PageHeader } from '../shell/page-header.tsx';
import { PagedTable } from '../shell/paged-table.tsx';
import { RowCount } from '../shell/row-count.tsx';
import { filterOf, inventoryList } from './compliance.data.ts';
import { inventoryColumns } from './inventory-columns.tsx';
import { InventoryFilters } from './inventory-filters.tsx';
import { type InventorySearch, inventorySearch } from './search.ts';

/** Every component version in use; the filter lives in the address, so a link shows the same rows. */
export function InventoryPage() {
  const search = inventorySearch(useSearch({ strict: false }));
  const navigate = useNavigate();
  const change = (part: Partial<InventorySearch>) =>
    void navigate({
      to: '/compliance/inventory',
      search: { ...search, ...part },
      replace: true,
      resetScroll: false,
    });
  const list = inventoryList(search);
  const total = useInfiniteQuery(list).data?.pages[0]?.total;
  return (
    <div className={classes.page}>
      <PageHeader
        title="Inventory"
        question="What open source do we use, where, and may we?"
        beside={<RowCount total={total} one="component" />}
        actions={<ExportLinks path="/compliance/components/export" filter={filterOf(search)} />}
      />
      <InventoryFilters search={search} onChange={change} />
      <PagedTable
        caption="Components in use"
        list={list}
        columns={inventoryColumns(search, change)}
        rowKey={({ id }) => id}
        rowHeight={39}
        empty={<Nothing search={search} />}
      />
    </div>
  );
}

function Nothing({ search }: { readonly search: InventorySearch }) {
  const isFiltered = Object.values(filterOf(search)).some((value) => value !== undefined);
  if (isFiltered) {
    return (
      <EmptyState
        title="No component passes this filter"
        action={
          <LinkButton to="/compliance/inventory" variant="default">
            Show all
          </LinkButton>
        }
      >
        Take a filter away, or look for another word.
      </EmptyState>
    );
  }
  return (
    <EmptyState
      title="No components yet"
      action={<LinkButton to="/repositories">Add repositories</LinkButton>}
    >
      Components appear when a repository with lockfiles or manifests has been scanned.
    </EmptyState>
  );
}
