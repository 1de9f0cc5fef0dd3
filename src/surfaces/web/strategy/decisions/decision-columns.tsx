// SPDX-License-Identifier: Apache-2.0
import { Link } from '@tanstack/react-router';
import type { DecisionLogReply } from '#surfaces/contract';
import { AddressLink } from '../../shell/address-link.tsx';
import type { Column } from '../../shell/data-table.tsx';
import { Status } from '../../shell/status.tsx';
import text from '../../shell/text.module.css';
import { decisionStateWords } from './search.ts';

const question: Column<DecisionLogReply> = { id: 'question', header: 'Question', cell: Question };
const choice: Column<DecisionLogReply> = { id: 'choice', header: 'Decided', cell: Choice };

export const decisionColumns: readonly Column<DecisionLogReply>[] = [
  question,
  choice,
  { id: 'about', header: 'About', wideOnly: true, cell: About },
];

/** Where it is known what they are about. */
export const decisionColumnsInShort: readonly Column<DecisionLogReply>[] = [question, choice];

function Question({ id, question: asked, reasons, supersededBy }: DecisionLogReply) {
  return (
    <>
      <Link to="/strategy/decisions/$id" params={{ id: String(id) }} className={text.strong}>
        {asked}
      </Link>
      {reasons !== '' && <div className={text.small}>{reasons}</div>}
      {supersededBy !== undefined && (
        <div className={text.small}>A later decision took its place.</div>
      )}
    </>
  );
}

function Choice({ choice: chosen, decidedBy, decidedOn, neededBy, isOverdue }: DecisionLogReply) {
  if (chosen === undefined) {
    return (
      <>
        <Status {...decisionStateWords.open} />
        {neededBy !== undefined && (
          <div className={text.small}>
            needed by {neededBy}
            {isOverdue && ', overdue'}
          </div>
        )}
      </>
    );
  }
  return (
    <>
      {chosen}
      <div className={text.small}>
        {decidedBy}, {decidedOn}
      </div>
    </>
  );
}

function About({ links }: DecisionLogReply) {
  return (
    <ul className={text.plain}>
      {links.map(({ subject, title, to }) => (
        <li key={subject}>
          <AddressLink address={to}>{title}</AddressLink>
        </li>
      ))}
    </ul>
  );
}
