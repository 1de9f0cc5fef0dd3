// SPDX-License-Identifier: Apache-2.0

/** What several runs of one thing gave, in the unit of the figure. */
export interface Measured {
  readonly least: number;
  readonly median: number;
  readonly p95: number;
  readonly runs: number;
}

/** Wall-clock milliseconds of `runs` runs, one after the other; `warmUps` runs before them are not counted. */
export async function measure(
  { runs, warmUps = 0 }: { readonly runs: number; readonly warmUps?: number },
  work: () => unknown,
): Promise<Measured> {
  const samples: number[] = [];
  for (let run = -warmUps; run < runs; run += 1) {
    const begun = performance.now();
    await work();
    if (run >= 0) samples.push(performance.now() - begun);
  }
  return summary(samples);
}

/** The same for samples that were taken elsewhere. */
export function summary(samples: readonly number[]): Measured {
  const sorted = [...samples].sort((a, b) => a - b);
  return {
    least: at(sorted, 0),
    median: at(sorted, 0.5),
    p95: at(sorted, 0.95),
    runs: sorted.length,
  };
}

/** Another unit, or a rate: least stays the least. */
export function scaled(measured: Measured, factor: number): Measured {
  const { least, median, p95, runs } = measured;
  return { least: least * factor, median: median * factor, p95: p95 * factor, runs };
}

/** Work per second from milliseconds for `amount` of it. */
export function rate({ least, median, p95, runs }: Measured, amount: number): Measured {
  const perSecond = (ms: number) => (amount / ms) * 1000;
  return { least: perSecond(p95), median: perSecond(median), p95: perSecond(least), runs };
}

function at(sorted: readonly number[], share: number): number {
  return sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)] ?? Number.NaN;
}
