// SPDX-License-Identifier: Apache-2.0
import { Button, Checkbox } from '@mantine/core';
import { useState } from 'react';
import type { PeopleDecisionReply } from '#surfaces/contract';
import type { Column } from '../../shell/data-table.tsx';
import { dayText } from '../../shell/day.ts';
import { EmptyState } from '../../shell/empty-state.tsx';
import { ErrorNote } from '../../shell/error-state.tsx';
import { PagedTable } from '../../shell/paged-table.tsx';
import { Panel } from '../../shell/panel.tsx';
import { Status } from '../../shell/status.tsx';
import text from '../../shell/text.module.css';
import { peopleDecisionsList, useUndoDecisions } from './people.data.ts';
import classes from './people.module.css';
import { originNames, verdictNames } from './people-words.ts';
import { type Choice, useChosen } from './use-chosen.ts';

type Decision = PeopleDecisionReply;

/** What was decided, for everybody to see, and to take back: one or many at once. */
export function MadeDecisions() {
  const [decisions, setDecisions] = useState<ReadonlyMap<string, Decision>>(new Map());
  const chosen = useChosen(decisions, setDecisions, ({ id }) => String(id));
  return (
    <Panel
      title="Decided"
      sentence="Newest first. What is undone stays in the list."
      actions={<Undo ids={[...decisions.values()].map(({ id }) => id)} onDone={chosen.clear} />}
      flush
    >
      <div className={classes.queue}>
        <PagedTable
          caption="Decisions about people"
          list={peopleDecisionsList}
          columns={columns(chosen)}
          rowKey={({ id }) => id}
          rowHeight={64}
          empty={
            <EmptyState title="Nothing decided yet">
              Rules and .mailmap files alone say who is who so far.
            </EmptyState>
          }
        />
      </div>
    </Panel>
  );
}

function Undo({ ids, onDone }: { readonly ids: number[]; readonly onDone: () => void }) {
  const undoing = useUndoDecisions();
  return (
    <div className={text.row}>
      <Button
        size="xs"
        variant="default"
        disabled={ids.length === 0}
        loading={undoing.isPending}
        onClick={() => undoing.mutate({ ids }, { onSuccess: onDone })}
      >
        Undo chosen
      </Button>
      <ErrorNote error={undoing.error} />
    </div>
  );
}

function columns(chosen: Choice<Decision>): readonly Column<Decision>[] {
  return [
    {
      id: 'about',
      header: 'About',
      width: '46%',
      cell: (decision) => <About decision={decision} chosen={chosen} />,
    },
    {
      id: 'verdict',
      header: 'Decision',
      width: '8rem',
      cell: ({ verdict }) => verdictNames[verdict],
    },
    { id: 'by', header: 'Decided', wideOnly: true, cell: Decided },
    { id: 'state', header: 'State', width: '10rem', cell: State },
  ];
}

interface AboutProps {
  readonly decision: Decision;
  readonly chosen: Choice<Decision>;
}

function About({ decision, chosen }: AboutProps) {
  const names = decision.identities.map(({ name, email }) => `${name} <${email}>`);
  const canBeUndone = decision.undone === undefined && decision.origin !== 'erasure';
  const words = names.map((name) => <div key={name}>{name}</div>);
  if (!canBeUndone) return words;
  return (
    <div className={classes.choice}>
      <Checkbox
        checked={chosen.has(decision)}
        onChange={() => chosen.toggle(decision)}
        aria-label={`Choose the decision about ${names.join(' and ')}`}
      />
      <div>{words}</div>
    </div>
  );
}

function Decided({ decidedBy, decidedAt, origin, reason }: Decision) {
  return (
    <>
      {dayText(decidedAt)} {originNames[origin]}
      <div className={text.small}>
        {decidedBy}
        {reason !== undefined && `: ${reason}`}
      </div>
    </>
  );
}

function State({ undone }: Decision) {
  if (undone === undefined) return <Status tone="good" word="in force" />;
  return (
    <>
      <Status tone="neutral" word="undone" />
      <div className={text.small}>
        {dayText(undone.at)}
        {undone.why !== undefined && `: ${undone.why}`}
      </div>
    </>
  );
}
