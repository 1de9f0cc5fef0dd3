// SPDX-License-Identifier: Apache-2.0
import { Link } from '@tanstack/react-router';
import type { ForgeConnectionReply, ForgeReply } from '#surfaces/contract';
import { ReadingState } from '../../portfolio/forge/reading-state.tsx';
import { sourceWords } from '../../portfolio/forge/source-words.ts';
import type { Column } from '../../shell/data-table.tsx';
import { minuteText } from '../../shell/day.ts';
import { countText } from '../../shell/quantity.ts';
import { Status } from '../../shell/status.tsx';
import text from '../../shell/text.module.css';
import { Unknown } from '../../shell/unknown.tsx';
import { ForgeActions } from './forge-actions.tsx';

export const connectionColumns: readonly Column<ForgeConnectionReply>[] = [
  {
    id: 'repository',
    header: 'Repository',
    cell: ({ repository: { id, name } }) => (
      <Link to="/repositories/$id" params={{ id: String(id) }}>
        {name}
      </Link>
    ),
  },
  { id: 'place', header: 'Place', cell: sourceWords },
  {
    id: 'state',
    header: 'Reading',
    cell: (connection) => <ReadingState connection={connection} />,
  },
  {
    id: 'readAt',
    header: 'Read to the end',
    wideOnly: true,
    cell: ({ readAt }) => (readAt === undefined ? <Unknown>not yet</Unknown> : minuteText(readAt)),
  },
];

export const forgeColumns: readonly Column<ForgeReply>[] = [
  {
    id: 'address',
    header: 'Address',
    cell: ({ kind, address, username }) => (
      <>
        {address}
        {kind === 'git' && (
          <div className={text.small}>git alone{username !== undefined && `, as ${username}`}</div>
        )}
      </>
    ),
  },
  { id: 'token', header: 'Token', cell: ({ hasToken }) => <Kept isThere={hasToken} /> },
  {
    id: 'webhooks',
    header: 'Webhook secret',
    wideOnly: true,
    cell: ({ hasWebhookSecret }) => <Kept isThere={hasWebhookSecret} />,
  },
  {
    id: 'repositories',
    header: 'Repositories',
    numeric: true,
    cell: ({ repositories }) => countText(repositories),
  },
  { id: 'actions', header: 'Actions', cell: (forge) => <ForgeActions forge={forge} /> },
];

function Kept({ isThere }: { readonly isThere: boolean }) {
  return isThere ? <Status tone="good" word="kept" /> : <Status tone="neutral" word="none" />;
}
