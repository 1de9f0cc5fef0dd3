// SPDX-License-Identifier: Apache-2.0
import { useInfiniteQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { EmptyState } from '../shell/empty-state.tsx';
import { FacetSelect } from '../shell/facet-select.tsx';
import classes from '../shell/long-page.module.css';
import { PageHeader } from '../shell/page-header.tsx';
import { PagedTable } from '../shell/paged-table.tsx';
import { RowCount } from '../shell/row-count.tsx';
import { SearchField } from '../shell/search-field.tsx';
import text from '../shell/text.module.css';
import { keysOf, repositoryStateWords } from '../shell/words.ts';
import { AddRepositories } from './add-repositories.tsx';
import { repositoriesList } from './portfolio.data.ts';
import { repositoryColumns } from './repository-columns.tsx';
import { ImportSboms } from './sboms/import-sboms.tsx';
import { type RepositorySearch, repositorySearch } from './search.ts';

export function RepositoriesPage() {
  const search = repositorySearch(useSearch({ strict: false }));
  const list = repositoriesList(search);
  const total = useInfiniteQuery(list).data?.pages[0]?.total;
  return (
    <div className={classes.page}>
      <PageHeader
        title="Repositories"
        question="Whose code do we look at, and what did we find?"
        beside={<RowCount total={total} one="repository" many="repositories" />}
        actions={
          <div className={text.row}>
            <ImportSboms />
            <AddRepositories />
          </div>
        }
      />
      <Filters search={search} />
      <PagedTable
        caption="Repositories"
        list={list}
        columns={repositoryColumns}
        rowKey={({ id }) => id}
        rowHeight={54}
        empty={<Nothing isFiltered={Object.values(search).some(Boolean)} />}
      />
    </div>
  );
}

const states = keysOf(repositoryStateWords).map((value) => ({
  value,
  label: repositoryStateWords[value].word,
}));

function Filters({ search }: { readonly search: RepositorySearch }) {
  const navigate = useNavigate();
  const change = (part: RepositorySearch) =>
    void navigate({ to: '/repositories', search: { ...search, ...part }, replace: true });
  return (
    <search className={`${classes.filters} only-on-screen`}>
      <SearchField
        label="Name"
        value={search.search}
        onSearch={(text) => change({ search: text })}
      />
      <FacetSelect
        label="State"
        value={search.state}
        options={states}
        onChange={(state) => change({ state: repositorySearch({ state }).state })}
      />
    </search>
  );
}

function Nothing({ isFiltered }: { readonly isFiltered: boolean }) {
  if (isFiltered) {
    return <EmptyState title="No repository passes this filter">Look for another name.</EmptyState>;
  }
  return (
    <EmptyState title="No repositories yet">
      Use "Add repositories": name folders on this server, or addresses to clone from. Or use
      "Import SBOMs" for what others told you of their software.
    </EmptyState>
  );
}
