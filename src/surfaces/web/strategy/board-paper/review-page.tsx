// SPDX-License-Identifier: Apache-2.0
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { dayText } from '../../shell/day.ts';
import { Loaded } from '../../shell/loaded.tsx';
import { PageHeader } from '../../shell/page-header.tsx';
import { Panel } from '../../shell/panel.tsx';
import { useRouteId } from '../../shell/route-id.ts';
import text from '../../shell/text.module.css';
import classes from './paper.module.css';
import { Paper, PaperDownloads } from './paper.tsx';
import { reviewQuery } from './reviews.data.ts';

export function ReviewPage() {
  const query = useQuery(reviewQuery(useRouteId()));
  return (
    <div>
      <PageHeader
        title={query.data?.title ?? 'Review'}
        question="What did we know that day, and what did we decide?"
        above={<Link to="/strategy/reviews">Reviews</Link>}
        actions={query.data && <PaperDownloads {...query.data} />}
      />
      <Loaded query={query}>
        {({ at, actor, note, paper }) => (
          <div className={text.stack}>
            <Panel title="Said and decided" sentence={`Held by ${actor} on ${dayText(at)}.`}>
              <p className={classes.note}>{note === '' ? 'Nothing was written down.' : note}</p>
            </Panel>
            <Paper paper={paper} />
          </div>
        )}
      </Loaded>
    </div>
  );
}
