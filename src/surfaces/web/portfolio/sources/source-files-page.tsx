// SPDX-License-Identifier: Apache-2.0
import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { EmptyState } from '../../shell/empty-state.tsx';
import { ExportLinks } from '../../shell/export-links.tsx';
import { FacetSelect } from '../../shell/facet-select.tsx';
import classes from '../../shell/long-page.module.css';
import { PageHeader } from '../../shell/page-header.tsx';
import { PagedTable } from '../../shell/paged-table.tsx';
import { useRouteId } from '../../shell/route-id.ts';
import { RowCount } from '../../shell/row-count.tsx';
import { SearchField } from '../../shell/search-field.tsx';
import { lackWords, originWords, type SourceSearch, sourceSearch } from './search.ts';
import { sourceFileColumns } from './source-file-columns.tsx';
import { sourceFilesList, sourcesQuery } from './sources.data.ts';

/** Every file of a repository with its licence and holders. */
export function SourceFilesPage() {
  const id = useRouteId();
  const search = sourceSearch(useSearch({ strict: false }));
  const list = sourceFilesList(id, search);
  const total = useInfiniteQuery(list).data?.pages[0]?.total;
  return (
    <div className={classes.page}>
      <PageHeader
        title="Files and their licences"
        question="Which file is under which licence, and who says so?"
        above={
          <Link to="/repositories/$id/sources" params={{ id: String(id) }}>
            Licences in the sources
          </Link>
        }
        beside={<RowCount total={total} one="file" />}
        actions={
          <ExportLinks
            path={`/portfolio/repositories/${id}/sources/files/export`}
            filter={{ ...search }}
          />
        }
      />
      <Filters id={id} search={search} />
      <PagedTable
        caption="Files and their licences"
        list={list}
        columns={sourceFileColumns}
        rowKey={({ path }) => path}
        rowHeight={39}
        empty={
          <EmptyState title="No file passes this filter">
            Take a part of the filter away, or scan the repository again.
          </EmptyState>
        }
      />
    </div>
  );
}

interface FiltersProps {
  readonly id: number;
  readonly search: SourceSearch;
}

function Filters({ id, search }: FiltersProps) {
  const { data } = useQuery(sourcesQuery(id));
  const navigate = useNavigate();
  const change = (part: SourceSearch) =>
    void navigate({
      to: '/repositories/$id/sources/files',
      params: { id: String(id) },
      search: { ...search, ...part },
      replace: true,
    });
  const licenses = [...(data?.read?.licenses ?? []), ...(data?.read?.elsewhere ?? [])];
  const names = [...new Set(licenses.flatMap(({ license }) => license ?? []))];
  return (
    <search className={`${classes.filters} only-on-screen`}>
      <SearchField
        label="Path"
        value={search.search}
        onSearch={(text) => change({ search: text })}
      />
      <FacetSelect
        label="Licence"
        value={search.license}
        options={names.map((value) => ({ value, label: value }))}
        onChange={(license) => change({ license })}
      />
      <FacetSelect
        label="Lacks"
        value={search.lacks}
        options={optionsOf(lackWords)}
        onChange={(lacks) => change(sourceSearch({ ...search, lacks }))}
      />
      <FacetSelect
        label="Whose file"
        value={search.origin}
        options={optionsOf(originWords)}
        onChange={(origin) => change(sourceSearch({ ...search, origin }))}
      />
      <FacetSelect
        label="Holder"
        value={search.holder}
        options={(data?.read?.holders ?? []).map(({ name, files }) => ({
          value: name,
          label: name,
          count: files,
        }))}
        onChange={(holder) => change({ holder })}
      />
    </search>
  );
}

function optionsOf(words: Readonly<Record<string, string>>) {
  return Object.entries(words).map(([value, label]) => ({ value, label }));
}
