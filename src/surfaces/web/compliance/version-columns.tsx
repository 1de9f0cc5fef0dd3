// SPDX-License-Identifier: Apache-2.0
import { Link } from '@tanstack/react-router';
import type { Column } from '../shell/data-table.tsx';
import { countText } from '../shell/quantity.ts';

interface Version {
  readonly id: number;
  readonly version?: string | undefined;
  readonly repositories: number;
}

/** A version of a component, and how many repositories use it. */
export const versionColumns: readonly Column<Version>[] = [
  {
    id: 'version',
    header: 'Version',
    cell: ({ id, version }) => (
      <Link to="/compliance/inventory/$id" params={{ id: String(id) }}>
        {version ?? 'no version'}
      </Link>
    ),
  },
  {
    id: 'repositories',
    header: 'Repositories',
    numeric: true,
    cell: ({ repositories }) => countText(repositories),
  },
];
