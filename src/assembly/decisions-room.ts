// SPDX-License-Identifier: Apache-2.0
import { dayOf, type Principal } from '#model';
import type { Rooms } from '#surfaces/http';
import { type Named, namesOf, refuseUnknownSubjects } from './decision-subjects.ts';
import type { Office } from './office.ts';

type Decision = Awaited<ReturnType<Office['strategy']['decisions']>>[number];

/** The decision log, with the titles of what each decision is about. */
export function decisionsRoom(office: Office): Rooms['decisions'] {
  const { strategy, clock } = office;
  const one = async (caller: Principal, id: number) => {
    const [found] = await shownDecisions(office, caller, [await strategy.decision(caller, id)]);
    if (found === undefined) throw new Error(`Showing decision ${id}: it is not there`);
    return found;
  };
  return {
    list: async (caller, query) => ({
      items: await shownDecisions(office, caller, await strategy.decisions(caller, query)),
    }),
    one,
    async add(caller, words) {
      await refuseUnknownSubjects(office, caller, words.subjects);
      return one(caller, await strategy.addDecision(caller, words, clock.now()));
    },
    async change(caller, change) {
      await refuseUnknownSubjects(office, caller, change.subjects);
      await strategy.changeDecision(caller, change, clock.now());
      return one(caller, change.id);
    },
  };
}

/** Decisions as the page and the board paper show them. */
export async function shownDecisions(
  office: Office,
  principal: Principal,
  decisions: readonly Decision[],
) {
  const names = await namesOf(
    office,
    principal,
    decisions.flatMap(({ subjects }) => subjects),
  );
  const isLinked = decisions.some(
    ({ supersedesId, supersededById }) => supersedesId ?? supersededById,
  );
  const all = isLinked ? await office.strategy.decisions(principal, {}) : [];
  const other = (id: number | undefined) => {
    const found = all.find((one) => one.id === id);
    return found && { id: found.id, question: found.question };
  };
  const today = dayOf(office.clock.now());
  return decisions.map(({ subjects, supersedesId, supersededById, ...decision }) => ({
    ...decision,
    links: subjects.map((subject) => linkOf(subject, names)),
    supersedes: other(supersedesId),
    supersededBy: other(supersededById),
    isOverdue: decision.choice === undefined && (decision.neededBy ?? today) < today,
  }));
}

function linkOf(subject: string, names: ReadonlyMap<string, Named>) {
  const { title, to } = names.get(subject) ?? { title: subject, to: '/strategy/decisions' };
  return { subject, title, to };
}
