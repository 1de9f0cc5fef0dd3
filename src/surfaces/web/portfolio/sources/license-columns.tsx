// SPDX-License-Identifier: Apache-2.0
import { Link } from '@tanstack/react-router';
import type { SourcesReply } from '#surfaces/contract';
import type { Column } from '../../shell/data-table.tsx';
import { countText } from '../../shell/quantity.ts';
import text from '../../shell/text.module.css';

type Read = NonNullable<SourcesReply['read']>;
export type LicenseRow = Read['licenses'][number] & {
  readonly origin?: Read['elsewhere'][number]['origin'];
};
type HolderRow = Read['holders'][number];

/** Licences with how many files; the name leads to the files. */
export function licenseColumns(id: number): readonly Column<LicenseRow>[] {
  return [
    {
      id: 'license',
      header: 'Licence',
      cell: ({ license, origin }) => (
        <Link
          className={text.strong}
          to="/repositories/$id/sources/files"
          params={{ id: String(id) }}
          search={{ license, origin: origin ?? 'own' }}
        >
          {license}
        </Link>
      ),
    },
    {
      id: 'first',
      header: 'First file',
      width: '40%',
      wideOnly: true,
      cell: ({ path }) => <span className={text.mono}>{path}</span>,
    },
    {
      id: 'files',
      header: 'Files',
      width: '6rem',
      numeric: true,
      cell: ({ files }) => countText(files),
    },
  ];
}

export function elsewhereColumns(id: number): readonly Column<LicenseRow>[] {
  const [license, first, files] = licenseColumns(id);
  const origin: Column<LicenseRow> = {
    id: 'origin',
    header: 'Whose file',
    width: '8rem',
    cell: (row) => row.origin,
  };
  return [license, origin, first, files].flatMap((column) => column ?? []);
}

export function holderColumns(id: number): readonly Column<HolderRow>[] {
  return [
    {
      id: 'name',
      header: 'Holder',
      cell: ({ name }) => (
        <Link
          className={text.strong}
          to="/repositories/$id/sources/files"
          params={{ id: String(id) }}
          search={{ holder: name }}
        >
          {name}
        </Link>
      ),
    },
    { id: 'years', header: 'Years', width: '8rem', cell: yearsOf },
    {
      id: 'files',
      header: 'Files',
      width: '6rem',
      numeric: true,
      cell: ({ files }) => countText(files),
    },
  ];
}

function yearsOf({ from, to }: HolderRow): string {
  if (from === undefined || to === undefined) return '';
  return from === to ? String(from) : `${from}–${to}`;
}
