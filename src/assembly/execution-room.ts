// SPDX-License-Identifier: Apache-2.0
import type { Caller, Rooms } from '#surfaces/http';
import type { Office } from './office.ts';
import { prospectsRoom } from './prospects-room.ts';

type Room = Rooms['execution'];
type Detail = Awaited<ReturnType<Office['execution']['initiative']>>;

/** Initiatives with the titles of the objectives that they serve, and the KPIs that measure their benefits. */
export function executionRoom(office: Office): Room {
  const { execution, strategy, clock } = office;
  const named = async (caller: Caller) => {
    const { objectives } = await strategy.objectives(caller, clock.now());
    const titles = new Map(objectives.map(({ id, title }) => [id, title]));
    return <One extends { readonly objectiveId?: number | undefined }>(one: One) => ({
      ...one,
      objectiveTitle: one.objectiveId === undefined ? undefined : titles.get(one.objectiveId),
    });
  };
  const detail = async (caller: Caller, id: number) => {
    const initiative = await execution.initiative(caller, id, clock.now());
    return (await named(caller))({
      ...initiative,
      benefits: await measured(office, caller, initiative),
    });
  };
  const refuseUnknown = async (caller: Caller, objectiveId: number | undefined) => {
    if (objectiveId !== undefined) await strategy.objective(caller, objectiveId, clock.now());
  };
  return {
    ...prospectsRoom(office, detail),
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
      await execution.takeFollowed(caller, clock.now());
      return detail(caller, input.id);
    },
    async changePlan(caller, input) {
      await execution.changePlan(caller, input, clock.now());
      return detail(caller, input.id);
    },
    async shift(caller, input) {
      await execution.shift(caller, input, clock.now());
      return detail(caller, input.id);
    },
    ...recordsRoom(office, detail),
  };
}

type Records = 'claimProgress' | 'follow' | 'actuals' | 'bookActual' | 'importActuals';

/** What was done and spent. */
function recordsRoom(
  { execution, clock }: Office,
  detail: Room['initiative'],
): Pick<Room, Records> {
  return {
    async claimProgress(caller, { id, ...claim }) {
      const milestone = { ...claim, milestoneId: id };
      return detail(caller, await execution.claimProgress(caller, milestone, clock.now()));
    },
    async follow(caller, { id, items }) {
      return detail(
        caller,
        await execution.follow(caller, { milestoneId: id, items }, clock.now()),
      );
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

/** Benefits with the newest value of the KPI that measures each. */
async function measured({ measurement }: Office, caller: Caller, { benefits }: Detail) {
  const kpis = benefits.some(({ kpiId }) => kpiId !== undefined)
    ? await measurement.kpis(caller)
    : [];
  return benefits.map((benefit) => {
    const kpi = kpis.find(({ id }) => id === benefit.kpiId);
    return { ...benefit, kpiName: kpi?.name, value: kpi?.latest?.value };
  });
}
