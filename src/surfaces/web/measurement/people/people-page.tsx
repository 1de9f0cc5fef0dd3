// SPDX-License-Identifier: Apache-2.0
import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { EmptyState } from '../../shell/empty-state.tsx';
import { FacetSelect } from '../../shell/facet-select.tsx';
import { LinkButton } from '../../shell/link-button.tsx';
import classes from '../../shell/long-page.module.css';
import { PageHeader } from '../../shell/page-header.tsx';
import { PagedTable } from '../../shell/paged-table.tsx';
import { countText } from '../../shell/quantity.ts';
import { RowCount } from '../../shell/row-count.tsx';
import { SearchField } from '../../shell/search-field.tsx';
import { type PeopleSearch, peopleList, peopleSearch, waitingQuery } from './people.data.ts';
import { kindNames } from './people-words.ts';
import { personColumns } from './person-columns.tsx';

/** Everybody who wrote something in any history, under as few names as the evidence allows. */
export function PeoplePage() {
  const search = peopleSearch(useSearch({ strict: false }));
  const navigate = useNavigate();
  const change = (part: Partial<PeopleSearch>) =>
    void navigate({
      to: '/measurement/people',
      search: { ...search, ...part },
      replace: true,
      resetScroll: false,
    });
  const list = peopleList(search);
  const total = useInfiniteQuery(list).data?.pages[0]?.total;
  return (
    <div className={classes.page}>
      <PageHeader
        title="People"
        question="Who does the work, and for whom?"
        beside={<RowCount total={total} one="person" many="people" />}
        actions={<Review />}
      />
      <Filters search={search} onChange={change} />
      <PagedTable
        caption="People"
        list={list}
        columns={personColumns}
        rowKey={({ id }) => id}
        rowHeight={56}
        empty={<Nobody search={search} />}
      />
    </div>
  );
}

function Review() {
  const waiting = useQuery(waitingQuery).data ?? 0;
  return (
    <LinkButton to="/measurement/people-review" variant="default">
      {waiting === 0 ? 'Who is who' : `Who is who: ${countText(waiting)} to decide`}
    </LinkButton>
  );
}

interface FiltersProps {
  readonly search: PeopleSearch;
  readonly onChange: (part: Partial<PeopleSearch>) => void;
}

function Filters({ search, onChange }: FiltersProps) {
  return (
    <div className={classes.filters}>
      <SearchField
        label="Name or address"
        value={search.search}
        onSearch={(value) => onChange({ search: value })}
      />
      <SearchField
        label="Organisation, whole name"
        value={search.organisation}
        onSearch={(value) => onChange({ organisation: value })}
      />
      <FacetSelect
        label="Kind"
        value={search.kind}
        options={Object.entries(kindNames).map(([value, label]) => ({ value, label }))}
        onChange={(kind) => onChange(peopleSearch({ ...search, kind }))}
      />
    </div>
  );
}

function Nobody({ search }: { readonly search: PeopleSearch }) {
  const isFiltered = Object.values(search).some((value) => value !== undefined);
  if (isFiltered) return <EmptyState title="Nobody like that">Take a filter away.</EmptyState>;
  return (
    <EmptyState title="Nobody yet">
      People appear with the first scan of a repository that has commits.
    </EmptyState>
  );
}
