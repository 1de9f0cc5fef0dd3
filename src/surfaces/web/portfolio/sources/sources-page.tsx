// SPDX-License-Identifier: Apache-2.0
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { SourcesReply } from '#surfaces/contract';
import { EmptyState } from '../../shell/empty-state.tsx';
import { LinkButton } from '../../shell/link-button.tsx';
import { Loaded } from '../../shell/loaded.tsx';
import { PageHeader } from '../../shell/page-header.tsx';
import { useRouteId } from '../../shell/route-id.ts';
import text from '../../shell/text.module.css';
import { DeclaredPanel } from './declared-panel.tsx';
import { FoundPanels } from './found-panels.tsx';
import { ReportsPanel } from './reports-panel.tsx';
import { ReusePanel } from './reuse-panel.tsx';
import { sourcesQuery } from './sources.data.ts';
import { SourcesFacts } from './sources-facts.tsx';

/** Licences and holders in the sources of one repository. */
export function SourcesPage() {
  const id = useRouteId();
  const query = useQuery(sourcesQuery(id));
  const name = query.data?.repository.name;
  return (
    <div>
      <PageHeader
        title="Licences in the sources"
        question={`Under which licences are the files of ${name ?? 'this repository'}, and who holds the rights?`}
        above={
          <Link to="/repositories/$id" params={{ id: String(id) }}>
            {name ?? 'Repository'}
          </Link>
        }
        actions={
          <LinkButton
            to="/repositories/$id/sources/files"
            params={{ id: String(id) }}
            variant="default"
            size="compact-sm"
          >
            All files
          </LinkButton>
        }
      />
      <Loaded query={query}>{(sources) => <Parts id={id} sources={sources} />}</Loaded>
    </div>
  );
}

interface PartsProps {
  readonly id: number;
  readonly sources: SourcesReply;
}

function Parts({ id, sources }: PartsProps) {
  const { read, reports } = sources;
  return (
    <div className={text.stack}>
      {read === undefined ? (
        <EmptyState title="Not read yet">
          The files are read after the scan. If nothing comes, scan the repository again.
        </EmptyState>
      ) : (
        <>
          <SourcesFacts id={id} read={read} />
          <DeclaredPanel id={id} sources={sources} />
          <FoundPanels id={id} read={read} />
          <ReusePanel reuse={read.reuse} />
        </>
      )}
      <ReportsPanel id={id} reports={reports} />
    </div>
  );
}
