// SPDX-License-Identifier: Apache-2.0
import type { ForgeItemReply } from '#surfaces/contract';
import type { Column } from '../../shell/data-table.tsx';
import { dayText } from '../../shell/day.ts';
import { countText } from '../../shell/quantity.ts';
import { Status } from '../../shell/status.tsx';
import { Unknown } from '../../shell/unknown.tsx';

export const itemColumns: readonly Column<ForgeItemReply>[] = [
  { id: 'title', header: 'Title', cell: Title },
  {
    id: 'kind',
    header: 'Kind',
    width: '9rem',
    wideOnly: true,
    cell: ({ kind }) => (kind === 'issue' ? 'issue' : 'change request'),
  },
  { id: 'state', header: 'State', width: '7rem', cell: (item) => <Status {...wordOf(item)} /> },
  {
    id: 'author',
    header: 'By',
    width: '10rem',
    wideOnly: true,
    cell: ({ author }) => author ?? <Unknown>account gone</Unknown>,
  },
  { id: 'opened', header: 'Opened', width: '7rem', cell: ({ openedAt }) => dayText(openedAt) },
  { id: 'updated', header: 'Changed', width: '7rem', cell: ({ updatedAt }) => dayText(updatedAt) },
  {
    id: 'events',
    header: 'Events',
    width: '5.5rem',
    numeric: true,
    wideOnly: true,
    cell: ({ events }) => countText(events),
  },
];

function Title({ number, title, address }: ForgeItemReply) {
  const words = `#${number} ${title}`;
  if (address === '') return words;
  return (
    <a href={address} target="_blank" rel="noreferrer">
      {words}
    </a>
  );
}

function wordOf({ state, isDraft }: ForgeItemReply) {
  if (state === 'open') return { tone: 'neutral', word: isDraft ? 'draft' : 'open' } as const;
  return state === 'merged'
    ? ({ tone: 'good', word: 'merged' } as const)
    : ({ tone: 'neutral', word: 'closed' } as const);
}
