// SPDX-License-Identifier: Apache-2.0
import { Button } from '@mantine/core';
import type { StatementReply } from '#surfaces/contract';
import { type Column, DataTable } from '../../shell/data-table.tsx';
import { dayText } from '../../shell/day.ts';
import { EmptyState } from '../../shell/empty-state.tsx';
import { ErrorNote } from '../../shell/error-state.tsx';
import { Panel } from '../../shell/panel.tsx';
import { Status } from '../../shell/status.tsx';
import text from '../../shell/text.module.css';
import { useEndStatement } from './vulnerabilities.data.ts';
import { justificationWords, vexWords } from './vulnerability-words.ts';

const columns: readonly Column<StatementReply>[] = [
  { id: 'status', header: 'What was said', width: '11rem', cell: Said },
  { id: 'scope', header: 'About', width: '24%', cell: Scope },
  { id: 'reason', header: 'Why, and what to do', cell: Reason },
  { id: 'who', header: 'By', width: '18%', wideOnly: true, cell: Who },
  { id: 'end', header: 'Undo', width: '7rem', cell: (one) => <End statement={one} /> },
];

/** Decisions and their memory: what holds, and what held before. */
export function Statements({ statements }: { readonly statements: readonly StatementReply[] }) {
  return (
    <Panel
      title="What was said"
      sentence="A statement that nothing is to be done silences the finding, for later versions too."
      flush
    >
      <DataTable
        caption="What was said about the vulnerability"
        columns={columns}
        rows={statements}
        rowKey={({ id }) => id}
        empty={
          <EmptyState title="Nothing was said yet">
            Look whether it does harm here, then state it; the next person need not look again.
          </EmptyState>
        }
      />
    </Panel>
  );
}

function Said({ status, endedAt }: StatementReply) {
  return (
    <>
      <Status {...vexWords[status]} />
      {endedAt !== undefined && <div className={text.small}>until {dayText(endedAt)}</div>}
    </>
  );
}

function Scope({ package: purl, versions, repository }: StatementReply) {
  return (
    <>
      <span className={text.mono}>{purl}</span>
      <div className={text.small}>
        {versions ?? 'all versions'}, {repository?.name ?? 'everywhere'}
      </div>
    </>
  );
}

function Reason({ justification, impact, action }: StatementReply) {
  const why = justification === undefined ? undefined : justificationWords[justification];
  return [why, impact, action]
    .filter((one) => one !== undefined)
    .map((sentence) => <div key={sentence}>{sentence}</div>);
}

function Who({ author, saidAt, document }: StatementReply) {
  return (
    <>
      {author}, {dayText(saidAt)}
      {document !== undefined && <div className={text.small}>{document}</div>}
    </>
  );
}

function End({ statement }: { readonly statement: StatementReply }) {
  const end = useEndStatement();
  if (statement.endedAt !== undefined) return null;
  return (
    <div className="only-on-screen">
      <Button
        variant="default"
        size="xs"
        loading={end.isPending}
        onClick={() => end.mutate(statement)}
        aria-label={`Take back: ${vexWords[statement.status].word}, ${statement.package}`}
      >
        Take back
      </Button>
      <ErrorNote error={end.error} />
    </div>
  );
}
