// SPDX-License-Identifier: Apache-2.0
import type { KeyResultReply } from '#surfaces/contract';
import { type Column, DataTable } from '../shell/data-table.tsx';
import { dayText } from '../shell/day.ts';
import { ProgressBar } from '../shell/progress-bar.tsx';
import { quantityText, shareText } from '../shell/quantity.ts';
import { ReadingLine } from '../shell/reading-line.tsx';
import { Status } from '../shell/status.tsx';
import { Unknown } from '../shell/unknown.tsx';
import { paceWords } from '../shell/words.ts';
import classes from './strategy.module.css';

interface KeyResultTableProps {
  readonly caption: string;
  readonly keyResults: readonly KeyResultReply[];
}

const columns: readonly Column<KeyResultReply>[] = [
  { id: 'title', header: 'Key result', cell: KeyResultName },
  { id: 'progress', header: 'Progress to target', cell: KeyResultProgress },
  {
    id: 'trend',
    header: 'Trend',
    wideOnly: true,
    cell: ({ readings, target, unit }) => (
      <ReadingLine readings={readings} target={target} unit={unit} />
    ),
  },
  { id: 'pace', header: 'Pace', cell: ({ pace }) => <Status {...paceWords[pace]} /> },
  {
    id: 'due',
    header: 'Due',
    wideOnly: true,
    cell: ({ due }) => <span className={classes.due}>{dayText(due)}</span>,
  },
];

export function KeyResultTable({ caption, keyResults }: KeyResultTableProps) {
  return (
    <div className={classes.keyResults}>
      <DataTable caption={caption} columns={columns} rows={keyResults} rowKey={({ id }) => id} />
    </div>
  );
}

const sourceWords: Readonly<Record<KeyResultReply['source'], string>> = {
  bound: 'read from a KPI',
  milestones: 'by milestones that are done',
  manual: 'claimed by a person',
};

function KeyResultName({ title, source }: KeyResultReply) {
  return (
    <div className={classes.name}>
      <span className={classes.nameTitle}>{title}</span>
      <span className={classes.source}>{sourceWords[source]}</span>
    </div>
  );
}

function KeyResultProgress({ title, value, target, unit, progress, status }: KeyResultReply) {
  return (
    <div className={classes.progress}>
      <div className={classes.progressWords}>
        <span>
          {value === undefined ? (
            <Unknown>{unknownWord(status)}</Unknown>
          ) : (
            quantityText(value, unit)
          )}
          <span className={classes.target}> target {quantityText(target, unit)}</span>
        </span>
        {progress !== undefined && <strong>{shareText(progress)}</strong>}
      </div>
      <ProgressBar label={`Progress of ${title}`} share={progress} />
    </div>
  );
}

function unknownWord(status: KeyResultReply['status']): string {
  return status === 'insufficient' ? 'too few to say' : 'not known yet';
}
