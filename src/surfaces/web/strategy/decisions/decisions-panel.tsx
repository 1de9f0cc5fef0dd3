// SPDX-License-Identifier: Apache-2.0
import { useQuery } from '@tanstack/react-query';
import { DataTable } from '../../shell/data-table.tsx';
import { EmptyState } from '../../shell/empty-state.tsx';
import { Loaded } from '../../shell/loaded.tsx';
import { Panel } from '../../shell/panel.tsx';
import { decisionColumnsInShort } from './decision-columns.tsx';
import { decisionsQuery } from './decisions.data.ts';
import { EditDecision } from './edit-decision.tsx';

interface DecisionsPanelProps {
  /** `objective:3` */
  readonly about: string;
}

/** What was decided about one thing, and what is still open. */
export function DecisionsPanel({ about }: DecisionsPanelProps) {
  return (
    <Panel
      title="Decisions"
      sentence="What was decided about it and why, and what is still open."
      actions={<EditDecision about={about} />}
      flush
    >
      <Loaded query={useQuery(decisionsQuery({ about }))}>
        {({ items }) => (
          <DataTable
            caption="Decisions about it"
            columns={decisionColumnsInShort}
            rows={items}
            rowKey={({ id }) => id}
            empty={
              <EmptyState title="Nothing was decided about it yet">
                Write it down when it is: others will ask why.
              </EmptyState>
            }
          />
        )}
      </Loaded>
    </Panel>
  );
}
