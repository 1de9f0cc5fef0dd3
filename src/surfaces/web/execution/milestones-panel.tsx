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
import { FollowItems } from './follow-items.tsx';
import { accrualWords } from './plan-words.ts';

type Milestone = InitiativeDetailReply['milestones'][number];

/** What is to be done by when, how far it is, and who said so. */
export function MilestonesPanel({ initiative }: { readonly initiative: InitiativeDetailReply }) {
  const { milestones, state } = initiative;
  const hasEnded = state === 'delivered' || state === 'closed' || state === 'cancelled';
  return (
    <Panel
      title="Milestones"
      sentence="How much is done is claimed by hand, or follows issues and change requests; every claim is kept."
      actions={!hasEnded && <EditPlan initiative={initiative} />}
      flush
    >
      <DataTable
        caption="Milestones"
        columns={columnsOf(state, hasEnded)}
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

function columnsOf(
  state: InitiativeDetailReply['state'],
  hasEnded: boolean,
): readonly Column<Milestone>[] {
  const says: Column<Milestone> = {
    id: 'says',
    header: 'Say how far',
    cell: (milestone) => (
      <div className={classes.says}>
        {state === 'in-flight' && milestone.follows.length === 0 && (
          <ClaimProgress milestone={milestone} />
        )}
        <FollowItems milestone={milestone} />
      </div>
    ),
  };
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
    ...(hasEnded ? [] : [says]),
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

function Done({ title, done, follows, claims }: Milestone) {
  return (
    <div className={classes.done}>
      {done}% <ProgressBar label={`Done of ${title}`} share={done / 100} />
      {follows.length > 0 && <Follows follows={follows} />}
      <Claims claims={claims} />
    </div>
  );
}

function Follows({ follows }: Pick<Milestone, 'follows'>) {
  const done = follows.filter(({ isDone }) => isDone).length;
  return (
    <details className={text.small}>
      <summary>
        {done} of {follows.length} done on the forge
      </summary>
      <ul className={text.plain}>
        {follows.map((item) => (
          <li key={item.address}>
            {standingOf(item)}: <a href={item.address}>{item.title ?? item.address}</a>
          </li>
        ))}
      </ul>
    </details>
  );
}

function standingOf({ kind, state, isDone }: Milestone['follows'][number]): string {
  if (state === undefined) return 'not known here; connect its forge';
  return kind === 'change-request' && state === 'closed' && !isDone
    ? 'closed without merging'
    : state;
}

function Claims({ claims }: Pick<Milestone, 'claims'>) {
  const [newest] = claims;
  if (newest === undefined) return <div className={text.small}>nobody has said anything yet</div>;
  return (
    <details className={text.small}>
      <summary>
        {newest.byForge ? 'read' : 'claimed'} {minuteText(newest.at)}
      </summary>
      <ul className={text.plain}>
        {claims.map(({ at, done, actor, comment, byForge }) => (
          <li key={`${at} ${done}`}>
            {done}%, {minuteText(at)}, {byForge ? 'from the forge' : actor}
            {comment !== '' && `: ${comment}`}
          </li>
        ))}
      </ul>
    </details>
  );
}
