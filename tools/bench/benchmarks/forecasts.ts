// SPDX-License-Identifier: Apache-2.0
import { type ForecastReading, forecast } from '#engines/planning';
import { instantOfUnixSeconds } from '#model';
import type { Benchmark } from '../benchmark.ts';
import { MADE, madeSeries } from '../forecasts/made-series.ts';
import { monthlySeries } from '../forecasts/monthly-series.ts';
import { summary } from '../measure.ts';
import { type Random, randomFrom } from '../portfolio/random.ts';

const LENGTHS = [5, 6, 8, 12, 18, 24, 36];
/** How far ahead, as a share of what is known. */
const SHARES = [0.15, 0.3, 0.5, 1];
const MADE_RUNS = 30;
const REAL_RUNS = 4;
const MONTH_S = 30 * 86_400;

export const forecasts = {
  name: 'forecasts',
  sentence:
    'How often the 80 % interval of a forecast held the later value (goal 75 to 85 of 100), over made series and, with --mirrors FOLDER, over months of real histories.',
  onlyByName: true,
  async *run(options) {
    const random = randomFrom(options.size.seed);
    let all: Looked[] = [];
    for (const kind of MADE) {
      const looked = madeLooks(kind, random);
      all = all.concat(looked);
      yield* figuresOf(`made, ${kind}`, looked);
    }
    yield* figuresOf('made, all', all);
    if (options.mirrors === undefined) return;
    let real: Looked[] = [];
    for (const [name, series] of monthlySeries(options.mirrors)) {
      const looked = series.flatMap((values) => realLooks(values, random));
      real = real.concat(looked);
      yield* figuresOf(`real, ${name}`, looked);
    }
    yield* figuresOf('real, all', real);
  },
} satisfies Benchmark;

interface Looked {
  readonly held: boolean;
  readonly heldWide: boolean;
}

function madeLooks(kind: (typeof MADE)[number], random: Random): Looked[] {
  return cases().flatMap(([length, ahead]) =>
    Array.from({ length: MADE_RUNS }, () => madeSeries(kind, length + ahead, random)).flatMap(
      (values) => look(values, length),
    ),
  );
}

function realLooks(values: readonly number[], random: Random): Looked[] {
  return cases().flatMap(([length, ahead]) => {
    const most = values.length - length - ahead;
    if (most < 1) return [];
    return Array.from({ length: REAL_RUNS }, () => random.below(most)).flatMap((from) =>
      look(values.slice(from, from + length + ahead), length),
    );
  });
}

function cases(): readonly (readonly [length: number, ahead: number])[] {
  return LENGTHS.flatMap((length) =>
    SHARES.map((share) => [length, Math.max(1, Math.round(length * share))] as const),
  );
}

/** Forecasts the last value from the first `length`. */
function look(values: readonly number[], length: number): readonly Looked[] {
  const at = (month: number) => instantOfUnixSeconds(month * MONTH_S);
  const readings = values
    .slice(0, length)
    .map((value, i): ForecastReading => ({ at: at(i), value }));
  const found = forecast(readings, {
    at: at(length - 1),
    due: at(values.length - 1),
    target: 0,
    baseline: 0,
    direction: 'keep',
  });
  if (found.status !== 'forecast') return [];
  const came = values.at(-1) ?? Number.NaN;
  const isIn = ({ low, high }: { low: number; high: number }) => came >= low && came <= high;
  return [{ held: isIn(found.atDue), heldWide: isIn(found.atDueWide) }];
}

function* figuresOf(what: string, looked: readonly Looked[]) {
  const share = (is: (one: Looked) => boolean) =>
    summary([(100 * looked.filter(is).length) / Math.max(1, looked.length)]);
  yield {
    what: `${what}: ${looked.length} forecasts, held by 80 %`,
    unit: 'count' as const,
    measured: share(({ held }) => held),
  };
  yield {
    what: `${what}: held by 95 %`,
    unit: 'count' as const,
    measured: share(({ heldWide }) => heldWide),
  };
}
