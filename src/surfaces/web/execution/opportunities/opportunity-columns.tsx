// SPDX-License-Identifier: Apache-2.0
import { Link } from '@tanstack/react-router';
import type { OpportunityReply } from '#surfaces/contract';
import type { Column } from '../../shell/data-table.tsx';
import { countOf, shareText } from '../../shell/quantity.ts';
import { Status } from '../../shell/status.tsx';
import text from '../../shell/text.module.css';
import { NextStep } from './next-step.tsx';
import classes from './opportunities.module.css';
import { quadrantWord } from './opportunity-words.ts';

export interface NumberedOpportunity extends OpportunityReply {
  /** Place in the list, from 1. */
  readonly number: number;
}

export const opportunityColumns: readonly Column<NumberedOpportunity>[] = [
  { id: 'name', header: 'Project', cell: Name },
  { id: 'quadrant', header: 'What to do', cell: (row) => <Status {...quadrantWord(row)} /> },
  { id: 'why', header: 'Why', cell: Why },
  { id: 'next', header: 'Next step', cell: ({ next }) => <NextStep next={next} /> },
  { id: 'priority', header: 'Priority', numeric: true, cell: Priority },
];

function Name({ number, key, name, packages, takenUp }: NumberedOpportunity) {
  const names = packages.map((one) => one.name);
  const some = names.slice(0, 3).join(', ');
  return (
    <>
      {number}.{' '}
      <Link
        to="/execution/opportunities/$project"
        params={{ project: key }}
        className={text.strong}
      >
        {name}
      </Link>
      <div className={text.small}>
        {names.length > 3 ? `${some} and ${names.length - 3} more` : some}
        {takenUp > 0 && ` · taken up by ${countOf(takenUp, 'person', 'people')}`}
      </div>
    </>
  );
}

function Why({ reasons }: NumberedOpportunity) {
  return (
    <ul className={`${classes.reasons} ${classes.wide}`}>
      {reasons.map(({ sentence }) => (
        <li key={sentence}>{sentence}</li>
      ))}
    </ul>
  );
}

function Priority({ priority, confidence }: NumberedOpportunity) {
  return (
    <>
      {Math.round(priority * 100)} of 100
      <div className={text.small}>{shareText(Math.round(confidence * 100) / 100)} known</div>
    </>
  );
}
