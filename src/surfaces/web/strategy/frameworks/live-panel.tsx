// SPDX-License-Identifier: Apache-2.0
import type { FrameworkItemReply } from '#surfaces/contract';
import { AddressLink } from '../../shell/address-link.tsx';
import { type Column, DataTable } from '../../shell/data-table.tsx';
import { Panel } from '../../shell/panel.tsx';
import { Status } from '../../shell/status.tsx';
import text from '../../shell/text.module.css';
import { answerWords, strengthWords } from './framework-words.ts';
import { ItemLink } from './item-link.tsx';

type Live = FrameworkItemReply['live'][number];

const columns: readonly Column<Live>[] = [
  { id: 'question', header: 'Question', cell: Question },
  { id: 'answer', header: 'Answer', cell: ({ answer }) => <Status {...answerWords[answer]} /> },
  {
    id: 'figure',
    header: 'Figure',
    cell: ({ sentence, to }) => <AddressLink address={to}>{sentence}</AddressLink>,
  },
  { id: 'shows', header: 'Shows', cell: ({ proves }) => strengthWords[proves] },
];

/** What queries over stored figures say of the item; nothing where none does. */
export function LivePanel({ item }: { readonly item: FrameworkItemReply }) {
  if (item.live.length === 0) return null;
  return (
    <Panel
      title="Live evidence"
      sentence="Asked now, over what is stored; the figure leads to its rows."
      flush
    >
      <DataTable
        caption="Live evidence for the item"
        columns={columns}
        rows={item.live}
        rowKey={({ query }) => query}
      />
    </Panel>
  );
}

function Question({ question, via }: Live) {
  return (
    <>
      {question}
      {via !== undefined && (
        <div className={text.small}>
          by way of {via.frameworkName}: <ItemLink itemKey={via.key}>{via.title}</ItemLink>
        </div>
      )}
    </>
  );
}
