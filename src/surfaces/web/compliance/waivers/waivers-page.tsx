// SPDX-License-Identifier: Apache-2.0
import { Button } from '@mantine/core';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { addressOf } from '../../shell/api.ts';
import { EmptyState } from '../../shell/empty-state.tsx';
import { ExportLinks } from '../../shell/export-links.tsx';
import { FacetSelect } from '../../shell/facet-select.tsx';
import { LinkButton } from '../../shell/link-button.tsx';
import classes from '../../shell/long-page.module.css';
import { PageHeader } from '../../shell/page-header.tsx';
import { PagedTable } from '../../shell/paged-table.tsx';
import { RowCount } from '../../shell/row-count.tsx';
import { SearchField } from '../../shell/search-field.tsx';
import { keysOf } from '../../shell/words.ts';
import { waiverColumns } from './waiver-columns.tsx';
import { type WaiverSearch, waiverSearch, waiverStateWords } from './waiver-words.ts';
import { waiversList } from './waivers.data.ts';

/** Everything that was asked for; what ends first at the top. */
export function WaiversPage() {
  const search = waiverSearch(useSearch({ strict: false }));
  const navigate = useNavigate();
  const change = (part: Partial<WaiverSearch>) =>
    void navigate({
      to: '/compliance/waivers',
      search: { ...search, ...part },
      replace: true,
      resetScroll: false,
    });
  const list = waiversList(search);
  const total = useInfiniteQuery(list).data?.pages[0]?.total;
  return (
    <div className={classes.page}>
      <PageHeader
        title="Waivers"
        question="What do we put up with, until when, and who answers for it?"
        beside={<RowCount total={total} one="waiver" />}
        actions={<ExportLinks path="/compliance/waivers/export" filter={search} />}
      />
      <Filters search={search} onChange={change} />
      <PagedTable
        caption="Waivers, what ends first at the top"
        list={list}
        columns={waiverColumns}
        rowKey={({ id }) => id}
        rowHeight={92}
        empty={<Nothing isFiltered={Object.values(search).some((one) => one !== undefined)} />}
      />
    </div>
  );
}

interface FiltersProps {
  readonly search: WaiverSearch;
  readonly onChange: (part: Partial<WaiverSearch>) => void;
}

function Filters({ search, onChange }: FiltersProps) {
  return (
    <search className={`${classes.filters} only-on-screen`}>
      <SearchField
        label="Package, rule, weakness or reason"
        value={search.search}
        onSearch={(words) => onChange({ search: words })}
      />
      <FacetSelect
        label="State"
        value={search.state}
        options={keysOf(waiverStateWords).map((value) => ({
          value,
          label: waiverStateWords[value].word,
        }))}
        onChange={(state) => onChange({ state: waiverSearch({ state }).state })}
      />
      <FacetSelect
        label="Ends within"
        value={search.withinDays?.toString()}
        options={[1, 7, 30, 90].map((days) => ({
          value: String(days),
          label: days === 1 ? 'a day' : `${days} days`,
        }))}
        onChange={(withinDays) => onChange({ withinDays: waiverSearch({ withinDays }).withinDays })}
      />
      <Button
        component="a"
        href={addressOf('/compliance/waivers/waivers.yaml', {})}
        download
        variant="default"
      >
        Save as YAML
      </Button>
    </search>
  );
}

function Nothing({ isFiltered }: { readonly isFiltered: boolean }) {
  return (
    <EmptyState
      title={isFiltered ? 'No waiver passes this filter' : 'No waivers'}
      action={
        <LinkButton to="/compliance/findings" search={{ state: 'open' }} variant="default">
          Open findings
        </LinkButton>
      }
    >
      A finding that cannot be fixed yet may be put up with until a day: open it and ask there.
    </EmptyState>
  );
}
