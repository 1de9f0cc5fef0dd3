// SPDX-License-Identifier: Apache-2.0
import { Link } from '@tanstack/react-router';
import type { WaiverReply } from '#surfaces/contract';
import type { Column } from '../../shell/data-table.tsx';
import { dayText } from '../../shell/day.ts';
import { countOf } from '../../shell/quantity.ts';
import text from '../../shell/text.module.css';
import { WaiverActions } from './waiver-actions.tsx';
import { whereText } from './waiver-words.ts';

const untilColumn: Column<WaiverReply> = {
  id: 'until',
  header: 'Until',
  width: '7rem',
  cell: ({ until }) => until,
};
const reason: Column<WaiverReply> = {
  id: 'reason',
  header: 'Why, and on what conditions',
  wideOnly: true,
  cell: Reason,
};
const state: Column<WaiverReply> = {
  id: 'state',
  header: 'State',
  width: '15rem',
  cell: (waiver) => <WaiverActions waiver={waiver} />,
};

/** What is put up with, until when, why, and who answers for it. */
export const waiverColumns: readonly Column<WaiverReply>[] = [
  { id: 'what', header: 'What', width: '32%', cell: What },
  untilColumn,
  reason,
  state,
];

/** The same where the page says what it is about. */
export const waiverOfFindingColumns: readonly Column<WaiverReply>[] = [
  { id: 'scope', header: 'Holds', width: '22%', cell: Scope },
  untilColumn,
  { ...reason, wideOnly: false },
  state,
];

function What(waiver: WaiverReply) {
  const { vulnerability, rule, title, package: name, license } = waiver;
  return (
    <>
      <Link
        to="/compliance/findings"
        search={{ rule, search: vulnerability?.name ?? name }}
        className={text.strong}
      >
        {vulnerability?.name ?? title}
      </Link>
      <div className={text.mono}>{name}</div>
      <div className={text.soft}>
        {[whereText(waiver), license, waiver.versions].filter(Boolean).join(', ')}
        {waiver.findings > 0 && `; covers ${countOf(waiver.findings, 'finding')}`}
      </div>
    </>
  );
}

function Scope(waiver: WaiverReply) {
  return (
    <>
      {whereText(waiver)}
      <div className={text.soft}>{waiver.versions ?? 'all versions'}</div>
    </>
  );
}

function Reason({ reason: why, conditions, askedBy, askedAt }: WaiverReply) {
  return (
    <>
      {why}
      {conditions !== undefined && <div>As long as: {conditions}</div>}
      <div className={text.soft}>
        asked by {askedBy}, {dayText(askedAt)}
      </div>
    </>
  );
}
