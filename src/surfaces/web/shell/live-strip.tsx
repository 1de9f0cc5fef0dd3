// SPDX-License-Identifier: Apache-2.0
import { VisuallyHidden } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { batchOf, shareOf, verbOf } from './batch.ts';
import { liveJobsQuery } from './live-jobs.data.ts';
import classes from './live-strip.module.css';

/** What runs in the background now; nothing when nothing does. */
export function LiveStrip() {
  const batch = batchOf(useQuery(liveJobsQuery).data ?? []);
  return (
    <>
      <VisuallyHidden role="status">
        {batch === undefined ? '' : 'Background work is under way'}
      </VisuallyHidden>
      {batch !== undefined && (
        <Link to="/admin/jobs" className={`${classes.strip} only-on-screen`}>
          <span className={classes.words}>
            {verbOf(batch)} {Math.min(batch.finished + 1, batch.total)} of {batch.total}
            <span className={classes.subject}> {batch.current?.subject}</span>
          </span>
          <span className={classes.track} aria-hidden="true">
            <span className={classes.filled} style={{ width: `${shareOf(batch) * 100}%` }} />
          </span>
        </Link>
      )}
    </>
  );
}
