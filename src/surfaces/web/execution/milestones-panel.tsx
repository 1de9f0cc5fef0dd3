// SPDX-License-Identifier: Apache-2.0
import type { InitiativeDetailReply } from '#surfaces/contract';
import { type Column, DataTable } from '../shell/data-table.tsx';
import { minuteText } from '../shell/day.ts';
import { EmptyState } from '../shell/empty-state.tsx';
import { Panel } from '../shell/panel.tsx';
import { ProgressBar } from '../shell/progress-bar.tsx';
import text from '../shell/text.module.css';
import { ClaimProgress } from './claim-progress.tsx';
import { EditPlan } from './edit-plan.tsx';
import classes from './execution.module.css';
import { accrualWords } from './plan-words.ts';

type Milestone = InitiativeDetailReply['milestones'][number];

/** What is to be done by when, how far it is, and who said so. */
export function MilestonesPanel({ initiative }: { readonly initiative: InitiativeDetailReply }) {
  const { milestones, state } = initiative;
  const hasEnded = state === 'delivered' || state === 'closed' || state === 'cancelled';
  return (
    <Panel
      title="Milestones"
      sentence="Per cent are claimed by hand; each word of it is kept."
      actions={!hasEnded && <EditPlan initiative={initiative} />}
      flush
    >
      <DataTable
        caption="Milestones"
        columns={columnsOf(state === 'in-flight')}
        rows={milestones}
        rowKey={({ id }) => id}
        empty={
          <EmptyState title="No milestone yet">
            Use “Change the plan” to say what is to be done by when, and what it costs.
          </EmptyState>
        }
      />
    </Panel>
  );
}

function columnsOf(isInFlight: boolean): readonly Column<Milestone>[] {
  return [
    { id: 'title', header: 'Milestone', cell: Title },
    { id: 'weight', header: 'Weight', numeric: true, wideOnly: true, cell: ({ weight }) => weight },
    { id: 'start', header: 'Start', wideOnly: true, cell: ({ start }) => start },
    {
      id: 'finish',
      header: 'Finish',
      cell: ({ finish, isLate }) => (
        <span className={isLate ? classes.late : undefined}>
          <span className={classes.day}>{finish}</span>
          {isLate && ', late'}
        </span>
      ),
    },
    { id: 'done', header: 'Done', cell: Done },
    ...(isInFlight
      ? [
          {
            id: 'claim',
            header: 'Claim',
            cell: (milestone: Milestone) => <ClaimProgress milestone={milestone} />,
          },
        ]
      : []),
  ];
}

function Title({ title, accrual }: Milestone) {
  return (
    <>
      {title}
      <div className={text.small}>{accrualWords[accrual]}</div>
    </>
  );
}

function Done({ title, done, claims }: Milestone) {
  const [newest] = claims;
  return (
    <div className={classes.done}>
      {done}% <ProgressBar label={`Done of ${title}`} share={done / 100} />
      {newest === undefined ? (
        <div className={text.small}>nobody has said anything yet</div>
      ) : (
        <details className={text.small}>
          <summary>claimed {minuteText(newest.at)}</summary>
          <ul className={text.plain}>
            {claims.map(({ at, done: said, actor, comment }) => (
              <li key={`${at} ${said}`}>
                {said}%, {minuteText(at)}, {actor}
                {comment !== '' && `: ${comment}`}
              </li>
            ))}
          </ul>
        </details>
      )}
    </div>
  );
}
