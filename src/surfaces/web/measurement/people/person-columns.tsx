// SPDX-License-Identifier: Apache-2.0
import { Link } from '@tanstack/react-router';
import type { PersonRowReply } from '#surfaces/contract';
import type { Column } from '../../shell/data-table.tsx';
import { countText } from '../../shell/quantity.ts';
import text from '../../shell/text.module.css';
import { Unknown } from '../../shell/unknown.tsx';
import { kindNames } from './people-words.ts';

export const personColumns: readonly Column<PersonRowReply>[] = [
  { id: 'name', header: 'Person', width: '34%', cell: Name },
  { id: 'organisation', header: 'Organisation', cell: Organisation },
  {
    id: 'kind',
    header: 'Kind',
    width: '6rem',
    wideOnly: true,
    cell: ({ kind }) => kindNames[kind],
  },
  {
    id: 'identities',
    header: 'Identities',
    width: '6rem',
    numeric: true,
    wideOnly: true,
    cell: ({ identities }) => countText(identities),
  },
  {
    id: 'commits',
    header: 'Commits',
    width: '6rem',
    numeric: true,
    cell: ({ commits }) => countText(commits),
  },
  {
    id: 'last',
    header: 'Last commit',
    width: '8rem',
    wideOnly: true,
    cell: ({ lastDay }) => lastDay,
  },
];

function Name({ id, name, email }: PersonRowReply) {
  return (
    <>
      <Link to="/measurement/people/$id" params={{ id: String(id) }} className={text.strong}>
        {name || email || 'Nobody'}
      </Link>
      <div className={text.small}>{email}</div>
    </>
  );
}

function Organisation({ organisation }: PersonRowReply) {
  return organisation ?? <Unknown />;
}
