// SPDX-License-Identifier: Apache-2.0
import { useInfiniteQuery } from '@tanstack/react-query';
import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { EmptyState } from '../../shell/empty-state.tsx';
import { FacetSelect } from '../../shell/facet-select.tsx';
import classes from '../../shell/long-page.module.css';
import { PageHeader } from '../../shell/page-header.tsx';
import { PagedTable } from '../../shell/paged-table.tsx';
import { useRouteId } from '../../shell/route-id.ts';
import { RowCount } from '../../shell/row-count.tsx';
import { SearchField } from '../../shell/search-field.tsx';
import {
  type ItemSearch,
  itemSearch,
  itemsList,
  kindWords,
  stateWords,
  wordIn,
} from './forge.data.ts';
import { itemColumns } from './item-columns.tsx';

/** Issues and change requests of one repository. */
export function ItemsPage() {
  const id = useRouteId();
  const search = itemSearch(useSearch({ strict: false }));
  const list = itemsList(id, search);
  const total = useInfiniteQuery(list).data?.pages[0]?.total;
  return (
    <div className={classes.page}>
      <PageHeader
        title="Issues and change requests"
        question="What is asked and offered here, and what came of it?"
        above={
          <Link to="/repositories/$id" params={{ id: String(id) }}>
            Repository
          </Link>
        }
        beside={<RowCount total={total} one="item" />}
      />
      <Filters id={id} search={search} />
      <PagedTable
        caption="Issues and change requests, the last changed first"
        list={list}
        columns={itemColumns}
        rowKey={({ kind, number }) => `${kind} ${number}`}
        rowHeight={39}
        empty={
          <EmptyState title="No item passes this filter">
            Take a filter away, or read the forge on the page of the repository.
          </EmptyState>
        }
      />
    </div>
  );
}

function Filters({ id, search }: { readonly id: number; readonly search: ItemSearch }) {
  const navigate = useNavigate();
  const change = (part: ItemSearch) =>
    void navigate({
      to: '/repositories/$id/items',
      params: { id: String(id) },
      search: { ...search, ...part },
      replace: true,
    });
  return (
    <search className={`${classes.filters} only-on-screen`}>
      <SearchField
        label="Title"
        value={search.search}
        onSearch={(words) => change({ search: words })}
      />
      <FacetSelect
        label="Kind"
        value={search.kind}
        options={optionsOf(kindWords)}
        onChange={(kind) => change({ kind: wordIn(kindWords, kind) })}
      />
      <FacetSelect
        label="State"
        value={search.state}
        options={optionsOf(stateWords)}
        onChange={(state) => change({ state: wordIn(stateWords, state) })}
      />
    </search>
  );
}

function optionsOf(words: Readonly<Record<string, string>>) {
  return Object.entries(words).map(([value, label]) => ({ value, label }));
}
