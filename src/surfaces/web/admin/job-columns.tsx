// SPDX-License-Identifier: Apache-2.0
import type { JobReply } from '#surfaces/contract';
import { isUnfinished } from '../shell/batch.ts';
import type { Column } from '../shell/data-table.tsx';
import { minuteText } from '../shell/day.ts';
import { ProgressBar } from '../shell/progress-bar.tsx';
import { countText } from '../shell/quantity.ts';
import { Status } from '../shell/status.tsx';
import text from '../shell/text.module.css';
import { jobStateWords } from '../shell/words.ts';
import { JobActionButton } from './job-action-button.tsx';

/** Columns that show the newest state of each job, wherever it was heard of. */
export function jobColumns(newest: ReadonlyMap<string, JobReply>): readonly Column<JobReply>[] {
  const now = (job: JobReply) => newest.get(job.id) ?? job;
  return [
    { id: 'subject', header: 'Job', cell: (job) => <JobName {...now(job)} /> },
    { id: 'state', header: 'State', width: '8.5rem', cell: (job) => <JobState {...now(job)} /> },
    {
      id: 'progress',
      header: 'Progress',
      width: '30%',
      cell: (job) => <JobProgress {...now(job)} />,
    },
    {
      id: 'times',
      header: 'Asked for',
      width: '12.5rem',
      wideOnly: true,
      cell: ({ createdAt }) => minuteText(createdAt),
    },
    { id: 'action', header: 'Change', width: '7.5rem', cell: (job) => <Action {...now(job)} /> },
  ];
}

function JobName({ kind, subject }: JobReply) {
  return (
    <>
      <strong>{subject}</strong>
      <div className={text.small}>{kind}</div>
    </>
  );
}

function JobState({ state, attempt }: JobReply) {
  return (
    <>
      <Status {...jobStateWords[state]} />
      {attempt > 1 && <div className={text.small}>attempt {attempt}</div>}
    </>
  );
}

function JobProgress({ state, subject, done, total, message, problem, finishedAt }: JobReply) {
  if (problem !== undefined) return problem;
  if (state !== 'active') {
    if (finishedAt === undefined) return '';
    return (
      <>
        {message}
        <div className={text.small}>ended {minuteText(finishedAt)}</div>
      </>
    );
  }
  return (
    <>
      <ProgressBar label={`Progress of ${subject}`} share={total ? done / total : undefined} />
      <div className={text.small}>
        {countText(done)} {total !== undefined && `of ${countText(total)}`} {message}
      </div>
    </>
  );
}

function Action(job: JobReply) {
  if (isUnfinished(job)) return <JobActionButton job={job} action="cancelJob" />;
  if (job.state === 'done') return null;
  return <JobActionButton job={job} action="retryJob" />;
}
