// SPDX-License-Identifier: Apache-2.0
import { Link } from '@tanstack/react-router';
import type { RepositoryRowReply } from '#surfaces/contract';
import type { Column } from '../shell/data-table.tsx';
import { minuteText } from '../shell/day.ts';
import { LicenseExpression } from '../shell/license-expression.tsx';
import { countOf, countText } from '../shell/quantity.ts';
import { Status } from '../shell/status.tsx';
import text from '../shell/text.module.css';
import { Unknown } from '../shell/unknown.tsx';
import { repositoryStateWords } from '../shell/words.ts';
import { ScanAgain } from './scan-again.tsx';

export const repositoryColumns: readonly Column<RepositoryRowReply>[] = [
  { id: 'name', header: 'Repository', cell: RepositoryName },
  {
    id: 'state',
    header: 'State',
    width: '7.5rem',
    cell: RepositoryState,
  },
  {
    id: 'license',
    header: 'Licence',
    width: '11%',
    wideOnly: true,
    cell: ({ license }) => <LicenseExpression expression={license} />,
  },
  {
    id: 'components',
    header: 'Components',
    width: '6.5rem',
    numeric: true,
    wideOnly: true,
    cell: Components,
  },
  { id: 'findings', header: 'Open findings', width: '7.5rem', numeric: true, cell: Findings },
  { id: 'commits', header: 'Commits', width: '6rem', numeric: true, wideOnly: true, cell: Commits },
  {
    id: 'scanned',
    header: 'Last scan',
    width: '8.5rem',
    wideOnly: true,
    cell: ({ lastScannedAt }) =>
      lastScannedAt === undefined ? <Unknown>never</Unknown> : minuteText(lastScannedAt),
  },
  {
    id: 'again',
    header: 'Scan',
    width: '7.5rem',
    wideOnly: true,
    cell: ({ id, name, kind }) => (kind === 'sbom' ? '' : <ScanAgain id={id} name={name} />),
  },
];

function RepositoryName({ id, name, kind, location, isUpstream, remote }: RepositoryRowReply) {
  const where = kind === 'sbom' ? 'imported SBOM' : (remote?.address ?? location);
  return (
    <>
      <Link to="/repositories/$id" params={{ id: String(id) }} className={text.strong}>
        {name}
      </Link>
      <div className={text.small}>{where}</div>
      {isUpstream && <div className={text.small}>a project of others</div>}
    </>
  );
}

function RepositoryState({ state, problems, remote }: RepositoryRowReply) {
  return (
    <>
      <Status {...repositoryStateWords[state]} />
      {remote?.problem !== undefined && <div className={text.small}>could not be fetched</div>}
      {problems > 0 && <div className={text.small}>{countOf(problems, 'problem')}</div>}
    </>
  );
}

function Components({ id, components }: RepositoryRowReply) {
  return (
    <Link to="/compliance/inventory" search={{ repositoryId: id }} className={text.figure}>
      {countText(components)}
    </Link>
  );
}

function Findings({ id, openFindings }: RepositoryRowReply) {
  return (
    <Link
      to="/compliance/findings"
      search={{ repositoryId: id, state: 'open' }}
      className={text.figure}
    >
      {countText(openFindings)}
    </Link>
  );
}

function Commits({ id, commits }: RepositoryRowReply) {
  return (
    <Link to="/measurement/projects/$id" params={{ id: String(id) }} className={text.figure}>
      {countText(commits)}
    </Link>
  );
}
