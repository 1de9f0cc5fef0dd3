// SPDX-License-Identifier: Apache-2.0
import { useState } from 'react';
import { EmptyState } from '../shell/empty-state.tsx';
import classes from '../shell/long-page.module.css';
import { PageHeader } from '../shell/page-header.tsx';
import { PagedTable } from '../shell/paged-table.tsx';
import { SearchField } from '../shell/search-field.tsx';
import { logList } from './admin.data.ts';
import { logColumns } from './log-columns.tsx';
import { VerifyLog } from './verify-log.tsx';

export function LogPage() {
  const [action, setAction] = useState<string | undefined>();
  const list = logList(action);
  return (
    <div className={classes.page}>
      <PageHeader title="Log" question="Who did what, and has anybody changed the record since?" />
      <VerifyLog />
      <search className={`${classes.filters} only-on-screen`}>
        <SearchField label="Action, such as scan" value={action} onSearch={setAction} />
      </search>
      <PagedTable
        caption="Log, newest first"
        list={list}
        columns={logColumns}
        rowKey={({ sequence }) => sequence}
        rowHeight={54}
        empty={<EmptyState title="No entries">Nothing like this has been done yet.</EmptyState>}
      />
    </div>
  );
}
