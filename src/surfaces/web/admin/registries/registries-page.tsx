// SPDX-License-Identifier: Apache-2.0
import { useQuery } from '@tanstack/react-query';
import type { RegistriesReply } from '#surfaces/contract';
import { DataTable } from '../../shell/data-table.tsx';
import { EmptyState } from '../../shell/empty-state.tsx';
import { LinkButton } from '../../shell/link-button.tsx';
import { Loaded } from '../../shell/loaded.tsx';
import { PageHeader } from '../../shell/page-header.tsx';
import { Panel } from '../../shell/panel.tsx';
import classes from '../../shell/text.module.css';
import { FetchNow } from './fetch-now.tsx';
import { registriesQuery } from './registries.data.ts';
import { ecosystemColumns, problemColumns } from './registry-columns.tsx';

export function RegistriesPage() {
  const query = useQuery(registriesQuery);
  return (
    <div>
      <PageHeader
        title="Registries"
        question="What do package registries know of what we use, and may we ask them?"
      />
      <Loaded query={query}>{(reply) => <Parts reply={reply} />}</Loaded>
    </div>
  );
}

function Parts({ reply }: { readonly reply: RegistriesReply }) {
  return (
    <div className={classes.stack}>
      <FetchNow configured={reply.configured} />
      <Panel title="Packages by type" flush>
        <DataTable
          caption="Packages by type, and how many of them are known"
          columns={ecosystemColumns}
          rows={reply.ecosystems}
          rowKey={({ ecosystem }) => ecosystem}
          empty={<NothingInUse />}
        />
      </Panel>
      {reply.problems.length > 0 && (
        <Panel title="Could not be told" sentence="Asked for again after an hour." flush>
          <DataTable
            caption="Packages that registries could not tell of"
            columns={problemColumns}
            rows={reply.problems}
            rowKey={({ purl }) => purl}
          />
        </Panel>
      )}
    </div>
  );
}

function NothingInUse() {
  return (
    <EmptyState
      title="No packages yet"
      action={<LinkButton to="/repositories">Add repositories</LinkButton>}
    >
      Scan a repository first; what it uses stands here.
    </EmptyState>
  );
}
