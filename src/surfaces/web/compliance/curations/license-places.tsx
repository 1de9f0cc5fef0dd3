// SPDX-License-Identifier: Apache-2.0
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { Fragment } from 'react';
import type { DecisionsAboutReply } from '#surfaces/contract';
import { type Column, DataTable } from '../../shell/data-table.tsx';
import { LicenseExpression } from '../../shell/license-expression.tsx';
import { Panel } from '../../shell/panel.tsx';
import text from '../../shell/text.module.css';
import { decisionsAboutQuery } from './curations.data.ts';
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
export function LicensePlaces({ id }: { readonly id: number }) {
  const { data } = useQuery(decisionsAboutQuery(id));
  if (data === undefined || data.places.length === 0) return null;
  return (
    <Panel
      title="What holds where"
      sentence="The nearest decision: for the repository, else its product, else everything. Of two products the newer."
      flush
    >
      <DataTable
        caption="What holds where"
        columns={COLUMNS}
        rows={data.places}
        rowKey={({ license, decision }) => `${decision?.id} ${license}`}
      />
    </Panel>
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
