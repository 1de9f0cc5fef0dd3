// SPDX-License-Identifier: Apache-2.0
import { Link } from '@tanstack/react-router';
import type { RiskReply } from '#surfaces/contract';
import type { Column } from '../../shell/data-table.tsx';
import { Status } from '../../shell/status.tsx';
import text from '../../shell/text.module.css';
import { Unknown } from '../../shell/unknown.tsx';
import { riskLevelWords, riskStateWords } from '../../shell/words.ts';
import classes from '../execution.module.css';

type PaperRisk = Omit<RiskReply, 'state' | 'revision'>;
interface OfInitiative extends PaperRisk {
  readonly initiativeId: number;
  readonly initiativeTitle: string;
}

/** How grave, who, by when: what every table of risks shows. */
const graveness: readonly Column<PaperRisk>[] = [
  {
    id: 'exposure',
    header: 'Probability x impact',
    cell: ({ level, probability, impact, exposure }) => (
      <>
        <Status {...riskLevelWords[level]} />
        <div className={text.small}>
          {probability} x {impact} = {exposure} of 25
        </div>
      </>
    ),
  },
  {
    id: 'owner',
    header: 'Owner',
    cell: ({ owner }) => owner ?? <Unknown>nobody yet</Unknown>,
  },
  {
    id: 'due',
    header: 'Answer due',
    wideOnly: true,
    cell: ({ due, isOverdue }) =>
      due === undefined ? (
        <Unknown>no day yet</Unknown>
      ) : (
        <span className={isOverdue ? classes.late : undefined}>
          <span className={classes.day}>{due}</span>
          {isOverdue && ', overdue'}
        </span>
      ),
  },
];

function Title({ title, response }: PaperRisk) {
  return (
    <>
      {title}
      <div className={text.small}>
        {response === '' ? 'nothing is done about it yet' : response}
      </div>
    </>
  );
}

export const riskColumns: readonly Column<RiskReply>[] = [
  { id: 'title', header: 'What may happen', cell: Title },
  ...graveness,
  { id: 'state', header: 'State', cell: ({ state }) => <Status {...riskStateWords[state]} /> },
];

/** Where risks of several initiatives stand together. */
export const portfolioRiskColumns: readonly Column<OfInitiative>[] = [
  { id: 'title', header: 'What may happen', cell: Title },
  {
    id: 'initiative',
    header: 'Initiative',
    cell: ({ initiativeId, initiativeTitle }) => (
      <Link to="/execution/initiatives/$id" params={{ id: String(initiativeId) }}>
        {initiativeTitle}
      </Link>
    ),
  },
  ...graveness,
];
