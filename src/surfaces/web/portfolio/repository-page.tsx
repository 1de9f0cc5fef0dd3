// SPDX-License-Identifier: Apache-2.0
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { RepositoryDetailReply } from '#surfaces/contract';
import { RepositoryObligations } from '../compliance/licenses/repository-obligations.tsx';
import { DataTable } from '../shell/data-table.tsx';
import { EmptyState } from '../shell/empty-state.tsx';
import { LinkButton } from '../shell/link-button.tsx';
import { Loaded } from '../shell/loaded.tsx';
import { PageHeader } from '../shell/page-header.tsx';
import { Panel } from '../shell/panel.tsx';
import { countOf } from '../shell/quantity.ts';
import { useRouteId } from '../shell/route-id.ts';
import { Status } from '../shell/status.tsx';
import text from '../shell/text.module.css';
import { repositoryStateWords } from '../shell/words.ts';
import { ForgePanel } from './forge/forge-panel.tsx';
import { repositoryQuery } from './portfolio.data.ts';
import { RemotePanel } from './remote/remote-panel.tsx';
import {
  licenseFileColumns,
  manifestColumns,
  problemColumns,
} from './repository-detail-columns.tsx';
import { RepositoryFacts } from './repository-facts.tsx';
import { DownloadSbom } from './sboms/download-sbom.tsx';
import { ProfileCheck } from './sboms/profile-check.tsx';
import { RemoveSbom } from './sboms/remove-sbom.tsx';
import { SbomDocuments } from './sboms/sbom-documents.tsx';
import { ScanAgain } from './scan-again.tsx';
import { SourcesPanel } from './sources/sources-panel.tsx';

export function RepositoryPage() {
  const id = useRouteId();
  const query = useQuery(repositoryQuery(id));
  const { data } = query;
  return (
    <div>
      <PageHeader
        title={data?.name ?? 'Repository'}
        question="What did the scan read here, and what could it not read?"
        above={<Link to="/repositories">Repositories</Link>}
        beside={data && <Status {...repositoryStateWords[data.state]} />}
        actions={data && <Actions repository={data} />}
      />
      <Loaded query={query}>{(repository) => <Parts repository={repository} />}</Loaded>
    </div>
  );
}

function Actions({
  repository: { id, name, kind },
}: {
  readonly repository: RepositoryDetailReply;
}) {
  return (
    <div className={text.row}>
      <LinkButton
        to="/repositories/$id/notices"
        params={{ id: String(id) }}
        variant="default"
        size="xs"
      >
        Notices
      </LinkButton>
      <DownloadSbom of="repositories" id={id} />
      {kind === 'sbom' ? <RemoveSbom id={id} name={name} /> : <ScanAgain id={id} name={name} />}
    </div>
  );
}

function Parts({ repository }: { readonly repository: RepositoryDetailReply }) {
  const { problemList, manifests, licenseFiles } = repository;
  return (
    <div className={text.stack}>
      <RepositoryFacts repository={repository} />
      {repository.kind === 'bare' && <RemotePanel id={repository.id} name={repository.name} />}
      {repository.kind === 'sbom' && <SbomDocuments repositoryId={repository.id} />}
      <Panel title="Problems" sentence={countOf(problemList.length, 'problem')} flush>
        <DataTable
          caption="Problems of the last scan"
          columns={problemColumns}
          rows={problemList}
          rowKey={(_, index) => index}
          empty={
            <EmptyState title="No problems">
              Every file that names components could be read.
            </EmptyState>
          }
        />
      </Panel>
      {repository.kind !== 'sbom' && <ForgePanel id={repository.id} name={repository.name} />}
      <RepositoryObligations id={repository.id} />
      <Panel title="Manifests and lockfiles" sentence={countOf(manifests.length, 'file')} flush>
        <DataTable
          caption="Files that name components"
          columns={manifestColumns}
          rows={manifests}
          rowKey={({ path }) => path}
          empty={
            <EmptyState title="None found">No file in this repository names components.</EmptyState>
          }
        />
      </Panel>
      <SourcesPanel id={repository.id} />
      <Panel title="Licence files" sentence={countOf(licenseFiles.length, 'file')} flush>
        <DataTable
          caption="Licence files"
          columns={licenseFileColumns}
          rows={licenseFiles}
          rowKey={({ path }) => path}
          empty={
            <EmptyState title="None found">
              Add a LICENSE file to the top folder of the repository.
            </EmptyState>
          }
        />
      </Panel>
      <ProfileCheck of="repository" id={repository.id} />
    </div>
  );
}
