// SPDX-License-Identifier: Apache-2.0
import { type Column, DataTable } from '../../shell/data-table.tsx';
import { EmptyState } from '../../shell/empty-state.tsx';
import { Panel } from '../../shell/panel.tsx';
import { countOf } from '../../shell/quantity.ts';
import { Status } from '../../shell/status.tsx';
import text from '../../shell/text.module.css';
import { ApplyForm } from './apply-form.tsx';
import { type ChangeLine, changeLine } from './change-lines.ts';
import type { Looked } from './files.data.ts';

const COLUMNS: readonly Column<ChangeLine>[] = [
  {
    id: 'kind',
    header: 'Becomes',
    width: '8rem',
    cell: ({ kind }) => <Status tone={kind === 'new' ? 'good' : 'neutral'} word={kind} />,
  },
  { id: 'what', header: 'What', cell: ({ what }) => <span className={text.mono}>{what}</span> },
  { id: 'words', header: 'How', width: '45%', cell: ({ words }) => words },
];

interface ChangesProps {
  readonly looked: Looked;
  readonly onDone: () => void;
}

/** What the files would change, and the words with which it is done. */
export function Changes({ looked: { files, changes }, onDone }: ChangesProps) {
  const lines = changes.map(changeLine);
  const differing = lines.filter(({ kind }) => kind !== 'stays');
  const staying = lines.length - differing.length;
  return (
    <>
      <Panel title="What would change" sentence={sentenceOf(differing, staying)} flush>
        <DataTable
          caption="What the files would change"
          columns={COLUMNS}
          rows={differing}
          rowKey={({ what, words }) => `${what} ${words}`}
          empty={
            <EmptyState title="Nothing is different">
              The office says what the files say.
            </EmptyState>
          }
        />
      </Panel>
      {differing.length > 0 && <ApplyForm files={files} count={differing.length} onDone={onDone} />}
    </>
  );
}

function sentenceOf(differing: readonly ChangeLine[], staying: number): string {
  const fresh = differing.filter(({ kind }) => kind === 'new').length;
  const rest =
    staying === 0 ? '' : ` ${countOf(staying, 'thing')} not in the files stay as they are.`;
  return `${fresh} new, ${countOf(differing.length - fresh, 'field')} changed.${rest}`;
}
