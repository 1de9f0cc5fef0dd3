// SPDX-License-Identifier: Apache-2.0
import type { AdoptionReply } from '#surfaces/contract';
import { type Column, DataTable } from '../../shell/data-table.tsx';
import { EmptyState } from '../../shell/empty-state.tsx';
import { Panel } from '../../shell/panel.tsx';
import { Status } from '../../shell/status.tsx';
import text from '../../shell/text.module.css';
import { Unknown } from '../../shell/unknown.tsx';
import { OutsideLink } from '../opportunities/next-step.tsx';
import classes from './adoption.module.css';
import { type AdoptionProps, type CandidateReply, fitWords } from './adoption-words.ts';
import { EditCriteria } from './edit-criteria.tsx';

type Row =
  | { readonly kind: 'place' }
  | {
      readonly kind: 'must';
      readonly key: string;
      readonly title: string;
      readonly fact?: string | undefined;
    }
  | {
      readonly kind: 'criterion';
      readonly key: string;
      readonly title: string;
      readonly scale: string;
      readonly weight: number;
    };

/** The candidates beside each other: must-haves first, then what makes one better, then what would turn the order. */
export function ComparisonPanel({ adoption }: AdoptionProps) {
  const { comparison, mustHaves, criteria, candidates } = adoption;
  const inside = candidates.filter(({ leftOut }) => leftOut === undefined);
  const rows: readonly Row[] = [
    { kind: 'place' },
    ...mustHaves.map((one) => ({ kind: 'must' as const, ...one })),
    ...criteria.map((one) => ({ kind: 'criterion' as const, ...one })),
  ];
  const isReady = inside.length > 0 && rows.length > 1;
  return (
    <Panel
      title="Comparison"
      sentence={
        isReady
          ? comparison.lead
          : 'Must-haves are met or missed; scores from 0 to 4 count by their weight.'
      }
      actions={isOpen(adoption) && <EditCriteria adoption={adoption} />}
      flush
    >
      {isReady ? (
        <>
          <DataTable
            caption="Candidates compared"
            columns={columnsFor(adoption, inside)}
            rows={rows}
            rowKey={(row) => (row.kind === 'place' ? 'place' : row.key)}
          />
          <Sensitivity adoption={adoption} />
        </>
      ) : (
        <EmptyState title={inside.length === 0 ? 'No candidate yet' : 'Nothing is looked at yet'}>
          {inside.length === 0
            ? 'Add what could meet the need below, and set must-haves and criteria here.'
            : 'Use “Must-haves and criteria”: what a solution has to have, and what makes one better.'}
        </EmptyState>
      )}
    </Panel>
  );
}

/** Once it is decided, what was compared stays. */
function isOpen({ state }: AdoptionReply): boolean {
  return state === 'needed' || state === 'compared' || state === 'on-trial';
}

function columnsFor(
  adoption: AdoptionReply,
  candidates: readonly CandidateReply[],
): readonly Column<Row>[] {
  return [
    {
      id: 'what',
      header: 'Looked at',
      cell: (row) => <What row={row} sum={adoption.comparison.weightSum} />,
    },
    ...candidates.map((candidate) => ({
      id: String(candidate.id),
      header: <div className={classes.head}>{candidate.name}</div>,
      cell: (row: Row) => <Cell row={row} candidate={candidate} adoption={adoption} />,
    })),
  ];
}

function What({ row, sum }: { readonly row: Row; readonly sum: number }) {
  if (row.kind === 'place')
    return (
      <>
        Place
        <div className={text.small}>weights sum to {sum}</div>
      </>
    );
  if (row.kind === 'must')
    return (
      <>
        {row.title}
        <div className={text.small}>must-have{row.fact !== undefined && ', answered by facts'}</div>
      </>
    );
  return (
    <>
      {row.title}
      <div className={text.small}>
        weight {row.weight}
        {row.scale !== '' && `; ${row.scale}`}
      </div>
    </>
  );
}

interface CellProps extends AdoptionProps {
  readonly row: Row;
  readonly candidate: CandidateReply;
}

function Cell({ row, candidate, adoption }: CellProps) {
  if (row.kind === 'place') return <Place candidate={candidate} adoption={adoption} />;
  if (row.kind === 'must') {
    const must = candidate.fit.mustHaves.find(({ key }) => key === row.key);
    if (must === undefined) return <Unknown />;
    return (
      <>
        <Status {...fitWords[must.answer]} />
        <Backing {...must} />
      </>
    );
  }
  const score = candidate.scores[row.key];
  if (score === undefined) return <Unknown>not scored</Unknown>;
  return (
    <>
      <Score score={score.score} />
      <Backing {...score} />
    </>
  );
}

function Place({ candidate, adoption }: Omit<CellProps, 'row'>) {
  const ranked = adoption.comparison.ranked.find(({ candidateId }) => candidateId === candidate.id);
  if (ranked === undefined)
    return (
      <>
        <Status {...fitWords['does-not-fit']} />
        <div className={text.small}>no place: a must-have is missed</div>
      </>
    );
  const { place, lowest, highest } = ranked;
  const points = (share: number) => Math.round(share * 100);
  return (
    <>
      <strong>
        {place}. with {points(lowest)} of 100
      </strong>
      {highest > lowest && (
        <div className={text.small}>up to {points(highest)} with scores to come</div>
      )}
      <div>
        <Status {...fitWords[candidate.fit.verdict]} />
      </div>
    </>
  );
}

const PIPS = [1, 2, 3, 4];

function Score({ score }: { readonly score: number }) {
  return (
    <span className={classes.score}>
      {score} of 4
      <span className={classes.pips} aria-hidden="true">
        {PIPS.map((pip) => (
          <i key={pip} data-on={pip <= score || undefined} />
        ))}
      </span>
    </span>
  );
}

interface BackingProps {
  readonly evidence: string;
  readonly link?: string | undefined;
  readonly by?: string | undefined;
}

function Backing({ evidence, link, by }: BackingProps) {
  return (
    <div className={classes.evidence} title={by && `by ${by}`}>
      {evidence}
      {link !== undefined && (
        <div>
          <OutsideLink address={link} />
        </div>
      )}
    </div>
  );
}

function Sensitivity({ adoption: { comparison } }: AdoptionProps) {
  if (comparison.sensitivity.length === 0) return null;
  return (
    <div className={classes.foot}>
      <strong>How far the order holds</strong>
      <ul className={classes.sentences}>
        {comparison.sensitivity.map((sentence) => (
          <li key={sentence}>{sentence}</li>
        ))}
      </ul>
    </div>
  );
}
