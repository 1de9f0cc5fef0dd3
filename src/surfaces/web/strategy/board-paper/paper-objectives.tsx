// SPDX-License-Identifier: Apache-2.0
import type { BoardPaperReply } from '#surfaces/contract';
import { type Column, DataTable } from '../../shell/data-table.tsx';
import { dayText } from '../../shell/day.ts';
import { EmptyState } from '../../shell/empty-state.tsx';
import { Panel } from '../../shell/panel.tsx';
import { quantityText, shareText } from '../../shell/quantity.ts';
import { Status } from '../../shell/status.tsx';
import text from '../../shell/text.module.css';
import { Unknown } from '../../shell/unknown.tsx';
import { paceWords } from '../../shell/words.ts';
import classes from './paper.module.css';
import type { PaperProps } from './paper-props.ts';

type Objective = BoardPaperReply['objectives'][number];
type KeyResult = Objective['keyResults'][number];

const objectiveColumns: readonly Column<Objective>[] = [
  { id: 'title', header: 'Objective', cell: ({ title }) => <strong>{title}</strong> },
  { id: 'owner', header: 'Owner', wideOnly: true, cell: ({ owner }) => owner ?? 'nobody yet' },
  { id: 'progress', header: 'Progress', cell: Progress },
  { id: 'pace', header: 'Pace', cell: ({ pace }) => <Status {...paceWords[pace]} /> },
  {
    id: 'confidence',
    header: 'Confidence',
    wideOnly: true,
    cell: ({ confidence }) =>
      confidence === undefined ? <Unknown>not said</Unknown> : `${confidence} of 10`,
  },
  {
    id: 'due',
    header: 'Due',
    wideOnly: true,
    cell: ({ due }) => <span className={text.whole}>{dayText(due)}</span>,
  },
];

const keyResultColumns: readonly Column<KeyResult>[] = [
  {
    id: 'title',
    header: 'Key result',
    cell: ({ title, forecast }) => (
      <>
        {title}
        <span className={classes.forecast}>{forecast}</span>
      </>
    ),
  },
  {
    id: 'value',
    header: 'Now',
    cell: ({ value, unit, footnote }) => (
      <>
        {value === undefined ? <Unknown /> : quantityText(value, unit)}
        <a className={classes.mark} href={`#source-${footnote}`} aria-label={`Source ${footnote}`}>
          {footnote}
        </a>
      </>
    ),
  },
  { id: 'target', header: 'Target', cell: ({ target, unit }) => quantityText(target, unit) },
  {
    id: 'progress',
    header: 'Progress',
    wideOnly: true,
    cell: ({ progress }) => (progress === undefined ? <Unknown /> : shareText(progress)),
  },
  { id: 'pace', header: 'Pace', cell: ({ pace }) => <Status {...paceWords[pace]} /> },
];

/** All objectives, then each with its key results. */
export function PaperObjectives({ paper: { objectives } }: PaperProps) {
  return (
    <>
      <Panel title="Objectives" flush>
        <DataTable
          caption="Objectives"
          columns={objectiveColumns}
          rows={objectives}
          rowKey={({ id }) => id}
          empty={
            <EmptyState title="No open objective">Begin with one of the templates.</EmptyState>
          }
        />
      </Panel>
      {objectives
        .filter(({ keyResults }) => keyResults.length > 0)
        .map(({ id, title, keyResults }) => (
          <Panel key={id} title={title} flush>
            <DataTable
              caption={`Key results of ${title}`}
              columns={keyResultColumns}
              rows={keyResults}
              rowKey={(keyResult) => keyResult.id}
            />
          </Panel>
        ))}
    </>
  );
}

function Progress({ progress, progressBefore }: Objective) {
  return (
    <>
      {progress === undefined ? <Unknown /> : shareText(progress)}
      {progressBefore !== undefined && (
        <span className={classes.forecast}>{shareText(progressBefore)} at the review before</span>
      )}
    </>
  );
}
