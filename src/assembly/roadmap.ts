// SPDX-License-Identifier: Apache-2.0
import { dayOf, type Principal } from '#model';
import type { Office } from './office.ts';

/** Initiatives by the objective that they serve, in the order of the strategy; those that serve none last. */
export async function roadmap({ strategy, execution, clock }: Office, principal: Principal) {
  const at = clock.now();
  const { objectives } = await strategy.objectives(principal, at);
  const items = (await execution.roadmap(principal, at)).map(({ value, ...item }) => ({
    ...item,
    forecastFinish: value?.forecastFinish,
  }));
  const lanes = objectives.map(({ id, title }) => ({
    objective: { id, title },
    initiatives: items.filter(({ objectiveId }) => objectiveId === id),
  }));
  const named = new Set(objectives.map(({ id }) => id));
  const others = items.filter(({ objectiveId = 0 }) => !named.has(objectiveId));
  return {
    today: dayOf(at),
    lanes: [...lanes, { objective: undefined, initiatives: others }].filter(
      ({ initiatives }) => initiatives.length > 0,
    ),
  };
}
