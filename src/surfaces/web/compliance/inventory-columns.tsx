// SPDX-License-Identifier: Apache-2.0
import { Link } from '@tanstack/react-router';
import type { ComponentRowReply } from '#surfaces/contract';
import type { Column } from '../shell/data-table.tsx';
import { LicenseExpression } from '../shell/license-expression.tsx';
import { countText } from '../shell/quantity.ts';
import { SortHeader } from '../shell/sort-header.tsx';
import { Status } from '../shell/status.tsx';
import classes from '../shell/text.module.css';
import { Unknown } from '../shell/unknown.tsx';
import { verdictWords } from '../shell/words.ts';
import type { InventorySearch, Sort } from './search.ts';

type Change = (part: Partial<InventorySearch>) => void;

export function inventoryColumns(
  search: InventorySearch,
  change: Change,
): readonly Column<ComponentRowReply>[] {
  const sorted = (id: Sort, label: string) => sortedColumn(id, label, search, change);
  return [
    { ...sorted('name', 'Component'), cell: ComponentName },
    {
      id: 'version',
      header: 'Version',
      width: '11%',
      cell: ({ version }) => version ?? <Unknown>no version</Unknown>,
    },
    {
      id: 'ecosystem',
      header: 'Ecosystem',
      width: '6.5rem',
      wideOnly: true,
      cell: ({ ecosystem }) => ecosystem,
    },
    {
      ...sorted('license', 'Licence'),
      width: '18%',
      cell: ({ license }) => <LicenseExpression expression={license} />,
    },
    {
      ...sorted('verdict', 'Verdict'),
      width: '8.5rem',
      cell: ({ verdict }) => <Status {...verdictWords[verdict]} />,
    },
    { id: 'use', header: 'Use', width: '9rem', wideOnly: true, cell: useOf },
    {
      ...sorted('repositories', 'Used by'),
      width: '6rem',
      numeric: true,
      wideOnly: true,
      cell: ({ repositories }) => countText(repositories),
    },
    {
      id: 'findings',
      header: 'Findings',
      width: '5.5rem',
      numeric: true,
      wideOnly: true,
      cell: ({ openFindings }) => (openFindings === 0 ? '' : countText(openFindings)),
    },
  ];
}

function sortedColumn(id: Sort, label: string, search: InventorySearch, change: Change) {
  const isSorted = (search.sort ?? 'name') === id;
  const isDown = search.order === 'desc';
  const order = isSorted && !isDown ? 'desc' : undefined;
  return {
    id,
    sort: isSorted ? (isDown ? 'descending' : 'ascending') : 'none',
    header: (
      <SortHeader
        label={label}
        direction={isSorted ? (isDown ? 'descending' : 'ascending') : 'none'}
        onSort={() => change({ sort: id, order })}
      />
    ),
  } as const;
}

function ComponentName({ id, name }: ComponentRowReply) {
  return (
    <Link to="/compliance/inventory/$id" params={{ id: String(id) }} className={classes.strong}>
      {name}
    </Link>
  );
}

function useOf({ direct, scopes }: ComponentRowReply): string {
  return [direct ? 'direct' : '', ...scopes].filter(Boolean).join(', ');
}
