// SPDX-License-Identifier: Apache-2.0
import { Link } from '@tanstack/react-router';
import type { BenefitReply, InitiativeDetailReply } from '#surfaces/contract';
import { type Column, DataTable } from '../../shell/data-table.tsx';
import { EmptyState } from '../../shell/empty-state.tsx';
import { Panel } from '../../shell/panel.tsx';
import { quantityText } from '../../shell/quantity.ts';
import { Status } from '../../shell/status.tsx';
import text from '../../shell/text.module.css';
import { Unknown } from '../../shell/unknown.tsx';
import { benefitWords } from '../../shell/words.ts';
import classes from '../execution.module.css';
import { EditBenefit } from './edit-benefit.tsx';
import { JudgeBenefit } from './judge-benefit.tsx';

const columns: readonly Column<BenefitReply>[] = [
  { id: 'title', header: 'Benefit', cell: Title },
  {
    id: 'baseline',
    header: 'Before',
    wideOnly: true,
    cell: ({ baseline, unit }) =>
      baseline === undefined ? <Unknown /> : quantityText(baseline, unit),
  },
  { id: 'now', header: 'Now', cell: Now },
  {
    id: 'expected',
    header: 'Expected',
    cell: ({ expected, unit }) => quantityText(expected, unit),
  },
  { id: 'review', header: 'Looked at', cell: Review },
  { id: 'judge', header: 'Judge', cell: Actions },
];

/** What the initiative is to bring, by which figure, and what was found. */
export function BenefitsPanel({ initiative }: { readonly initiative: InitiativeDetailReply }) {
  return (
    <Panel
      title="Benefits"
      sentence="What it is to bring, the figure that measures it, and the day on which you look."
      actions={<EditBenefit initiativeId={initiative.id} />}
      flush
    >
      <DataTable
        caption="Benefits"
        columns={columns}
        rows={initiative.benefits}
        rowKey={({ id }) => id}
        empty={
          <EmptyState title="No benefit yet">
            Use “Add a benefit”: which figure is to be better afterwards, and by when.
          </EmptyState>
        }
      />
    </Panel>
  );
}

function Title({ title, kpiId, kpiName }: BenefitReply) {
  return (
    <>
      {title}
      <div className={text.small}>
        {kpiId === undefined ? (
          'people say the value'
        ) : (
          <>
            measured by{' '}
            <Link to="/measurement/kpis/$id" params={{ id: String(kpiId) }}>
              {kpiName ?? `KPI ${kpiId}`}
            </Link>
          </>
        )}
      </div>
    </>
  );
}

function Now({ value, verdict, unit }: BenefitReply) {
  const shown = verdict?.value ?? value;
  return shown === undefined ? <Unknown /> : quantityText(shown, unit);
}

function Review({ reviewOn, isDue, verdict }: BenefitReply) {
  if (verdict === undefined) {
    return (
      <span className={isDue ? classes.late : undefined}>
        <span className={classes.day}>{reviewOn}</span>
        {isDue && ', due'}
      </span>
    );
  }
  return (
    <>
      <Status {...benefitWords[verdict.outcome]} />
      <div className={text.small}>{verdict.words}</div>
    </>
  );
}

function Actions(benefit: BenefitReply) {
  if (benefit.verdict !== undefined)
    return <span className={text.small}>{benefit.verdict.by}</span>;
  return (
    <div className={classes.buttons}>
      <JudgeBenefit benefit={benefit} />
      <EditBenefit benefit={benefit} />
    </div>
  );
}
