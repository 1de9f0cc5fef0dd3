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
import { findingsList } from './compliance.data.ts';
import { findingColumns } from './finding-columns.tsx';
import { FindingFilters } from './finding-filters.tsx';
import { type FindingSearch, findingSearch } from './search.ts';

/** What breaks the policy, worst first. */
export function FindingsPage() {
  const search = findingSearch(useSearch({ strict: false }));
  const navigate = useNavigate();
  const change = (part: Partial<FindingSearch>) =>
    void navigate({
      to: '/compliance/findings',
      search: { ...search, ...part },
      replace: true,
      resetScroll: false,
    });
  const list = findingsList(search);
  const total = useInfiniteQuery(list).data?.pages[0]?.total;
  return (
    <div className={classes.page}>
      <PageHeader
        title="Findings"
        question="What breaks our policy, and what do we do about it? Worst first."
        beside={<RowCount total={total} one="finding" />}
        actions={<ExportLinks path="/compliance/findings/export" filter={search} />}
      />
      <FindingFilters search={search} onChange={change} />
      <PagedTable
        caption="Findings, worst first"
        list={list}
        columns={findingColumns}
        rowKey={({ id }) => id}
        rowHeight={78}
        empty={<Nothing isFiltered={Object.values(search).some(Boolean)} />}
      />
    </div>
  );
}

function Nothing({ isFiltered }: { readonly isFiltered: boolean }) {
  if (isFiltered) {
    return (
      <EmptyState
        title="No finding passes this filter"
        action={
          <LinkButton to="/compliance/findings" variant="default">
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
      title="No findings"
      action={
        <LinkButton to="/compliance/policy" variant="default">
          Read the policy
        </LinkButton>
      }
    >
      Nothing that was scanned breaks the policy. Components whose licence is not known yet are in
      the inventory.
    </EmptyState>
  );
}
