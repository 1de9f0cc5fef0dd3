// SPDX-License-Identifier: Apache-2.0
import { useQuery } from '@tanstack/react-query';
import { DataTable } from '../shell/data-table.tsx';
import { EmptyState } from '../shell/empty-state.tsx';
import { Loaded } from '../shell/loaded.tsx';
import { Panel } from '../shell/panel.tsx';
import { initiativesQuery } from './execution.data.ts';
import { initiativeColumnsInShort } from './initiative-columns.tsx';

/** What is done for an objective, and how it goes. */
export function ObjectiveInitiatives({ objectiveId }: { readonly objectiveId: number }) {
  const query = useQuery(initiativesQuery(objectiveId));
  return (
    <Panel title="Initiatives" sentence="What we do for it, by earned value." flush>
      <Loaded query={query}>
        {({ items }) => (
          <DataTable
            caption="Initiatives that serve the objective"
            columns={initiativeColumnsInShort}
            rows={items}
            rowKey={({ id }) => id}
            empty={
              <EmptyState title="No initiative serves it yet">
                Under Execution, Initiatives, make one and choose this objective.
              </EmptyState>
            }
          />
        )}
      </Loaded>
    </Panel>
  );
}
