// SPDX-License-Identifier: Apache-2.0
import { plusDays } from '#model';
import type { Caller, Rooms } from '#surfaces/http';
import type { Office } from './office.ts';

/** Who is who, as http asks for it. */
export function peopleRoom(office: Office): Rooms['people'] {
  const { whoIsWho: who, clock } = office;
  const one = async (decision: Promise<number>) => ({ decisionIds: [await decision] });
  return {
    list: async (caller, query) => paged(await who.people(caller, query)),
    get: (caller, { id }) => personWithNames(office, caller, id),
    proposals: async (caller, query) => paged(await who.review(caller, query)),
    decisions: async (caller, query) => paged(await who.decisions(caller, query)),
    async decide(caller, { pairs, ...wanted }) {
      const ids = pairs.map(({ left, right }) => [left, right] as const);
      const decisionIds = await who.decide(caller, { ...wanted, pairs: ids }, clock.now());
      return { decisionIds };
    },
    undo: async (caller, wanted) => ({ decisionIds: await who.undo(caller, wanted, clock.now()) }),
    split: (caller, { id, reason }) =>
      one(who.split(caller, { identityId: id, reason }, clock.now())),
    decideKind: (caller, { id, ...wanted }) =>
      one(who.decideKind(caller, { personId: id, ...wanted }, clock.now())),
    async affiliate(caller, { id, ...wanted }) {
      const wish = { personId: id, ...wanted };
      return { affiliationId: await who.addAffiliation(caller, wish, clock.now()) };
    },
    async removeAffiliation(caller, { id }) {
      await who.removeAffiliation(caller, id);
      return {};
    },
    importFile: (caller, { text, name: source, trial: isTrial }) =>
      who.import(caller, { text, source, isTrial }, clock.now()),
    async erase(caller, { id }) {
      const { eraseAccounts } = office.forges;
      return { identities: await who.erase(caller, id, { at: clock.now(), eraseAccounts }) };
    },
    organisations: (caller, { days }) => {
      const to = clock.now();
      return who.organisations(caller, { from: plusDays(to, -days), to });
    },
  };
}

function paged<Item, Page extends { readonly items: readonly Item[] }>(page: Page) {
  return { ...page, items: [...page.items] };
}

async function personWithNames({ whoIsWho, portfolio }: Office, caller: Caller, id: number) {
  const person = await whoIsWho.person(caller, id);
  const names = new Map((await portfolio.all(caller)).map((one) => [one.id, one.name]));
  const projects = person.projects.flatMap((project) => {
    const name = names.get(project.repositoryId);
    return name === undefined ? [] : [{ ...project, name }];
  });
  return { ...person, projects };
}
