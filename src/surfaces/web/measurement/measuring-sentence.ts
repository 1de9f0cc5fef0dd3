// SPDX-License-Identifier: Apache-2.0
import type { KpiReply } from '#surfaces/contract';
import { dayText } from '../shell/day.ts';

type Read = Pick<KpiReply, 'readings'>;

/** What is shown of the KPIs while they are read anew; `undefined`: they are still being fetched. */
export function measuringSentence(kpis: readonly Read[] | undefined): string {
  if (kpis === undefined) return 'Figures are being worked out anew.';
  const read = kpis.filter(({ readings }) => readings.length > 0);
  const newest = newestOf(read);
  if (newest === undefined) return 'Figures are being worked out; there is no reading yet.';
  const isFirst = read.every(({ readings }) => readings.length === 1);
  const shown = `what is shown is the ${isFirst ? 'first' : 'latest'} reading, of ${dayText(newest)}.`;
  const waiting = read.length < kpis.length ? ' Some KPIs have none yet.' : '';
  return `Figures are being worked out anew; ${shown}${waiting}`;
}

function newestOf(kpis: readonly Read[]): string | undefined {
  const moments = kpis.flatMap(({ readings }) => readings.at(-1)?.at ?? []);
  return moments.sort((one, other) => Date.parse(one) - Date.parse(other)).at(-1);
}
