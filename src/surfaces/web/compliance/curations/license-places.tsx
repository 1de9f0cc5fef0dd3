// SPDX-License-Identifier: Apache-2.0
import { Link } from '@tanstack/react-router';
import { Fragment } from 'react';
import type { DecisionsAboutReply } from '#surfaces/contract';
import { type Column, DataTable } from '../../shell/data-table.tsx';
import { LicenseExpression } from '../../shell/license-expression.tsx';
import text from '../../shell/text.module.css';
import { scopeName } from './decision-words.ts';

type Place = DecisionsAboutReply['places'][number];

const MOST_NAMED = 8;

const COLUMNS: readonly Column<Place>[] = [
  {
    id: 'license',
    header: 'In effect',
    width: '26%',
    cell: ({ license }) => <LicenseExpression expression={license} />,
  },
  { id: 'where', header: 'In', cell: Where },
  { id: 'why', header: 'Because', width: '40%', cell: Why },
];

/** Where decisions are for one product or repository: what holds where, and by which of them. */
export function LicensePlaces({ places }: Pick<DecisionsAboutReply, 'places'>) {
  if (places.length === 0) return null;
  return (
    <DataTable
      caption="What holds where"
      columns={COLUMNS}
      rows={places}
      rowKey={({ license, decision }) => `${decision?.id} ${license}`}
    />
  );
}

function Where({ repositories }: Place) {
  const more = repositories.length - MOST_NAMED;
  return (
    <>
      {repositories.slice(0, MOST_NAMED).map(({ id, name }, i) => (
        <Fragment key={id}>
          {i > 0 && ', '}
          <Link to="/repositories/$id" params={{ id: String(id) }}>
            {name}
          </Link>
        </Fragment>
      ))}
      {more > 0 && ` and ${more} more`}
    </>
  );
}

function Why({ decision }: Place) {
  if (decision === undefined)
    return <span className={text.soft}>nobody has decided; the facts say so</span>;
  const { id, scope, reason } = decision;
  return (
    <>
      decision {id}, for {scope.kind === 'organisation' ? 'the organisation' : scopeName(scope)}
      <div className={text.soft}>{reason}</div>
    </>
  );
}
