// SPDX-License-Identifier: Apache-2.0
import type { FrameworkItemReply } from '#surfaces/contract';
import { type Column, DataTable } from '../../shell/data-table.tsx';
import { dayText } from '../../shell/day.ts';
import { EmptyState } from '../../shell/empty-state.tsx';
import { Panel } from '../../shell/panel.tsx';
import text from '../../shell/text.module.css';
import { claimStateWords } from './framework-words.ts';

type Claim = FrameworkItemReply['claims'][number];

const columns: readonly Column<Claim>[] = [
  { id: 'state', header: 'Says', cell: Says },
  { id: 'assessor', header: 'Assessor', cell: ({ assessor }) => assessor },
  { id: 'unit', header: 'Unit', cell: ({ unit }) => unit || 'the whole organisation' },
  { id: 'at', header: 'On', cell: ({ at }) => dayText(at) },
  { id: 'lastDay', header: 'Holds to', cell: ({ lastDay }) => lastDay ?? 'the next' },
];

/** Everything that was said of the item. */
export function ClaimsPanel({ item }: { readonly item: FrameworkItemReply }) {
  return (
    <Panel
      title="Claims"
      sentence="The newest of each assessor counts, as long as it holds; a claim is no proof."
      flush
    >
      <DataTable
        caption="Claims about the item"
        columns={columns}
        rows={item.claims}
        rowKey={({ id }) => id}
        empty={
          <EmptyState title="Nobody has said anything yet">
            Use “Claim” to say whether it is met, and how you know.
          </EmptyState>
        }
      />
    </Panel>
  );
}

function Says({ state, comment, origin, needsReview, counts }: Claim) {
  return (
    <>
      <span className={counts ? undefined : text.soft}>
        {claimStateWords[state]}
        {!counts && ' (no longer counts)'}
      </span>
      <div className={text.small}>
        {needsReview && 'To be looked at. '}
        {comment} {origin !== undefined && `From ${origin}.`}
      </div>
    </>
  );
}
