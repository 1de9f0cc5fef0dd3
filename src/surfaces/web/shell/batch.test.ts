// SPDX-License-Identifier: Apache-2.0
import { describe, expect, test } from 'vitest';
import type { JobReply } from '#surfaces/contract';
import { batchOf, shareOf, withEvent } from './batch.ts';

function job(change: Partial<JobReply>): JobReply {
  return {
    id: '1',
    kind: 'scan',
    subject: 'left-pad',
    state: 'queued',
    done: 0,
    attempt: 1,
    createdAt: '2026-03-01T10:00:00Z',
    ...change,
  };
}

describe('the batch of jobs under way', () => {
  test('there is none when all have finished', () => {
    expect(batchOf([job({ state: 'done', finishedAt: '2026-03-01T10:05:00Z' })])).toBeUndefined();
  });

  test('what ended after the oldest waiting job was asked for is counted as done', () => {
    const jobs = [
      job({ id: '1', state: 'done', finishedAt: '2026-03-01T10:05:00Z' }),
      job({ id: '2', state: 'active' }),
      job({ id: '3' }),
      job({ id: '4', state: 'done', finishedAt: '2026-02-28T10:05:00Z' }),
    ];

    expect(batchOf(jobs)).toMatchObject({ finished: 1, total: 3, current: { id: '2' } });
  });

  test('an event does not change when a job was asked for, and ends it when it happens', () => {
    const jobs = [job({ id: '1', state: 'active' }), job({ id: '2' })];
    const event = job({ id: '1', state: 'done', createdAt: '2026-03-01T10:07:00Z' });

    const [ended] = withEvent(jobs, event);

    expect(ended).toMatchObject({
      createdAt: '2026-03-01T10:00:00Z',
      finishedAt: '2026-03-01T10:07:00Z',
    });
    expect(batchOf(withEvent(jobs, event))).toMatchObject({ finished: 1, total: 2 });
  });

  test('a running job counts as far as it has come', () => {
    const batch = { finished: 1, total: 2, current: job({ done: 5, total: 10 }) };

    expect(shareOf(batch)).toBe(0.75);
  });
});
