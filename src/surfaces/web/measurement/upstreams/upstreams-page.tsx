// SPDX-License-Identifier: Apache-2.0
import { useQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { DataTable } from '../../shell/data-table.tsx';
import { EmptyState } from '../../shell/empty-state.tsx';
import { FacetSelect } from '../../shell/facet-select.tsx';
import { LinkButton } from '../../shell/link-button.tsx';
import { Loaded } from '../../shell/loaded.tsx';
import { PageHeader } from '../../shell/page-header.tsx';
import { Panel } from '../../shell/panel.tsx';
import { countOf } from '../../shell/quantity.ts';
import { SearchField } from '../../shell/search-field.tsx';
import text from '../../shell/text.module.css';
import classes from '../measurement.module.css';
import { AddClone } from './add-clone.tsx';
import { upstreamColumns } from './upstream-columns.tsx';
import { type UpstreamsReply, upstreamsQuery, upstreamsSearch } from './upstreams.data.ts';

export function UpstreamsPage() {
  const search = upstreamsSearch(useSearch({ strict: false }));
  const query = useQuery(upstreamsQuery(search));
  return (
    <div>
      <PageHeader
        title="Upstreams"
        question="How are the projects doing that we depend on?"
        actions={<AddClone />}
      />
      <Loaded query={query}>
        {(reply) => (
          <div className={text.stack}>
            <Filters reply={reply} />
            <List reply={reply} />
          </div>
        )}
      </Loaded>
    </div>
  );
}

function Filters({ reply: { measured } }: { readonly reply: UpstreamsReply }) {
  const navigate = useNavigate();
  const search = upstreamsSearch(useSearch({ strict: false }));
  const change = (to: Partial<typeof search>) =>
    void navigate({ to: '/measurement/upstreams', search: { ...search, ...to }, replace: true });
  return (
    <div className={`${text.row} only-on-screen`}>
      <SearchField
        label="Find a project or package"
        value={search.search}
        onSearch={(words) => change({ search: words })}
      />
      <FacetSelect
        label="Show"
        value={search.show}
        options={[
          { value: 'measured', label: 'measured', count: measured },
          { value: 'not-measured', label: 'not measured' },
        ]}
        onChange={(value) => change(upstreamsSearch({ show: value }))}
      />
    </div>
  );
}

function List({ reply: { metrics, items, total, measured } }: { readonly reply: UpstreamsReply }) {
  const more = total > items.length ? `, the first ${items.length} here` : '';
  return (
    <Panel
      title="Projects of others"
      sentence={`${countOf(total, 'project')}${more}; ${measured} measured. Those that most of our repositories stand on come first. A number leads to its rows.`}
      flush
    >
      <div className={classes.wide}>
        <DataTable
          caption="Projects of others that we depend on"
          columns={upstreamColumns(metrics)}
          rows={items}
          rowKey={({ key }) => key}
          empty={<NoUpstreams />}
        />
      </div>
    </Panel>
  );
}

function NoUpstreams() {
  return (
    <EmptyState
      title="No project here"
      action={<LinkButton to="/repositories">Add repositories</LinkButton>}
    >
      A scanned repository that uses packages shows here what it stands on. Take a filter away where
      one is set.
    </EmptyState>
  );
}
