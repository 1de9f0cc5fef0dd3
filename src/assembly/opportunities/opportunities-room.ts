// SPDX-License-Identifier: Apache-2.0
import { Refusal } from '#model';
import type { Opportunity } from '#pillars/execution';
import type { Caller, Rooms } from '#surfaces/http';
import type { Office } from '../office.ts';
import { issuesFor } from './issues-for.ts';
import { linkCounts, opportunityReply, titlesFor, undertakingReply } from './opportunity-reply.ts';
import { keepRatings, rankedFor } from './ranked.ts';

type Room = Rooms['opportunities'];

/** Upstream projects by what the whole office knows of them, and what people do about them. */
export function opportunitiesRoom(office: Office): Room {
  const { opportunities, clock } = office;
  const project = (caller: Caller, key: string) => projectDetail(office, caller, key);
  return {
    list: (caller, input) => listOpportunities(office, caller, input),
    project: (caller, input) => project(caller, input.project),
    async takeUp(caller, input, key) {
      await opportunities.takeUp(caller, input, { at: clock.now(), key });
      return project(caller, input.project);
    },
    async tellOutcome(caller, input) {
      await opportunities.tellOutcome(caller, input, clock.now());
      const { undertakings } = await opportunities.choices(caller);
      const told = undertakings.find(({ id }) => id === input.id);
      return project(caller, told?.project ?? '');
    },
    async setAside(caller, input) {
      await opportunities.setAside(caller, input, clock.now());
      return project(caller, input.project);
    },
    async takeBack(caller, input) {
      await opportunities.takeBack(caller, input.project);
      return project(caller, input.project);
    },
    async join(caller, link) {
      await refuseUnknown(office, caller, link);
      await opportunities.join(caller, link, clock.now());
      await keepRatings(office, caller);
      return project(caller, link.project);
    },
    async part(caller, link) {
      await opportunities.part(caller, link);
      await keepRatings(office, caller);
      return project(caller, link.project);
    },
  };
}

async function listOpportunities(
  office: Office,
  caller: Caller,
  { quadrant, search = '', show, limit }: Parameters<Room['list']>[1],
): ReturnType<Room['list']> {
  const choices = await office.opportunities.choices(caller);
  const ranked = await rankedFor(office, caller, linkCounts(choices));
  const titles = await titlesFor(office, caller);
  const isAside = ({ key }: Opportunity) => choices.setAside.has(key);
  const open = ranked.opportunities.filter((one) => !isAside(one));
  const shown = show === 'aside' ? ranked.opportunities.filter(isAside) : open;
  const found = shown.filter(
    (one) => (quadrant === undefined || one.quadrant === quadrant) && isCalled(one, search),
  );
  const count = (wanted: Opportunity['quadrant']) =>
    open.filter((one) => one.quadrant === wanted).length;
  const names = new Map(ranked.opportunities.map(({ key, name }) => [key, name]));
  return {
    items: found.slice(0, limit).map((one) => opportunityReply(one, choices, titles)),
    total: found.length,
    counts: {
      contribute: count('contribute'),
      'fund-or-exit': count('fund-or-exit'),
      relate: count('relate'),
      watch: count('watch'),
    },
    setAside: ranked.opportunities.length - open.length,
    guesses: open.filter(({ isGuess }) => isGuess).length,
    repositories: ranked.repositories,
    undertakings: choices.undertakings.map((one) => undertakingReply(one, names, caller)),
  };
}

function isCalled({ key, packages }: Opportunity, search: string): boolean {
  const wanted = search.toLowerCase();
  return [key, ...packages.map(({ name }) => name)].some((name) =>
    name.toLowerCase().includes(wanted),
  );
}

async function projectDetail(
  office: Office,
  caller: Caller,
  key: string,
): ReturnType<Room['project']> {
  const choices = await office.opportunities.choices(caller);
  const { opportunities, measured } = await rankedFor(office, caller, linkCounts(choices));
  const one = opportunities.find((each) => each.key === key);
  if (one === undefined) throw notUsed(key);
  const repositoryId = measured.get(key)?.repositoryId;
  const names = new Map([[key, one.name]]);
  return {
    ...opportunityReply(one, choices, await titlesFor(office, caller)),
    undertakings: choices.undertakings
      .filter(({ project }) => project === key)
      .map((each) => undertakingReply(each, names, caller)),
    issues:
      repositoryId === undefined ? undefined : await issuesFor(office, caller, repositoryId, one),
    repositoryId,
  };
}

/** An objective or initiative that is to be joined has to be there. */
async function refuseUnknown(
  { strategy, execution, clock }: Office,
  caller: Caller,
  { kind, targetId }: Parameters<Room['join']>[1],
): Promise<void> {
  if (kind === 'objective') await strategy.objective(caller, targetId, clock.now());
  else await execution.initiative(caller, targetId, clock.now());
}

function notUsed(key: string): Refusal {
  return new Refusal(
    'not-found',
    'execution/no-such-opportunity',
    `Nothing that we use comes from "${key.slice(0, 200)}".`,
    'Look for it in the list of opportunities.',
  );
}
