// SPDX-License-Identifier: Apache-2.0
import type { Caller, Rooms } from '#surfaces/http';
import type { Office } from './office.ts';

/** Initiatives with the titles of the objectives that they serve. */
export function executionRoom({ execution, strategy, clock }: Office): Rooms['execution'] {
  const named = async (caller: Caller) => {
    const { objectives } = await strategy.objectives(caller, clock.now());
    const titles = new Map(objectives.map(({ id, title }) => [id, title]));
    return <One extends { readonly objectiveId?: number | undefined }>(one: One) => ({
      ...one,
      objectiveTitle: one.objectiveId === undefined ? undefined : titles.get(one.objectiveId),
    });
  };
  const detail = async (caller: Caller, id: number) =>
    (await named(caller))(await execution.initiative(caller, id, clock.now()));
  const refuseUnknown = async (caller: Caller, objectiveId: number | undefined) => {
    if (objectiveId !== undefined) await strategy.objective(caller, objectiveId, clock.now());
  };
  return {
    async initiatives(caller, { objectiveId }) {
      const portfolio = await execution.portfolio(caller, clock.now(), objectiveId);
      return { ...portfolio, items: portfolio.items.map(await named(caller)) };
    },
    initiative: detail,
    async add(caller, input, key) {
      await refuseUnknown(caller, input.objectiveId);
      return detail(caller, await execution.add(caller, input, { at: clock.now(), key }));
    },
    async change(caller, input) {
      await refuseUnknown(caller, input.objectiveId);
      await execution.change(caller, input);
      return detail(caller, input.id);
    },
    async move(caller, input) {
      await execution.move(caller, input, clock.now());
      return detail(caller, input.id);
    },
    async changePlan(caller, input) {
      await execution.changePlan(caller, input, clock.now());
      return detail(caller, input.id);
    },
    async claimProgress(caller, { id, ...claim }) {
      const milestone = { ...claim, milestoneId: id };
      return detail(caller, await execution.claimProgress(caller, milestone, clock.now()));
    },
    async actuals(caller, query) {
      const { items, ...page } = await execution.actuals(caller, query);
      return { ...page, items: [...items] };
    },
    async bookActual(caller, actual) {
      await execution.bookActual(caller, actual, clock.now());
      return detail(caller, actual.id);
    },
    importActuals: (caller, file) => execution.importActuals(caller, file, clock.now()),
  };
}
