// SPDX-License-Identifier: Apache-2.0
import type { IdentificationReply } from '#surfaces/contract';
import { type Column, DataTable } from '../../shell/data-table.tsx';
import { EmptyState } from '../../shell/empty-state.tsx';
import { Fact, Facts } from '../../shell/facts.tsx';
import { LicenseExpression } from '../../shell/license-expression.tsx';
import { Panel } from '../../shell/panel.tsx';
import { shareText } from '../../shell/quantity.ts';
import { kindWords } from './kind-words.ts';
import { TextDifference } from './text-difference.tsx';

type Match = IdentificationReply['matches'][number];

const columns: readonly Column<Match>[] = [
  {
    id: 'license',
    header: 'Nearest licence',
    cell: ({ license }) => <LicenseExpression expression={license} />,
  },
  { id: 'kind', header: 'How', width: '34%', cell: ({ kind }) => kindWords(kind) },
  { id: 'lines', header: 'Lines', width: '8rem', cell: linesOf },
  {
    id: 'score',
    header: 'Likeness',
    width: '7rem',
    numeric: true,
    cell: ({ score }) => shareText(score),
  },
];

interface IdentificationProps {
  readonly identification: IdentificationReply;
  readonly name: string | undefined;
}

/** What was found, on which lines, and where the words differ from the licence. */
export function Identification({ identification, name }: IdentificationProps) {
  const { expression, kind, matches, differences } = identification;
  return (
    <>
      <Facts>
        {name !== undefined && <Fact name="File">{name}</Fact>}
        <Fact name="Licence">
          {expression === undefined ? 'none' : <LicenseExpression expression={expression} />}
        </Fact>
        <Fact name="How">{kindWords(kind)}</Fact>
      </Facts>
      <Panel title="Evidence" flush>
        <DataTable
          caption="What was found in the text"
          columns={columns}
          rows={matches}
          rowKey={(_, index) => index}
          empty={
            <EmptyState title="No licence found">
              Nothing in the text names a licence or is like one that is known.
            </EmptyState>
          }
        />
      </Panel>
      {differences.map((difference) => (
        <TextDifference
          key={`${difference.fromLine} ${difference.license}`}
          difference={difference}
        />
      ))}
    </>
  );
}

function linesOf({ fromLine, toLine }: Match): string {
  return fromLine === toLine ? String(fromLine) : `${fromLine} to ${toLine}`;
}
