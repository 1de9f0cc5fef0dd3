// SPDX-License-Identifier: Apache-2.0
import type { Caller, Rooms } from '#surfaces/http';
import type { Office } from './office.ts';

type Room = Rooms['execution'];
type Detail = Room['initiative'];
type Parts =
  | 'addRisk'
  | 'changeRisk'
  | 'addDependency'
  | 'removeDependency'
  | 'addBenefit'
  | 'changeBenefit'
  | 'judgeBenefit';

/** Risks, dependencies and benefits; a benefit takes unit and value of today from the KPI that measures it. */
export function prospectsRoom(office: Office, detail: Detail): Pick<Room, Parts> {
  const { execution, clock } = office;
  return {
    async addRisk(caller, { id, ...risk }) {
      await execution.addRisk(caller, { ...risk, initiativeId: id });
      return detail(caller, id);
    },
    async changeRisk(caller, change) {
      return detail(caller, await execution.changeRisk(caller, change));
    },
    async addDependency(caller, { id, needsId, why }) {
      await execution.addDependency(caller, { initiativeId: id, needsId, why });
      return detail(caller, id);
    },
    async removeDependency(caller, { id, needsId }) {
      await execution.removeDependency(caller, { initiativeId: id, needsId });
      return detail(caller, id);
    },
    async addBenefit(caller, { id, ...words }) {
      const benefit = await withKpi(office, caller, words);
      await execution.addBenefit(caller, { ...benefit, initiativeId: id });
      return detail(caller, id);
    },
    async changeBenefit(caller, change) {
      return detail(
        caller,
        await execution.changeBenefit(caller, await withKpi(office, caller, change)),
      );
    },
    async judgeBenefit(caller, judgement) {
      const value = judgement.value ?? (await newestValue(office, caller, judgement.id));
      const judged = { ...judgement, value };
      return detail(caller, await execution.judgeBenefit(caller, judged, clock.now()));
    },
  };
}

interface Words {
  readonly kpiId?: number | undefined;
  readonly unit: string;
  readonly baseline?: number | undefined;
}

async function withKpi<Own extends Words>({ measurement }: Office, caller: Caller, words: Own) {
  if (words.kpiId === undefined) return words;
  const { unit, latest } = await measurement.kpiAlone(caller, words.kpiId);
  return { ...words, unit, baseline: words.baseline ?? latest?.value };
}

/** The newest reading of the KPI that measures the benefit. */
async function newestValue(
  { execution, measurement }: Office,
  caller: Caller,
  benefitId: number,
): Promise<number | undefined> {
  const { kpiId } = await execution.benefit(caller, benefitId);
  if (kpiId === undefined) return undefined;
  return (await measurement.latest(caller, [kpiId])).get(kpiId)?.value;
}
