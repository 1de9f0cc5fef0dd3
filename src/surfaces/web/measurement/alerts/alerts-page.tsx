// SPDX-License-Identifier: Apache-2.0
import { useInfiniteQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
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
import { alertColumns } from './alert-columns.tsx';
import {
  type AlertSearch,
  alertSearch,
  alertSeverityWords,
  alertStateWords,
} from './alert-words.ts';
import { alertsList } from './alerts.data.ts';

/** What there is to tell of figures; without a filter all that is not closed. */
export function AlertsPage() {
  const search = alertSearch(useSearch({ strict: false }));
  const navigate = useNavigate();
  const change = (part: Partial<AlertSearch>) =>
    void navigate({
      to: '/measurement/alerts',
      search: { ...search, ...part },
      replace: true,
      resetScroll: false,
    });
  const list = alertsList(search);
  const total = useInfiniteQuery(list).data?.pages[0]?.total;
  return (
    <div className={classes.page}>
      <PageHeader
        title="Alerts"
        question="Which figures want a look?"
        beside={<RowCount total={total} one="alert" />}
        actions={
          <>
            <LinkButton to="/measurement/alert-rules">Rules</LinkButton>
            <LinkButton to="/measurement/digests" variant="default">
              Digests
            </LinkButton>
            <ExportLinks path="/measurement/alerts/export" filter={search} />
          </>
        }
      />
      <Filters search={search} onChange={change} />
      <PagedTable
        caption="Alerts, the newest first"
        list={list}
        columns={alertColumns}
        rowKey={({ id }) => id}
        rowHeight={60}
        empty={<Nothing isFiltered={Object.values(search).some((one) => one !== undefined)} />}
      />
    </div>
  );
}

interface FiltersProps {
  readonly search: AlertSearch;
  readonly onChange: (part: Partial<AlertSearch>) => void;
}

function Filters({ search, onChange }: FiltersProps) {
  return (
    <search className={`${classes.filters} only-on-screen`}>
      <SearchField
        label="Figure, rule or reason"
        value={search.search}
        onSearch={(words) => onChange({ search: words })}
      />
      <FacetSelect
        label="State"
        value={search.state}
        options={[
          ...keysOf(alertStateWords).map((value) => ({
            value,
            label: alertStateWords[value].word,
          })),
          { value: 'any', label: 'closed ones as well' },
        ]}
        onChange={(state) => onChange({ state: alertSearch({ state }).state })}
      />
      <FacetSelect
        label="Severity"
        value={search.severity}
        options={keysOf(alertSeverityWords).map((value) => ({
          value,
          label: alertSeverityWords[value].word,
        }))}
        onChange={(severity) => onChange({ severity: alertSearch({ severity }).severity })}
      />
    </search>
  );
}

function Nothing({ isFiltered }: { readonly isFiltered: boolean }) {
  return (
    <EmptyState
      title={isFiltered ? 'No alert passes this filter' : 'No figure wants a look'}
      action={<LinkButton to="/measurement/alert-rules">Rules for alerts</LinkButton>}
    >
      A rule says which figures to watch and when to tell; an alert closes by itself when the figure
      is back.
    </EmptyState>
  );
}
