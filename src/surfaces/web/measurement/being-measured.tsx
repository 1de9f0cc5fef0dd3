// SPDX-License-Identifier: Apache-2.0
import { useQuery } from '@tanstack/react-query';
import type { KpiReply } from '#surfaces/contract';
import { isUnfinished } from '../shell/batch.ts';
import { liveJobsQuery } from '../shell/live-jobs.data.ts';
import text from '../shell/text.module.css';
import { measuringSentence } from './measuring-sentence.ts';

const MEASURING: readonly string[] = ['assess', 'measure-touched'];

/** Says that KPIs are being read anew, while they are; the page follows by itself when that is done. */
export function BeingMeasured({ kpis }: { readonly kpis: readonly KpiReply[] | undefined }) {
  const { data: jobs = [] } = useQuery(liveJobsQuery);
  const isMeasuring = jobs.some((job) => MEASURING.includes(job.kind) && isUnfinished(job));
  return (
    <p className={text.soft} role="status">
      {isMeasuring && measuringSentence(kpis)}
    </p>
  );
}
