// SPDX-License-Identifier: Apache-2.0
import { plusDays } from '#model';
import type { Caller, Rooms } from '#surfaces/http';
import { askForPeopleFigures } from './ask-for-work.ts';
import type { Office } from './office.ts';

/** Who is who, as http asks for it. */
export function peopleRoom(office: Office): Rooms['people'] {
  const { whoIsWho: who, clock } = office;
  const one = async (decision: Promise<number>) => ({ decisionIds: [await decision] });
  // What is decided while the job waits is in it, however much that is.
  const measured = async <Reply>(caller: Caller, change: Promise<Reply>) => {
    const reply = await change;
    await askForPeopleFigures(office, caller);
    return reply;
  };
  return {
    list: async (caller, query) => paged(await who.people(caller, query)),
    get: (caller, { id }) => personWithNames(office, caller, id),
    proposals: async (caller, query) => paged(await who.review(caller, query)),
    decisions: async (caller, query) => paged(await who.decisions(caller, query)),
    async decide(caller, { pairs, ...wanted }) {
      const ids = pairs.map(({ left, right }) => [left, right] as const);
      const deciding = who.decide(caller, { ...wanted, pairs: ids }, clock.now());
      return { decisionIds: await measured(caller, deciding) };
    },
    undo: async (caller, wanted) => ({
      decisionIds: await measured(caller, who.undo(caller, wanted, clock.now())),
    }),
    split: (caller, { id, reason }) =>
      one(measured(caller, who.split(caller, { identityId: id, reason }, clock.now()))),
    decideKind: (caller, { id, ...wanted }) =>
      one(measured(caller, who.decideKind(caller, { personId: id, ...wanted }, clock.now()))),
    async affiliate(caller, { id, ...wanted }) {
      const adding = who.addAffiliation(caller, { personId: id, ...wanted }, clock.now());
      return { affiliationId: await measured(caller, adding) };
    },
    async removeAffiliation(caller, { id }) {
      await measured(caller, who.removeAffiliation(caller, id));
      return {};
    },
    async importFile(caller, { text, name: source, trial: isTrial }) {
      const importing = who.import(caller, { text, source, isTrial }, clock.now());
      return isTrial ? importing : measured(caller, importing);
    },
    async erase(caller, { id }) {
      const { eraseAccounts } = office.forges;
      const erasing = who.erase(caller, id, { at: clock.now(), eraseAccounts });
      return { identities: await measured(caller, erasing) };
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
