// SPDX-License-Identifier: Apache-2.0
import { useInfiniteQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { EmptyState } from '../../shell/empty-state.tsx';
import { ExportLinks } from '../../shell/export-links.tsx';
import { PageHeader } from '../../shell/page-header.tsx';
import { PagedTable } from '../../shell/paged-table.tsx';
import { Panel } from '../../shell/panel.tsx';
import { RowCount } from '../../shell/row-count.tsx';
import text from '../../shell/text.module.css';
import { PackageQuestion } from './package-question.tsx';
import { placeColumns } from './place-columns.tsx';
import { VersionsInUse } from './versions-in-use.tsx';
import { type WhereUsedSearch, whereUsedList, whereUsedSearch } from './where-used.data.ts';

/** Who uses a package, in whichever version; the question lives in the address, so a link asks it again. */
export function WhereUsedPage() {
  const search = whereUsedSearch(useSearch({ strict: false }));
  const navigate = useNavigate();
  const ask = (asked: WhereUsedSearch) =>
    void navigate({ to: '/compliance/where-used', search: asked, replace: true });
  const { package: wanted } = search;
  return (
    <div>
      <PageHeader
        title="Where used"
        question="Who uses this package, in which version, and through whom?"
        beside={wanted && <Total search={{ ...search, package: wanted }} />}
        actions={
          wanted && <ExportLinks path="/compliance/where-used/export" filter={{ ...search }} />
        }
      />
      <div className={text.stack}>
        <PackageQuestion key={JSON.stringify(search)} search={search} onAsk={ask} />
        {wanted === undefined ? (
          <EmptyState title="No package named yet">
            Name a package, with a range of versions if only those matter: lodash below 4.17.21.
          </EmptyState>
        ) : (
          <Answer search={{ ...search, package: wanted }} />
        )}
      </div>
    </div>
  );
}

type Asked = WhereUsedSearch & { readonly package: string };

function Total({ search }: { readonly search: Asked }) {
  const { data } = useInfiniteQuery(whereUsedList(search));
  return <RowCount total={data?.pages[0]?.total} one="place" />;
}

function Answer({ search }: { readonly search: Asked }) {
  return (
    <>
      <VersionsInUse search={search} />
      <Panel title="Places" flush>
        <PagedTable
          caption="Where the package is used"
          list={whereUsedList(search)}
          columns={placeColumns}
          rowKey={({ component, repository, path }) => `${component.id} ${repository.id} ${path}`}
          rowHeight={39}
          empty={
            <EmptyState title="Nobody uses it">
              No repository names this package in these versions.
            </EmptyState>
          }
        />
      </Panel>
    </>
  );
}
