// SPDX-License-Identifier: Apache-2.0
import { Link } from '@tanstack/react-router';
import type { AffectedFindingReply } from '#surfaces/contract';
import { type Column, DataTable } from '../../shell/data-table.tsx';
import { dayText } from '../../shell/day.ts';
import { Panel } from '../../shell/panel.tsx';
import { countOf } from '../../shell/quantity.ts';
import { Status } from '../../shell/status.tsx';
import text from '../../shell/text.module.css';
import { Unknown } from '../../shell/unknown.tsx';
import { DependencyPath } from '../dependency-path.tsx';
import { stateWords, vexWords } from './vulnerability-words.ts';

const columns: readonly Column<AffectedFindingReply>[] = [
  {
    id: 'component',
    header: 'Component',
    width: '19%',
    cell: ({ component: { id, name, version } }) => (
      <Link to="/compliance/inventory/$id" params={{ id: String(id) }} className={text.strong}>
        {name} {version}
      </Link>
    ),
  },
  {
    id: 'fix',
    header: 'Fixed in',
    width: '8rem',
    cell: ({ fixedIn }) => fixedIn ?? <Unknown>no version known</Unknown>,
  },
  {
    id: 'repository',
    header: 'Repository',
    width: '14%',
    cell: ({ repository: { id, name } }) => (
      <Link to="/repositories/$id" params={{ id: String(id) }}>
        {name}
      </Link>
    ),
  },
  { id: 'path', header: 'How it gets in', cell: Paths },
  { id: 'state', header: 'State', width: '10rem', cell: State },
];

/** Every package of every repository that has it, with the nearest version without it. */
export function Affected({ findings }: { readonly findings: readonly AffectedFindingReply[] }) {
  return (
    <Panel title="Where it is" sentence={countOf(findings.length, 'place')} flush>
      <DataTable
        caption="Where the vulnerability is"
        columns={columns}
        rows={findings}
        rowKey={({ id }) => id}
      />
    </Panel>
  );
}

function Paths({ usages }: AffectedFindingReply) {
  const [first] = usages;
  if (first === undefined) return <Unknown>used no more</Unknown>;
  const { path, line, via, scope } = first;
  return (
    <>
      {via.length > 1 && <DependencyPath via={via} />}
      <div className={text.small}>
        {scope}, {path}:{line}
        {usages.length > 1 && ` and ${usages.length - 1} more`}
      </div>
    </>
  );
}

function State({ state, status, finding, openedAt, goneAt, returned }: AffectedFindingReply) {
  return (
    <>
      <Status
        {...(status === undefined || state === 'gone' ? stateWords[state] : vexWords[status])}
      />
      <div className={text.small}>
        {goneAt === undefined ? `since ${dayText(openedAt)}` : dayText(goneAt)}
        {returned > 0 && `, came back ${returned}×`}
      </div>
      {finding !== undefined && (
        <Link to="/compliance/findings/$id" params={{ id: String(finding.id) }}>
          {finding.waivedUntil === undefined
            ? 'see the finding'
            : `waived, ends ${dayText(finding.waivedUntil)}`}
        </Link>
      )}
    </>
  );
}
