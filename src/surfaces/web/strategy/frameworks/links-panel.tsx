// SPDX-License-Identifier: Apache-2.0
import type { FrameworkItemReply } from '#surfaces/contract';
import { type Column, DataTable } from '../../shell/data-table.tsx';
import { EmptyState } from '../../shell/empty-state.tsx';
import { Panel } from '../../shell/panel.tsx';
import { Status } from '../../shell/status.tsx';
import text from '../../shell/text.module.css';
import { itemStateWords, relationWords } from './framework-words.ts';
import { ItemLink } from './item-link.tsx';

type CrosswalkLink = FrameworkItemReply['links'][number];

const columns: readonly Column<CrosswalkLink>[] = [
  { id: 'item', header: 'Item of another framework', cell: Other },
  { id: 'relation', header: 'How it is linked', cell: ({ relation }) => relationWords[relation] },
  {
    id: 'state',
    header: 'State',
    cell: ({ item }) => <Status {...itemStateWords[item.state]} />,
  },
  {
    id: 'why',
    header: 'Why',
    wideOnly: true,
    cell: ({ why }) => <span className={text.small}>{why}</span>,
  },
];

/** Items of other frameworks that the same proof speaks for. */
export function LinksPanel({ item }: { readonly item: FrameworkItemReply }) {
  return (
    <Panel title="Crosswalk" sentence="What the same proof speaks for elsewhere." flush>
      <DataTable
        caption="Links to items of other frameworks"
        columns={columns}
        rows={item.links}
        rowKey={({ item: other }) => other.key}
        empty={
          <EmptyState title="No links">
            No other framework that we hold asks for anything near it.
          </EmptyState>
        }
      />
    </Panel>
  );
}

function Other({ item }: CrosswalkLink) {
  return (
    <>
      <ItemLink itemKey={item.key}>{item.title}</ItemLink>
      <div className={text.small}>
        {item.frameworkName}, {item.id}
      </div>
    </>
  );
}
