// SPDX-License-Identifier: Apache-2.0
import { useQuery } from '@tanstack/react-query';
import { isUnfinished } from '../shell/batch.ts';
import { liveJobsQuery } from '../shell/live-jobs.data.ts';
import text from '../shell/text.module.css';

const MEASURING: readonly string[] = ['assess', 'measure-touched'];

/** Says that KPIs are being read anew, while they are; the page follows by itself when that is done. */
export function BeingMeasured() {
  const { data: jobs = [] } = useQuery(liveJobsQuery);
  const isMeasuring = jobs.some((job) => MEASURING.includes(job.kind) && isUnfinished(job));
  return (
    <p className={text.soft} role="status">
      {isMeasuring &&
        'Figures are being worked out anew; what is shown is as of the reading before.'}
    </p>
  );
}
