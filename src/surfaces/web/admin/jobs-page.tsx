// SPDX-License-Identifier: Apache-2.0
import { useQuery } from '@tanstack/react-query';
import { useMemo, useState } from 'react';
import { EmptyState } from '../shell/empty-state.tsx';
import { FacetSelect } from '../shell/facet-select.tsx';
import { LinkButton } from '../shell/link-button.tsx';
import { liveJobsQuery } from '../shell/live-jobs.data.ts';
import classes from '../shell/long-page.module.css';
import { PageHeader } from '../shell/page-header.tsx';
import { PagedTable } from '../shell/paged-table.tsx';
import { jobStateWords, keysOf } from '../shell/words.ts';
import { jobsList } from './admin.data.ts';
import { jobColumns } from './job-columns.tsx';

const states = keysOf(jobStateWords).map((value) => ({ value, label: jobStateWords[value].word }));

export function JobsPage() {
  const [state, setState] = useState<string | undefined>();
  const { data: live = [] } = useQuery(liveJobsQuery);
  const list = jobsList(state);
  // What the stream said last is newer than what the list read when it was opened.
  const newest = useMemo(() => new Map(live.map((job) => [job.id, job])), [live]);
  return (
    <div className={classes.page}>
      <PageHeader title="Jobs" question="What is running, what waits, and what went wrong?" />
      <search className={`${classes.filters} only-on-screen`}>
        <FacetSelect label="State" value={state} options={states} onChange={setState} />
      </search>
      <PagedTable
        caption="Background work, newest first"
        list={list}
        columns={jobColumns(newest)}
        rowKey={({ id }) => id}
        rowHeight={54}
        empty={<Nothing />}
      />
    </div>
  );
}

function Nothing() {
  return (
    <EmptyState
      title="No jobs"
      action={<LinkButton to="/repositories">Add repositories</LinkButton>}
    >
      Scans run as jobs. Add repositories, or scan one again.
    </EmptyState>
  );
}
