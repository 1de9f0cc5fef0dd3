// SPDX-License-Identifier: Apache-2.0
import { Checkbox } from '@mantine/core';
import { useInfiniteQuery } from '@tanstack/react-query';
import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { EmptyState } from '../../shell/empty-state.tsx';
import classes from '../../shell/long-page.module.css';
import { PageHeader } from '../../shell/page-header.tsx';
import { PagedTable } from '../../shell/paged-table.tsx';
import { useRouteId } from '../../shell/route-id.ts';
import { RowCount } from '../../shell/row-count.tsx';
import { claimSearch } from './search.ts';
import { claimColumns } from './source-file-columns.tsx';
import { claimsList } from './sources.data.ts';

/** What other scanners found, file by file, beside what we read. */
export function ClaimsPage() {
  const id = useRouteId();
  const search = claimSearch(useSearch({ strict: false }));
  const list = claimsList(id, search);
  const total = useInfiniteQuery(list).data?.pages[0]?.total;
  const navigate = useNavigate();
  return (
    <div className={classes.page}>
      <PageHeader
        title="Findings of other scanners"
        question="What did they find, and where do we read something else?"
        above={
          <Link to="/repositories/$id/sources" params={{ id: String(id) }}>
            Licences in the sources
          </Link>
        }
        beside={<RowCount total={total} one="claim" />}
      />
      <search className={`${classes.filters} only-on-screen`}>
        <Checkbox
          label="Only where we read another licence"
          checked={search.differing === true}
          onChange={({ currentTarget: { checked } }) =>
            void navigate({
              to: '/repositories/$id/sources/claims',
              params: { id: String(id) },
              search: { ...search, differing: checked || undefined },
              replace: true,
            })
          }
        />
      </search>
      <PagedTable
        caption="Claims of other scanners"
        list={list}
        columns={claimColumns}
        rowKey={({ reportId, path, fromLine, written, holder }) =>
          [reportId, path, fromLine, written, holder].join(' ')
        }
        rowHeight={39}
        empty={
          <EmptyState title="No claims">
            Import a report on the page before, or show all claims.
          </EmptyState>
        }
      />
    </div>
  );
}
