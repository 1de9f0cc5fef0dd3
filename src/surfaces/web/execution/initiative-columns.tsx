// SPDX-License-Identifier: Apache-2.0
import { Link } from '@tanstack/react-router';
import { moneyText } from '#model';
import type { InitiativeReply } from '#surfaces/contract';
import type { Column } from '../shell/data-table.tsx';
import { countOf, shareText } from '../shell/quantity.ts';
import { Status } from '../shell/status.tsx';
import text from '../shell/text.module.css';
import { Unknown } from '../shell/unknown.tsx';
import { initiativeStateWords, initiativeStatusWords, riskLevelWords } from '../shell/words.ts';
import { IndexFigure } from './money-figure.tsx';

const status: Column<InitiativeReply> = {
  id: 'status',
  header: 'Status',
  cell: (row) => <Status {...initiativeStatusWords[row.status]} />,
};
const state: Column<InitiativeReply> = {
  id: 'state',
  header: 'State',
  cell: (row) => initiativeStateWords[row.state],
};
const finish: Column<InitiativeReply> = { id: 'finish', header: 'Forecast finish', cell: Finish };
const spent: Column<InitiativeReply> = {
  id: 'spent',
  header: 'Spent of budget',
  numeric: true,
  cell: Spent,
};

/** All that is compared over the portfolio. */
export const initiativeColumns: readonly Column<InitiativeReply>[] = [
  { id: 'title', header: 'Initiative', cell: Title },
  state,
  status,
  {
    id: 'spi',
    header: 'SPI',
    numeric: true,
    cell: ({ value }) => <IndexFigure index={value?.spi} />,
  },
  {
    id: 'cpi',
    header: 'CPI',
    numeric: true,
    cell: ({ value }) => <IndexFigure index={value?.cpi} />,
  },
  finish,
  spent,
  { id: 'risk', header: 'Risk', wideOnly: true, cell: WorstRisk },
];

/** The same in short, where the objective is known. */
export const initiativeColumnsInShort: readonly Column<InitiativeReply>[] = [
  {
    id: 'title',
    header: 'Initiative',
    cell: ({ id, title }) => <InitiativeLink id={id} title={title} />,
  },
  state,
  status,
  finish,
  spent,
];

function InitiativeLink({ id, title }: Pick<InitiativeReply, 'id' | 'title'>) {
  return (
    <Link to="/execution/initiatives/$id" params={{ id: String(id) }} className={text.strong}>
      {title}
    </Link>
  );
}

function Title({ id, title, objectiveId, objectiveTitle, lead }: InitiativeReply) {
  return (
    <>
      <InitiativeLink id={id} title={title} />
      <div className={text.small}>
        {lead ?? 'No lead yet'}
        {objectiveId !== undefined && objectiveTitle !== undefined && (
          <>
            {' · '}
            <Link to="/strategy/objectives/$id" params={{ id: String(objectiveId) }}>
              {objectiveTitle}
            </Link>
          </>
        )}
      </div>
    </>
  );
}

function WorstRisk({ worstRisk, openRisks }: InitiativeReply) {
  if (worstRisk === undefined) return <Unknown>none said</Unknown>;
  return (
    <>
      <Status {...riskLevelWords[worstRisk.level]} />
      <div className={text.small}>{countOf(openRisks, 'open risk')}</div>
    </>
  );
}

function Finish({ value, finish: planned, slips, endedAt }: InitiativeReply) {
  if (planned === undefined) return <Unknown>no plan yet</Unknown>;
  const forecast = value?.forecastFinish;
  const said = endedAt === undefined ? 'forecast' : 'ended';
  return (
    <>
      {forecast === undefined ? <Unknown>not available</Unknown> : `${forecast}`}
      <div className={text.small}>
        {forecast === undefined ? 'planned' : `${said}; planned`} {planned}
        {slips.times > 0 && <>, pushed out {countOf(slips.times, 'time')}</>}
      </div>
    </>
  );
}

function Spent({ spent: amount, budget, currency }: InitiativeReply) {
  return (
    <>
      {amount === undefined ? <Unknown>nothing booked</Unknown> : moneyText(amount, currency)}
      <div className={text.small}>
        of {moneyText(budget, currency)}
        {amount !== undefined && budget > 0 && ` (${shareText(amount / budget)})`}
      </div>
    </>
  );
}
