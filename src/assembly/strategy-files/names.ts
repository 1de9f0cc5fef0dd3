// SPDX-License-Identifier: Apache-2.0
import type { Principal } from '#model';
import type { Office } from '../office.ts';

/** Looks ids up by stable names, as they are now; a name that is not there is a bug, since files were looked at before. */
export function idsBy(office: Office, principal: Principal) {
  const { strategy, execution, measurement, clock } = office;
  const objectives = async () => (await strategy.objectives(principal, clock.now())).objectives;
  const among = <One extends { readonly id: number; readonly key: string }>(
    all: readonly One[],
    key: string,
  ) => {
    const found = all.find((one) => one.key === key);
    if (found === undefined) throw new Error(`Importing the strategy: nothing is called ${key}`);
    return found;
  };
  return {
    objective: async (key: string) => among(await objectives(), key),
    keyResult: async (key: string) =>
      among(
        (await objectives()).flatMap(({ keyResults }) => keyResults),
        key,
      ),
    initiative: async (key: string) => {
      const { id } = among(await execution.definitions(principal), key);
      return execution.initiative(principal, id, clock.now());
    },
    kpi: async (key: string) => among(await measurement.definitions(principal), key),
    adoption: async (key: string) => among(await office.adoptions.definitions(principal), key),
    person: async (key: string) => among(await office.capacity.resources(principal), key),
    role: async (key: string) => among((await office.offers.board(principal)).roles, key),
    decision: async (key: string) => among(await strategy.decisions(principal, {}), key),
  };
}
