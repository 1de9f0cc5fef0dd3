// SPDX-License-Identifier: Apache-2.0
import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { DigestPlanReply } from '#surfaces/contract';
import { ConfirmRemoval } from '../../shell/confirm-removal.tsx';
import { type Column, DataTable } from '../../shell/data-table.tsx';
import { minuteText } from '../../shell/day.ts';
import { EmptyState } from '../../shell/empty-state.tsx';
import { ErrorNote } from '../../shell/error-state.tsx';
import { Loaded } from '../../shell/loaded.tsx';
import { PageHeader } from '../../shell/page-header.tsx';
import { Panel } from '../../shell/panel.tsx';
import text from '../../shell/text.module.css';
import { digestColumns } from './digest-columns.tsx';
import { digestsQuery, useMakeNow, useRemovePlan } from './digests.data.ts';
import { ChangeDigest, OrderDigest } from './order-digest.tsx';

/** Who is told in one message, and what was. */
export function DigestsPage() {
  return (
    <div>
      <PageHeader
        title="Digests"
        question="Who is told of alerts in one message, and did it arrive?"
        above={<Link to="/measurement/alerts">Alerts</Link>}
        actions={<OrderDigest />}
      />
      <Loaded query={useQuery(digestsQuery)}>
        {({ plans, digests }) => (
          <div className={text.stack}>
            <Panel title="Ordered" flush>
              <DataTable
                caption="Digests that somebody ordered"
                columns={planColumns}
                rows={plans}
                rowKey={({ id }) => id}
                empty={
                  <EmptyState title="Nobody has ordered one yet">
                    A digest sums up a day or a week: what opened, closed and stays. It goes to a
                    webhook and into a feed.
                  </EmptyState>
                }
              />
            </Panel>
            <Panel title="Told" sentence="The newest first." flush>
              <DataTable
                caption="Digests that were made, and how their delivery went"
                columns={digestColumns}
                rows={digests}
                rowKey={({ id }) => id}
                empty={
                  <EmptyState title="None yet">
                    The first one is made when its period is over.
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

const planColumns: readonly Column<DigestPlanReply>[] = [
  {
    id: 'name',
    header: 'For',
    cell: ({ name, owner }) => (
      <>
        <strong>{name}</strong>
        {owner !== undefined && <div className={text.small}>what {owner} looks at</div>}
      </>
    ),
  },
  { id: 'when', header: 'When', cell: When },
  {
    id: 'least',
    header: 'From severity',
    wideOnly: true,
    cell: ({ leastSeverity }) => leastSeverity,
  },
  {
    id: 'where',
    header: 'Goes to',
    cell: ({ webhook }) => (webhook === undefined ? 'feed' : `feed, ${new URL(webhook).host}`),
  },
  { id: 'actions', header: 'Change', cell: (plan) => <PlanActions plan={plan} /> },
];

const WEEKDAYS = [
  'Mondays',
  'Tuesdays',
  'Wednesdays',
  'Thursdays',
  'Fridays',
  'Saturdays',
  'Sundays',
];

function When({ every, weekday, clock, zone, nextAt }: DigestPlanReply) {
  return (
    <>
      {every === 'day' ? 'every day' : WEEKDAYS[weekday - 1]} at {clock}, {zone}
      <div className={text.small}>next {minuteText(nextAt)}</div>
    </>
  );
}

function PlanActions({ plan }: { readonly plan: DigestPlanReply }) {
  const { id, name, revision } = plan;
  const [make, remove] = [useMakeNow(), useRemovePlan()];
  return (
    <div className={`${text.row} only-on-screen`}>
      <ChangeDigest plan={plan} />
      <Button
        size="xs"
        variant="default"
        loading={make.isPending}
        aria-label={`Make it now: the digest for ${name}`}
        onClick={() => make.mutate(id)}
      >
        Make it now
      </Button>
      <ConfirmRemoval
        name={`the digest for ${name}`}
        size="xs"
        removing={remove}
        onConfirm={() => remove.mutate({ id, revision })}
      >
        Nothing is sent any more, and its feed ends. What was told is kept.
      </ConfirmRemoval>
      <ErrorNote error={make.error} />
    </div>
  );
}
