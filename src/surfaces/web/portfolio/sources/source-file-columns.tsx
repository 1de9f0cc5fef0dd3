// SPDX-License-Identifier: Apache-2.0
import type { ClaimReply, SourceFileReply } from '#surfaces/contract';
import type { Column } from '../../shell/data-table.tsx';
import { shareText } from '../../shell/quantity.ts';
import text from '../../shell/text.module.css';
import { Unknown } from '../../shell/unknown.tsx';

export const sourceFileColumns: readonly Column<SourceFileReply>[] = [
  { id: 'path', header: 'File', cell: ({ path }) => <span className={text.mono}>{path}</span> },
  { id: 'license', header: 'Licence', width: '24%', cell: License },
  { id: 'from', header: 'Said by', width: '22%', wideOnly: true, cell: SaidBy },
  {
    id: 'holders',
    header: 'Holders',
    width: '20%',
    cell: ({ holders }) => holders.join('; '),
  },
  { id: 'origin', header: 'Whose file', width: '7rem', wideOnly: true, cell: whose },
];

function License({ license, content, needsLicense }: SourceFileReply) {
  if (license !== undefined) return license;
  if (content !== 'text') return <span className={text.soft}>{content}</span>;
  return needsLicense ? (
    <Unknown>none found</Unknown>
  ) : (
    <span className={text.soft}>not needed</span>
  );
}

// "a.c:3-9, tag"; what a sidecar or REUSE.toml says has no line here.
function SaidBy({ path, licenseFrom, fromLine, toLine, kind }: SourceFileReply) {
  if (licenseFrom === undefined) return null;
  if (licenseFrom !== path) return <span className={text.mono}>{licenseFrom}</span>;
  const lines = fromLine === toLine ? `line ${fromLine}` : `lines ${fromLine}–${toLine}`;
  return fromLine === undefined ? kind : `${lines}, ${kind}`;
}

function whose({ origin, maker }: SourceFileReply): string {
  return maker === 'person'
    ? origin
    : `${origin}, ${maker === 'minifier' ? 'minified' : 'generated'}`;
}

export const claimColumns: readonly Column<ClaimReply>[] = [
  {
    id: 'path',
    header: 'File',
    cell: ({ path, fromLine }) => (
      <span className={text.mono}>{fromLine === undefined ? path : `${path}:${fromLine}`}</span>
    ),
  },
  { id: 'tool', header: 'Tool', width: '10rem', cell: ({ tool }) => tool },
  {
    id: 'theirs',
    header: 'They say',
    width: '24%',
    cell: ({ license, written, holder }) => license ?? written ?? `© ${holder}`,
  },
  {
    id: 'ours',
    header: 'We read',
    width: '24%',
    cell: ({ ours, holder }) =>
      holder !== undefined ? null : (ours ?? <Unknown>none found</Unknown>),
  },
  {
    id: 'score',
    header: 'Likeness',
    width: '6.5rem',
    numeric: true,
    wideOnly: true,
    cell: ({ score }) => (score === undefined ? null : shareText(score)),
  },
];
