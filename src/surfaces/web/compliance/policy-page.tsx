// SPDX-License-Identifier: Apache-2.0
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { type Column, DataTable } from '../shell/data-table.tsx';
import { EmptyState } from '../shell/empty-state.tsx';
import { Loaded } from '../shell/loaded.tsx';
import { PageHeader } from '../shell/page-header.tsx';
import { Panel } from '../shell/panel.tsx';
import { countText } from '../shell/quantity.ts';
import { Status } from '../shell/status.tsx';
import text from '../shell/text.module.css';
import { severityWords } from '../shell/words.ts';
import { AdoptPolicy } from './adopt-policy.tsx';
import { policyQuery, type Rule } from './compliance.data.ts';
import classes from './compliance.module.css';

export function PolicyPage() {
  return (
    <div>
      <PageHeader
        title="Policy"
        question="What is allowed here, and what happens when it is not?"
      />
      <Loaded query={useQuery(policyQuery)}>
        {({ name, version, rules, text: source }) => (
          <div className={text.stack}>
            <Panel title="Rules" flush>
              <DataTable
                caption="Rules of the policy"
                columns={columns}
                rows={rules}
                rowKey={({ id }) => id}
                empty={<EmptyState title="No rules">This policy allows everything.</EmptyState>}
              />
            </Panel>
            <Panel
              title={`${name}, version ${version}`}
              sentence="The policy as it is written."
              actions={<AdoptPolicy source={source} version={version} />}
              flush
            >
              {/* biome-ignore lint/a11y/noNoninteractiveTabindex: long text has to be scrolled with the keyboard too */}
              <pre className={classes.code} tabIndex={0}>
                <code>{source}</code>
              </pre>
            </Panel>
          </div>
        )}
      </Loaded>
    </div>
  );
}

const columns: readonly Column<Rule>[] = [
  {
    id: 'rule',
    header: 'Rule',
    width: '30%',
    cell: ({ id, title }) => (
      <>
        <strong>{title}</strong>
        <div className={text.small}>{id}</div>
      </>
    ),
  },
  {
    id: 'severity',
    header: 'Severity',
    width: '7rem',
    cell: ({ severity }) => <Status {...severityWords[severity]} />,
  },
  { id: 'fix', header: 'How to fix', cell: ({ howToFix }) => howToFix },
  {
    id: 'open',
    header: 'Open findings',
    width: '8rem',
    numeric: true,
    cell: ({ id, openFindings }) => (
      <Link to="/compliance/findings" search={{ rule: id, state: 'open' }}>
        {countText(openFindings)}
      </Link>
    ),
  },
];
