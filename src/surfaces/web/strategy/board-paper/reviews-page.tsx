// SPDX-License-Identifier: Apache-2.0
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { ReviewReply } from '#surfaces/contract';
import { type Column, DataTable } from '../../shell/data-table.tsx';
import { dayText } from '../../shell/day.ts';
import { EmptyState } from '../../shell/empty-state.tsx';
import { LinkButton } from '../../shell/link-button.tsx';
import { Loaded } from '../../shell/loaded.tsx';
import { PageHeader } from '../../shell/page-header.tsx';
import { Panel } from '../../shell/panel.tsx';
import { countOf } from '../../shell/quantity.ts';
import text from '../../shell/text.module.css';
import { reviewsQuery } from './reviews.data.ts';

const columns: readonly Column<ReviewReply>[] = [
  {
    id: 'title',
    header: 'Review',
    cell: ({ id, title }) => (
      <Link className={text.strong} to="/strategy/reviews/$id" params={{ id: String(id) }}>
        {title}
      </Link>
    ),
  },
  { id: 'at', header: 'Held', cell: ({ at }) => dayText(at) },
  { id: 'actor', header: 'By', cell: ({ actor }) => actor },
  { id: 'note', header: 'Said and decided', wideOnly: true, cell: ({ note }) => note },
];

export function ReviewsPage() {
  return (
    <div>
      <PageHeader
        title="Reviews"
        question="What did we know then, and what did we decide?"
        above={<Link to="/strategy/board-paper">Board paper</Link>}
      />
      <Loaded query={useQuery(reviewsQuery)}>
        {(reviews) => (
          <Panel title="All reviews" sentence={countOf(reviews.length, 'review')} flush>
            <DataTable
              caption="Reviews"
              columns={columns}
              rows={reviews}
              rowKey={({ id }) => id}
              empty={
                <EmptyState
                  title="No review yet"
                  action={<LinkButton to="/strategy/board-paper">Open the board paper</LinkButton>}
                >
                  A review keeps the board paper as it is on that day, and what was decided on it.
                </EmptyState>
              }
            />
          </Panel>
        )}
      </Loaded>
    </div>
  );
}
