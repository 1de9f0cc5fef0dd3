// SPDX-License-Identifier: Apache-2.0
import { Checkbox } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import type { PersonLinkReply } from '#surfaces/contract';
import type { Column } from '../../shell/data-table.tsx';
import { countOf, shareText } from '../../shell/quantity.ts';
import text from '../../shell/text.module.css';
import classes from './people.module.css';
import type { Choice } from './use-chosen.ts';

export function keyOfLink({ left, right }: PersonLinkReply): string {
  return `${left.identityId} ${right.identityId}`;
}

export function proposalColumns(
  chosen: Choice<PersonLinkReply>,
): readonly Column<PersonLinkReply>[] {
  return [
    {
      id: 'left',
      header: 'One',
      width: '30%',
      cell: (link) => (
        <div className={classes.choice}>
          <Checkbox
            checked={chosen.has(link)}
            onChange={() => chosen.toggle(link)}
            aria-label={`Choose ${nameOf(link.left)} and ${nameOf(link.right)}`}
          />
          <Side side={link.left} />
        </div>
      ),
    },
    { id: 'right', header: 'The other', width: '28%', cell: ({ right }) => <Side side={right} /> },
    { id: 'why', header: 'Why', cell: Why },
    {
      id: 'score',
      header: 'Score',
      width: '5rem',
      numeric: true,
      cell: ({ score }) => shareText(score),
    },
  ];
}

function Side({ side }: { readonly side: PersonLinkReply['left'] }) {
  return (
    <div>
      <Link
        to="/measurement/people/$id"
        params={{ id: String(side.personId) }}
        className={text.strong}
      >
        {nameOf(side)}
      </Link>
      <div className={text.small}>{side.email}</div>
      <div className={text.small}>
        {countOf(side.commits, 'commit')}
        {side.lastDay !== undefined && `, last ${side.lastDay}`}
      </div>
    </div>
  );
}

function nameOf({ name, email }: PersonLinkReply['left']): string {
  return name || email || 'Nobody';
}

/** What speaks for it, and what against. */
export function Why({ reasons, against }: PersonLinkReply) {
  return (
    <>
      {reasons.map(({ what }) => what).join(', ')}
      {against !== undefined && <div className={text.small}>Against it: {against}</div>}
    </>
  );
}
