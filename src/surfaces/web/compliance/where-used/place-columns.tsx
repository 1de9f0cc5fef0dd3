// SPDX-License-Identifier: Apache-2.0
import { Link } from '@tanstack/react-router';
import type { PlacedUsageReply } from '#surfaces/contract';
import type { Column } from '../../shell/data-table.tsx';
import { usageColumns } from '../usages.tsx';

export const placeColumns: readonly Column<PlacedUsageReply>[] = [
  {
    id: 'version',
    header: 'Version',
    width: '8rem',
    cell: ({ component: { id, version } }) => (
      <Link to="/compliance/inventory/$id" params={{ id: String(id) }}>
        {version ?? 'no version'}
      </Link>
    ),
  },
  ...usageColumns,
];
