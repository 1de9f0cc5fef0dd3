// SPDX-License-Identifier: Apache-2.0
import { useQuery } from '@tanstack/react-query';
import { LinkButton } from '../../shell/link-button.tsx';
import { Loaded } from '../../shell/loaded.tsx';
import { PageHeader } from '../../shell/page-header.tsx';
import { HoldReview } from './hold-review.tsx';
import { Paper, PaperDownloads } from './paper.tsx';
import { paperQuery } from './reviews.data.ts';

export function BoardPaperPage() {
  const query = useQuery(paperQuery);
  return (
    <div>
      <PageHeader
        title="Board paper"
        question="Are we where we said, what does it cost, and what has to be decided?"
        actions={
          query.data && (
            <>
              <HoldReview />
              <LinkButton to="/strategy/reviews" variant="default">
                Reviews
              </LinkButton>
              <PaperDownloads {...query.data} />
            </>
          )
        }
      />
      <Loaded query={query}>{({ paper }) => <Paper paper={paper} />}</Loaded>
    </div>
  );
}
