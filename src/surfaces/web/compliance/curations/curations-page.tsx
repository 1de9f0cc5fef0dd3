// SPDX-License-Identifier: Apache-2.0
import { Select } from '@mantine/core';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { EmptyState } from '../../shell/empty-state.tsx';
import { ExportLinks } from '../../shell/export-links.tsx';
import { LinkButton } from '../../shell/link-button.tsx';
import classes from '../../shell/long-page.module.css';
import { PageHeader } from '../../shell/page-header.tsx';
import { PagedTable } from '../../shell/paged-table.tsx';
import { RowCount } from '../../shell/row-count.tsx';
import { SearchField } from '../../shell/search-field.tsx';
import { decisionsList } from './curations.data.ts';
import { CurationsFile } from './curations-file.tsx';
import { decisionColumns } from './decision-columns.tsx';
import { type CurationSearch, curationSearch } from './search.ts';

/** Everything that was decided about licences, newest first. */
export function CurationsPage() {
  const search = curationSearch(useSearch({ strict: false }));
  const navigate = useNavigate();
  const change = (part: Partial<CurationSearch>) =>
    void navigate({
      to: '/compliance/curations',
      search: { ...search, ...part },
      replace: true,
      resetScroll: false,
    });
  const list = decisionsList(search);
  const total = useInfiniteQuery(list).data?.pages[0]?.total;
  return (
    <div className={classes.page}>
      <PageHeader
        title="Curations"
        question="What have we decided about licences, and does it still hold? Newest first."
        beside={<RowCount total={total} one="decision" />}
        actions={<ExportLinks path="/compliance/decisions/export" filter={search} />}
      />
      <Filters search={search} onChange={change} />
      <PagedTable
        caption="Decisions about licences"
        list={list}
        columns={decisionColumns}
        rowKey={({ id }) => id}
        rowHeight={64}
        empty={<Nothing />}
      />
    </div>
  );
}

interface FiltersProps {
  readonly search: CurationSearch;
  readonly onChange: (part: Partial<CurationSearch>) => void;
}

function Filters({ search, onChange }: FiltersProps) {
  return (
    <div className={classes.filters}>
      <SearchField
        label="Package, licence or reason"
        value={search.search}
        onSearch={(value) => onChange({ search: value })}
      />
      <Select
        aria-label="State"
        placeholder="In force and undone"
        clearable
        data={[
          { value: 'in-force', label: 'In force' },
          { value: 'undone', label: 'Undone' },
        ]}
        value={search.state ?? null}
        onChange={(value) => onChange(curationSearch({ ...search, state: value }))}
      />
      <CurationsFile />
    </div>
  );
}

function Nothing() {
  return (
    <EmptyState
      title="No decision yet"
      action={
        <LinkButton to="/compliance/inventory" search={{ license: 'unknown' }} variant="default">
          Components without a known licence
        </LinkButton>
      }
    >
      Open a component and decide about its licence there, or take over a file of decisions.
    </EmptyState>
  );
}
