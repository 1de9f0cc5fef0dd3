// SPDX-License-Identifier: Apache-2.0
import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { EmptyState } from '../../shell/empty-state.tsx';
import { ExportLinks } from '../../shell/export-links.tsx';
import { LinkButton } from '../../shell/link-button.tsx';
import classes from '../../shell/long-page.module.css';
import { PageHeader } from '../../shell/page-header.tsx';
import { PagedTable } from '../../shell/paged-table.tsx';
import { RowCount } from '../../shell/row-count.tsx';
import { AdvisoryAge } from './advisory-age.tsx';
import {
  advisoriesQuery,
  type VulnerabilitySearch,
  vulnerabilityList,
  vulnerabilitySearch,
} from './vulnerabilities.data.ts';
import { vulnerabilityColumns } from './vulnerability-columns.tsx';
import { VulnerabilityFilters } from './vulnerability-filters.tsx';

/** Known weaknesses in what is used, worst first. */
export function VulnerabilitiesPage() {
  const search = vulnerabilitySearch(useSearch({ strict: false }));
  const navigate = useNavigate();
  const change = (part: Partial<VulnerabilitySearch>) =>
    void navigate({
      to: '/compliance/vulnerabilities',
      search: { ...search, ...part },
      replace: true,
      resetScroll: false,
    });
  const list = vulnerabilityList(search);
  const total = useInfiniteQuery(list).data?.pages[0]?.total;
  return (
    <div className={classes.page}>
      <PageHeader
        title="Vulnerabilities"
        question="Which known weaknesses are in what we use, and which version is free of them?"
        beside={<RowCount total={total} one="vulnerability" many="vulnerabilities" />}
        actions={
          <>
            <LinkButton to="/compliance/advisories" variant="default" size="xs">
              Advisories and VEX
            </LinkButton>
            <ExportLinks path="/compliance/vulnerability-findings/export" filter={{ ...search }} />
          </>
        }
      />
      <AdvisoryAge />
      <VulnerabilityFilters search={search} onChange={change} />
      <PagedTable
        caption="Vulnerabilities, worst first"
        list={list}
        columns={vulnerabilityColumns}
        rowKey={({ id }) => id}
        rowHeight={78}
        empty={<Nothing isFiltered={Object.values(search).some(Boolean)} />}
      />
    </div>
  );
}

function Nothing({ isFiltered }: { readonly isFiltered: boolean }) {
  const { data } = useQuery(advisoriesQuery);
  if (isFiltered) {
    const all = (
      <LinkButton to="/compliance/vulnerabilities" variant="default">
        Show all
      </LinkButton>
    );
    return (
      <EmptyState title="No vulnerability passes this filter" action={all}>
        Take a filter away, or look for another name.
      </EmptyState>
    );
  }
  if (data !== undefined && data.importedAt === undefined) return <NothingImported />;
  return (
    <EmptyState title="No known vulnerability">
      No advisory that was imported speaks of a version that is used. Newer advisories may.
    </EmptyState>
  );
}

function NothingImported() {
  const action = <LinkButton to="/compliance/advisories">Import advisories</LinkButton>;
  return (
    <EmptyState title="Nothing to compare with yet" action={action}>
      Lanthorn works without internet, so it has no advisories until you bring some: records of the
      Open Source Vulnerability format, as a folder or zip archive. On the command line: lanthorn
      advisories import npm.zip.
    </EmptyState>
  );
}
