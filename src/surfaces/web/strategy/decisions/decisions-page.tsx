// SPDX-License-Identifier: Apache-2.0
import { NativeSelect } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { DataTable } from '../../shell/data-table.tsx';
import { EmptyState } from '../../shell/empty-state.tsx';
import { Loaded } from '../../shell/loaded.tsx';
import { PageHeader } from '../../shell/page-header.tsx';
import { Panel } from '../../shell/panel.tsx';
import { countOf } from '../../shell/quantity.ts';
import { SearchField } from '../../shell/search-field.tsx';
import text from '../../shell/text.module.css';
import { keyOf } from '../../shell/words.ts';
import { decisionColumns } from './decision-columns.tsx';
import { decisionsQuery } from './decisions.data.ts';
import { EditDecision } from './edit-decision.tsx';
import { type DecisionSearch, decisionSearch, decisionStateWords } from './search.ts';

const STATES = [
  { value: '', label: 'Open and decided' },
  { value: 'open', label: 'Open' },
  { value: 'decided', label: 'Decided' },
];

export function DecisionsPage() {
  const search = decisionSearch(useSearch({ strict: false }));
  const navigate = useNavigate();
  const ask = (asked: DecisionSearch) =>
    void navigate({ to: '/strategy/decisions', search: asked, replace: true });
  return (
    <div>
      <PageHeader
        title="Decisions"
        question="What did we decide, why, and what is still to be decided?"
        actions={<EditDecision />}
      />
      <div className={text.stack}>
        <div className={text.row}>
          <SearchField
            label="Search decisions"
            value={search.search}
            onSearch={(words) => ask({ ...search, search: words })}
          />
          <NativeSelect
            aria-label="State"
            data={STATES}
            value={search.state ?? ''}
            onChange={(event) =>
              ask({ ...search, state: keyOf(decisionStateWords, event.currentTarget.value) })
            }
          />
        </div>
        <Loaded query={useQuery(decisionsQuery(search))}>
          {({ items }) => (
            <Panel title="Decision log" sentence={countOf(items.length, 'entry', 'entries')} flush>
              <DataTable
                caption="Decisions"
                columns={decisionColumns}
                rows={items}
                rowKey={({ id }) => id}
                empty={
                  <EmptyState title="Nothing here">
                    Write down what was decided and why, or a question that somebody has to decide:
                    it shows on the board paper until it is.
                  </EmptyState>
                }
              />
            </Panel>
          )}
        </Loaded>
      </div>
    </div>
  );
}
