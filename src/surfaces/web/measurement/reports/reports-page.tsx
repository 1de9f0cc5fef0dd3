// SPDX-License-Identifier: Apache-2.0
import { useQuery } from '@tanstack/react-query';
import type { ReportReply, ReportScheduleReply } from '#surfaces/contract';
import { addressOf } from '../../shell/api.ts';
import { ConfirmRemoval } from '../../shell/confirm-removal.tsx';
import { type Column, DataTable } from '../../shell/data-table.tsx';
import { dayText, minuteText } from '../../shell/day.ts';
import { EmptyState } from '../../shell/empty-state.tsx';
import { Loaded } from '../../shell/loaded.tsx';
import { PageHeader } from '../../shell/page-header.tsx';
import { Panel } from '../../shell/panel.tsx';
import text from '../../shell/text.module.css';
import { ChangeSchedule, FreezeNow, ScheduleReport } from './report-forms.tsx';
import { reportsQuery, useRemoveSchedule } from './reports.data.ts';

/** What was said when; the files never change. */
export function ReportsPage() {
  return (
    <div>
      <PageHeader
        title="Reports"
        question="What did we say when, and can we still show it?"
        actions={
          <>
            <FreezeNow />
            <ScheduleReport />
          </>
        }
      />
      <Loaded query={useQuery(reportsQuery)}>
        {({ schedules, reports }) => (
          <div className={text.stack}>
            <Panel
              title="Frozen"
              sentence="Kept to the byte; the hash of each file also stands in the log."
              flush
            >
              <DataTable
                caption="Reports, the newest first"
                columns={reportColumns}
                rows={reports}
                rowKey={({ id }) => id}
                empty={
                  <EmptyState title="None yet">
                    Freeze the board paper or a dashboard, or have it done each month.
                  </EmptyState>
                }
              />
            </Panel>
            <Panel title="Schedules" flush>
              <DataTable
                caption="Reports that are made by themselves"
                columns={scheduleColumns}
                rows={schedules}
                rowKey={({ id }) => id}
                empty={
                  <EmptyState title="None yet">
                    A schedule freezes a report when a week, month or quarter begins; digests tell
                    of it.
                  </EmptyState>
                }
              />
            </Panel>
          </div>
        )}
      </Loaded>
    </div>
  );
}

const FORMATS = { html: 'HTML', md: 'Markdown', csv: 'CSV' } as const;

const reportColumns: readonly Column<ReportReply>[] = [
  { id: 'title', header: 'Report', cell: Title },
  { id: 'at', header: 'Frozen', width: '14rem', cell: ({ at }) => minuteText(at) },
  { id: 'by', header: 'By', width: '10rem', wideOnly: true, cell: ({ madeBy }) => madeBy },
  { id: 'files', header: 'Files', width: '24rem', cell: Files },
];

function Title({ title, onlyFor }: ReportReply) {
  return (
    <>
      <strong>{title}</strong>
      {onlyFor !== undefined && <div className={text.small}>only for you</div>}
    </>
  );
}

function Files({ id, title, files }: ReportReply) {
  return (
    <div className={text.row}>
      {files.map(({ format, hash }) => (
        <span key={format}>
          <a
            href={addressOf(`/measurement/reports/${id}/report.${format}`, {})}
            download
            aria-label={`${FORMATS[format]} of ${title}`}
          >
            {FORMATS[format]}
          </a>{' '}
          <code className={text.small} title={`sha256 ${hash}`}>
            {hash.slice(0, 8)}
          </code>
        </span>
      ))}
    </div>
  );
}

const scheduleColumns: readonly Column<ReportScheduleReply>[] = [
  { id: 'name', header: 'Report', cell: ({ name }) => <strong>{name}</strong> },
  {
    id: 'when',
    header: 'When',
    cell: ({ every, zone, nextAt, problem }) => (
      <>
        each {every}, {zone}; next {dayText(nextAt)}
        {problem !== undefined && <div>The last one was not made: {problem}</div>}
      </>
    ),
  },
  { id: 'by', header: 'Ordered by', wideOnly: true, cell: ({ createdBy }) => createdBy },
  { id: 'end', header: 'Change', cell: (schedule) => <Actions schedule={schedule} /> },
];

function Actions({ schedule }: { readonly schedule: ReportScheduleReply }) {
  const { id, name, revision } = schedule;
  const remove = useRemoveSchedule();
  return (
    <div className={text.row}>
      <ChangeSchedule schedule={schedule} />
      <ConfirmRemoval
        name={`the schedule of ${name}`}
        size="xs"
        removing={remove}
        onConfirm={() => remove.mutate({ id, revision })}
      >
        No more reports are made by it; those that were are kept.
      </ConfirmRemoval>
    </div>
  );
}
