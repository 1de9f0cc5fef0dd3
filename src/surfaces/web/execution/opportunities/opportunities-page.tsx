// SPDX-License-Identifier: Apache-2.0
import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useState } from 'react';
import { DataTable } from '../../shell/data-table.tsx';
import { EmptyState } from '../../shell/empty-state.tsx';
import { FacetSelect } from '../../shell/facet-select.tsx';
import { Loaded } from '../../shell/loaded.tsx';
import { PageHeader } from '../../shell/page-header.tsx';
import { Panel } from '../../shell/panel.tsx';
import { countOf } from '../../shell/quantity.ts';
import { SearchField } from '../../shell/search-field.tsx';
import text from '../../shell/text.module.css';
import { keyOf, keysOf } from '../../shell/words.ts';
import { opportunitiesQuery, opportunitySearch } from './opportunities.data.ts';
import classes from './opportunities.module.css';
import { opportunityColumns } from './opportunity-columns.tsx';
import { quadrantWords } from './opportunity-words.ts';
import { QuadrantChart } from './quadrant-chart.tsx';
import { UndertakingsPanel } from './undertakings-panel.tsx';

type Listed = Awaited<ReturnType<NonNullable<ReturnType<typeof opportunitiesQuery>['queryFn']>>>;

export function OpportunitiesPage() {
  const search = opportunitySearch(useSearch({ strict: false }));
  const query = useQuery(opportunitiesQuery(search));
  return (
    <div>
      <PageHeader
        title="Opportunities"
        question="Which of the projects we stand on deserve our next hour, or coin?"
      />
      <Loaded query={query}>
        {(listed) => (
          <div className={text.stack}>
            <Filters listed={listed} />
            {listed.items.length > 0 && (
              <Panel title="Need and receptivity">
                <QuadrantChart opportunities={numbered(listed)} />
              </Panel>
            )}
            <List listed={listed} />
            <UndertakingsPanel undertakings={listed.undertakings} withProject />
          </div>
        )}
      </Loaded>
    </div>
  );
}

function Filters({ listed: { counts, setAside } }: { readonly listed: Listed }) {
  const navigate = useNavigate();
  const search = opportunitySearch(useSearch({ strict: false }));
  const change = (to: Partial<typeof search>) =>
    void navigate({ to: '/execution/opportunities', search: { ...search, ...to }, replace: true });
  return (
    <div className={`${classes.filters} only-on-screen`}>
      <SearchField
        label="Find a project or package"
        value={search.search}
        onSearch={(words) => change({ search: words })}
      />
      <FacetSelect
        label="What to do"
        value={search.quadrant}
        options={keysOf(quadrantWords).map((value) => ({
          value,
          label: quadrantWords[value].word,
          count: counts[value],
        }))}
        onChange={(value) => change({ quadrant: keyOf(quadrantWords, value) })}
      />
      <FacetSelect
        label="For me"
        value={search.show}
        options={[{ value: 'aside', label: 'not for me', count: setAside }]}
        onChange={(value) => change({ show: value === 'aside' ? value : undefined })}
      />
    </div>
  );
}

function numbered({ items }: Listed) {
  return items.map((one, index) => ({ ...one, number: index + 1 }));
}

/** What is taken up stands below the list and has to be within reach. */
const AT_A_TIME = 20;

function List({ listed }: { readonly listed: Listed }) {
  const { items, repositories } = listed;
  const [most, setMost] = useState(AT_A_TIME);
  const rows = numbered(listed).slice(0, most);
  return (
    <Panel title="Projects" sentence={sentenceOf(listed, rows.length)} flush>
      <DataTable
        caption="Upstream projects, most urgent first"
        columns={opportunityColumns}
        rows={rows}
        rowKey={({ key }) => key}
        empty={
          <EmptyState title={repositories === 0 ? 'Nothing has been scanned yet' : 'Nothing here'}>
            {repositories === 0
              ? 'Add repositories: what its code stands on is rated here.'
              : 'No project is as you asked. Take a filter away, or scan a repository that uses packages.'}
          </EmptyState>
        }
      />
      {items.length > most && (
        <Button variant="subtle" size="sm" onClick={() => setMost(most + AT_A_TIME)}>
          Show more
        </Button>
      )}
    </Panel>
  );
}

function sentenceOf({ total, guesses }: Listed, shown: number): string {
  const more = total > shown ? `, the first ${shown} here` : '';
  const sure =
    guesses === 0
      ? ''
      : ` Of ${countOf(guesses, 'project')} too little is known: under Admin, Registries are asked for releases, people and funding.`;
  return `${countOf(total, 'project')}${more}.${sure}`;
}
