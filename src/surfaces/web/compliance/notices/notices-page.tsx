// SPDX-License-Identifier: Apache-2.0
import { useQuery } from '@tanstack/react-query';
import { Link, useSearch } from '@tanstack/react-router';
import type { NoticesReply } from '#surfaces/contract';
import { DataTable } from '../../shell/data-table.tsx';
import { EmptyState } from '../../shell/empty-state.tsx';
import { Fact, Facts } from '../../shell/facts.tsx';
import { Loaded } from '../../shell/loaded.tsx';
import { PageHeader } from '../../shell/page-header.tsx';
import { Panel } from '../../shell/panel.tsx';
import { countOf } from '../../shell/quantity.ts';
import { useRouteId } from '../../shell/route-id.ts';
import text from '../../shell/text.module.css';
import { gapColumns } from './gap-columns.tsx';
import { documentAddress, noticesQuery } from './notices.data.ts';
import { NoticesChoice } from './notices-choice.tsx';
import { NoticesFiles } from './notices-files.tsx';
import { noticesSearch } from './search.ts';

/** What has to go along with a release of a repository, and what is missing of it. */
export function NoticesPage() {
  const id = useRouteId();
  const search = noticesSearch(useSearch({ strict: false }));
  const query = useQuery(noticesQuery(id, search));
  const name = query.data?.subject.name;
  return (
    <div>
      <PageHeader
        title={name === undefined ? 'Notices' : `Notices of ${name}`}
        question="What must be handed on with it, and what is missing of that?"
        above={
          <Link to="/repositories/$id" params={{ id: String(id) }}>
            {name ?? 'Repository'}
          </Link>
        }
        actions={<NoticesFiles addressOf={(more) => documentAddress(id, search, more)} />}
      />
      <Loaded query={query}>
        {(notices) => (
          <div className={text.stack}>
            <NoticesChoice id={id} search={search} releases={notices.releases} />
            <Parts notices={notices} />
          </div>
        )}
      </Loaded>
    </div>
  );
}

function Parts({ notices }: { readonly notices: NoticesReply }) {
  const { subject, components, texts, gaps, problems } = notices;
  return (
    <>
      <Facts>
        <Fact name="Of">{subject.version ?? 'no commit yet'}</Fact>
        <Fact name="Components">{components}</Fact>
        <Fact name="Different texts">{texts}</Fact>
        <Fact name="To look at">{gaps.length}</Fact>
      </Facts>
      {problems.map((problem) => (
        <p key={problem}>{problem}</p>
      ))}
      <Panel
        title="What is missing"
        sentence={`${countOf(gaps.length, 'thing')} to look at; the document names them too.`}
        flush
      >
        <DataTable
          caption="What is missing of the notices"
          columns={gapColumns}
          rows={gaps}
          rowKey={({ purl, code }) => `${purl} ${code}`}
          empty={
            <EmptyState title="Nothing is missing">
              Every component has a known licence and a text of its own.
            </EmptyState>
          }
        />
      </Panel>
    </>
  );
}
