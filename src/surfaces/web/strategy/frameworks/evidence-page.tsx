// SPDX-License-Identifier: Apache-2.0
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { DataTable } from '../../shell/data-table.tsx';
import { EmptyState } from '../../shell/empty-state.tsx';
import { Loaded } from '../../shell/loaded.tsx';
import { PageHeader } from '../../shell/page-header.tsx';
import { Panel } from '../../shell/panel.tsx';
import { countOf } from '../../shell/quantity.ts';
import text from '../../shell/text.module.css';
import { evidenceColumns, expiryColumns } from './evidence-columns.tsx';
import { EXPIRY_DAYS, evidenceQuery, expiriesQuery } from './frameworks.data.ts';

export function EvidencePage() {
  return (
    <div>
      <PageHeader
        title="Evidence"
        question="What shows that we are ready, and what runs out?"
        above={<Link to="/strategy/frameworks">Frameworks</Link>}
      />
      <div className={text.stack}>
        <Expiries />
        <AllEvidence />
      </div>
    </div>
  );
}

function Expiries() {
  return (
    <Panel
      title="Running out"
      sentence={`Evidence and claims that have run out, or will within ${EXPIRY_DAYS} days, soonest first.`}
      flush
    >
      <Loaded query={useQuery(expiriesQuery)}>
        {({ items }) => (
          <DataTable
            caption="What runs out"
            columns={expiryColumns}
            rows={items}
            rowKey={(_, index) => index}
            empty={
              <EmptyState title="Nothing runs out">
                Nothing that counts today ends within {EXPIRY_DAYS} days.
              </EmptyState>
            }
          />
        )}
      </Loaded>
    </Panel>
  );
}

function AllEvidence() {
  const query = useQuery(evidenceQuery);
  const count = query.data?.items.length;
  return (
    <Panel
      title="All evidence"
      sentence={count === undefined ? undefined : countOf(count, 'piece')}
      flush
    >
      <Loaded query={query}>
        {({ items }) => (
          <DataTable
            caption="All evidence"
            columns={evidenceColumns}
            rows={items}
            rowKey={({ id }) => id}
            empty={
              <EmptyState title="No evidence yet">
                Open a framework, choose an item, and use “Add evidence” there.
              </EmptyState>
            }
          />
        )}
      </Loaded>
    </Panel>
  );
}
