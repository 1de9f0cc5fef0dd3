// SPDX-License-Identifier: Apache-2.0
import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import type { PlacedProblemReply } from '#surfaces/contract';
import type { Column } from '../shell/data-table.tsx';
import { EmptyState } from '../shell/empty-state.tsx';
import { ExportLinks } from '../shell/export-links.tsx';
import { FacetSelect } from '../shell/facet-select.tsx';
import classes from '../shell/long-page.module.css';
import { PageHeader } from '../shell/page-header.tsx';
import { PagedTable } from '../shell/paged-table.tsx';
import { RowCount } from '../shell/row-count.tsx';
import { SearchField } from '../shell/search-field.tsx';
import { problemCodesQuery, problemsList } from './portfolio.data.ts';
import { problemColumns } from './repository-detail-columns.tsx';
import { type ProblemSearch, problemSearch } from './search.ts';

const columns: readonly Column<PlacedProblemReply>[] = [
  {
    id: 'repository',
    header: 'Repository',
    width: '18%',
    cell: ({ repository: { id, name } }) => (
      <Link to="/repositories/$id" params={{ id: String(id) }}>
        {name}
      </Link>
    ),
  },
  ...problemColumns,
];

/** What the last scans could not read, of all repositories. */
export function ProblemsPage() {
  const search = problemSearch(useSearch({ strict: false }));
  const list = problemsList(search);
  const total = useInfiniteQuery(list).data?.pages[0]?.total;
  return (
    <div className={classes.page}>
      <PageHeader
        title="Problems"
        question="What could the scans not read, and where does it stand?"
        beside={<RowCount total={total} one="problem" />}
        actions={<ExportLinks path="/portfolio/problems/export" filter={{ ...search }} />}
      />
      <Filters search={search} />
      <PagedTable
        caption="Problems of the last scans"
        list={list}
        columns={columns}
        rowKey={({ repository, code, path, line, message }) =>
          [repository.id, code, path, line, message].join(' ')
        }
        rowHeight={39}
        empty={<Nothing isFiltered={Object.values(search).some(Boolean)} />}
      />
    </div>
  );
}

function Filters({ search }: { readonly search: ProblemSearch }) {
  const { data: codes = [] } = useQuery(problemCodesQuery(search));
  const navigate = useNavigate();
  const change = (part: ProblemSearch) =>
    void navigate({ to: '/problems', search: { ...search, ...part }, replace: true });
  return (
    <search className={`${classes.filters} only-on-screen`}>
      <SearchField
        label="Message or file"
        value={search.search}
        onSearch={(text) => change({ search: text })}
      />
      <FacetSelect
        label="Kind"
        value={search.code}
        options={codes.map(({ value, count }) => ({ value, label: value, count }))}
        onChange={(code) => change({ code })}
      />
    </search>
  );
}

function Nothing({ isFiltered }: { readonly isFiltered: boolean }) {
  if (isFiltered) {
    return <EmptyState title="No problem passes this filter">Look for another word.</EmptyState>;
  }
  return (
    <EmptyState title="No problems">
      Every file that names components could be read in the last scans.
    </EmptyState>
  );
}
