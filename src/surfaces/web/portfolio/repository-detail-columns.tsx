// SPDX-License-Identifier: Apache-2.0
import type { ProblemReply, RepositoryDetailReply } from '#surfaces/contract';
import type { Column } from '../shell/data-table.tsx';
import { LicenseExpression } from '../shell/license-expression.tsx';
import { countText, shareText } from '../shell/quantity.ts';
import text from '../shell/text.module.css';

type Manifest = RepositoryDetailReply['manifests'][number];
type LicenseFile = RepositoryDetailReply['licenseFiles'][number];

export const problemColumns: readonly Column<ProblemReply>[] = [
  { id: 'message', header: 'What happened', cell: ({ message }) => message },
  { id: 'place', header: 'Where', width: '28%', cell: ProblemPlace },
  {
    id: 'code',
    header: 'Code',
    width: '22%',
    wideOnly: true,
    cell: ({ code }) => <span className={text.mono}>{code}</span>,
  },
];

export const manifestColumns: readonly Column<Manifest>[] = [
  { id: 'path', header: 'File', cell: Path },
  { id: 'reader', header: 'Read as', width: '22%', cell: ({ reader }) => reader },
  {
    id: 'origin',
    header: 'Whose file',
    width: '7rem',
    wideOnly: true,
    cell: ({ origin }) => origin,
  },
  {
    id: 'components',
    header: 'Components',
    width: '7.5rem',
    numeric: true,
    cell: ({ components }) => countText(components),
  },
];

export const licenseFileColumns: readonly Column<LicenseFile>[] = [
  { id: 'path', header: 'File', cell: Path },
  {
    id: 'license',
    header: 'Licence',
    width: '30%',
    cell: ({ license }) => <LicenseExpression expression={license} />,
  },
  { id: 'kind', header: 'Kind', width: '8rem', wideOnly: true, cell: ({ kind }) => kind },
  {
    id: 'score',
    header: 'Likeness',
    width: '7rem',
    numeric: true,
    cell: ({ score }) => shareText(score),
  },
];

function Path({ path }: { readonly path: string }) {
  return <span className={text.mono}>{path}</span>;
}

function ProblemPlace({ path, line }: ProblemReply) {
  if (path === undefined) return 'the whole repository';
  return <Path path={line === undefined ? path : `${path}:${line}`} />;
}
