// SPDX-License-Identifier: Apache-2.0
import { setTimeout as wait } from 'node:timers/promises';
import type { Principal } from '#model';
import type { Job } from '#platform/jobs';
import type { Screen } from '#surfaces/cli';
import type { Office } from './office.ts';

const OVER = new Set(['done', 'failed', 'cancelled']);
/** Often enough to look alive; one query over the unfinished jobs each time. */
const LOOK_EVERY_MS = 250;

/** Shows the progress of these jobs until all are over or the signal comes, then says in one line what came of them. */
export async function showScans(
  office: Office,
  principal: Principal,
  ids: readonly number[],
  { screen, signal }: { readonly screen: Screen; readonly signal: AbortSignal },
): Promise<void> {
  const begun = performance.now();
  let waiting = [...ids];
  const ended: Job[] = [];
  while (waiting.length > 0 && !signal.aborted) {
    const jobs = await Promise.all(
      waiting.slice(0, SHOWN).map((id) => office.jobs.get(principal, id)),
    );
    const over = jobs.filter((job) => job !== undefined).filter(({ state }) => OVER.has(state));
    ended.push(...over);
    const gone = new Set(over.map(({ id }) => id));
    waiting = waiting.filter((id) => !gone.has(id));
    const active = jobs.find((job) => job?.state === 'active');
    screen.show(`Scanning, ${ended.length} of ${ids.length} done. ${active?.message ?? ''}`);
    if (over.length === 0) await wait(LOOK_EVERY_MS, undefined, { signal }).catch(() => undefined);
  }
  screen.show('');
  if (ids.length > 0) screen.say(summaryOf(ended, ids.length, (performance.now() - begun) / 1000));
}

/** Jobs run in the order they were asked for, so those that end next are among the first. */
const SHOWN = 20;

function summaryOf(ended: readonly Job[], all: number, seconds: number): string {
  const unchanged = ended.filter(({ message }) => message?.includes('unchanged since')).length;
  const failed = ended.filter(({ state }) => state !== 'done');
  const left = all - ended.length;
  const parts = [
    `${all} ${all === 1 ? 'repository' : 'repositories'}: ${ended.length - unchanged - failed.length} read`,
    ...(unchanged > 0 ? [`${unchanged} unchanged since the last scan`] : []),
    ...(failed.length > 0 ? [`${failed.length} failed (see Admin, Jobs)`] : []),
    ...(left > 0 ? [`${left} go on at the next start`] : []),
  ];
  return `${parts.join(', ')}; ${seconds.toFixed(1)} s.`;
}
