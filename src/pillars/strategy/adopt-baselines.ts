// SPDX-License-Identifier: Apache-2.0
import { dayOf, type Principal, type Reading } from '#model';
import { type KeyResult, listKeyResults } from './key-result.ts';
import { type ValueSources, valuesOf } from './key-result-values.ts';

/**
 * Gives each bound key result without a baseline the first value that was known on or after the day of its start.
 * Readings of the time before are no baseline: they may have been filled in from history. One log entry each.
 * Result: how many were set.
 */
export async function adoptBaselines(sources: ValueSources, principal: Principal): Promise<number> {
  const keyResults = await sources.storage.read(principal, listKeyResults);
  const without = keyResults.filter(
    ({ source, baseline }) => source === 'bound' && baseline === undefined,
  );
  if (without.length === 0) return 0;
  const values = await valuesOf(sources, principal, without);
  let adopted = 0;
  for (const keyResult of without) {
    const first = firstKnown(keyResult, values.get(keyResult.id) ?? []);
    if (first?.value === undefined) continue;
    await adopt(sources, principal, keyResult, first);
    adopted += 1;
  }
  return adopted;
}

function firstKnown({ start }: KeyResult, readings: readonly Reading[]): Reading | undefined {
  return readings.find(({ at, value }) => value !== undefined && dayOf(at) >= dayOf(start));
}

async function adopt(
  { storage }: ValueSources,
  principal: Principal,
  { id, kpiId }: KeyResult,
  { value, at }: Reading,
): Promise<void> {
  const detail = { baseline: value, readingAt: at, kpi: kpiId };
  const what = { action: 'strategy/adopt-baseline', subject: `key-result:${id}`, detail };
  await storage.write(principal, what, (tx) =>
    tx.query('UPDATE strategy_key_result SET baseline = $2 WHERE id = $1 AND baseline IS NULL', [
      id,
      value,
    ]),
  );
}
