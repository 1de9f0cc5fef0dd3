// SPDX-License-Identifier: Apache-2.0
import { useQuery } from '@tanstack/react-query';
import type { ForgesReply } from '#surfaces/contract';
import { DataTable } from '../../shell/data-table.tsx';
import { EmptyState } from '../../shell/empty-state.tsx';
import { Loaded } from '../../shell/loaded.tsx';
import { PageHeader } from '../../shell/page-header.tsx';
import { Panel } from '../../shell/panel.tsx';
import classes from '../../shell/text.module.css';
import { AddForge } from './add-forge.tsx';
import { connectionColumns, forgeColumns } from './forge-columns.tsx';
import { forgesQuery } from './forges.data.ts';
import { Offers } from './offers.tsx';

export function ForgesPage() {
  const query = useQuery(forgesQuery);
  return (
    <div>
      <PageHeader
        title="Forges"
        question="Where are the issues and change requests of our repositories, and may we read them?"
        actions={query.data && <AddForge kinds={query.data.kinds} />}
      />
      <Loaded query={query}>{(reply) => <Parts reply={reply} />}</Loaded>
    </div>
  );
}

function Parts({ reply: { forges, connections, offers } }: { readonly reply: ForgesReply }) {
  return (
    <div className={classes.stack}>
      {offers.length > 0 && <Offers offers={offers} />}
      <Panel
        title="Connected repositories"
        sentence="Read every hour, or when the forge sends a webhook."
        flush
      >
        <DataTable
          caption="Connected repositories, and how reading them goes"
          columns={connectionColumns}
          rows={connections}
          rowKey={({ repository }) => repository.id}
          empty={
            <EmptyState title="None yet">
              Nothing is asked of a forge before a repository is connected to it.
            </EmptyState>
          }
        />
      </Panel>
      <Panel
        title="Forges and git servers"
        sentence="Their tokens also serve to clone and fetch repositories."
        flush
      >
        <DataTable
          caption="Forges that may be asked"
          columns={forgeColumns}
          rows={forges}
          rowKey={({ id }) => id}
          empty={
            <EmptyState title="None yet">
              GitHub.com, GitLab.com and Codeberg come with their first repository. Add your own
              ones.
            </EmptyState>
          }
        />
      </Panel>
    </div>
  );
}
