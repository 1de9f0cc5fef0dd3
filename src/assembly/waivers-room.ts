// SPDX-License-Identifier: Apache-2.0
import { dayOf, type Principal, plusDays } from '#model';
import type { WaiverView } from '#pillars/compliance';
import type { WaiverReply } from '#surfaces/contract';
import type { Caller, Rooms } from '#surfaces/http';
import type { Office } from './office.ts';
import { type ScopesByName, scopesByName } from './scopes-by-name.ts';

/** What is put up with for a time, with the names of whom it is for. */
export function waiversRoom(office: Office): Rooms['waivers'] {
  const { waivers, clock } = office;
  const replied = async (caller: Caller, waiver: WaiverView) =>
    waiverReply(waiver, await waiverNames(office, caller));
  return {
    async list(caller, { withinDays, ...query }) {
      const at = clock.now();
      const before = withinDays === undefined ? undefined : plusDays(at, withinDays);
      const { items, ...page } = await waivers.list(caller, { ...query, before }, at);
      const names = await waiverNames(office, caller);
      return { ...page, items: items.map((one) => waiverReply(one, names)) };
    },
    get: async (caller, id) => replied(caller, await waivers.get(caller, id, clock.now())),
    ask: async (caller, { scope, ...input }) => {
      const of = scope ?? (await repositoryOf(office, caller, input.findingId));
      await requireScope(office, caller, of);
      return replied(caller, await waivers.ask(caller, { ...input, scope: of }, clock.now()));
    },
    answer: async (caller, input) =>
      replied(caller, await waivers.answer(caller, input, clock.now())),
    end: async (caller, input) => replied(caller, await waivers.end(caller, input, clock.now())),
    async exportFile(caller) {
      const { nameOf } = await scopesByName(office, caller);
      return waivers.exportFile(caller, nameOf, clock.now());
    },
  };
}

/** The narrowest: where the finding is. */
export async function repositoryOf({ compliance }: Office, caller: Principal, findingId: number) {
  const { repository } = await compliance.finding(caller, findingId);
  return { kind: 'repository' as const, id: repository.id };
}

/** Refuses a repository or product that is not there. */
async function requireScope(
  { portfolio, products }: Office,
  caller: Principal,
  { kind, id }: WaiverView['scope'],
): Promise<void> {
  if (id === undefined) return;
  if (kind === 'repository') await portfolio.get(caller, id);
  if (kind === 'product') await products.get(caller, id);
}

/** What waivers are shown with: names of places and people, and titles of rules. */
export interface WaiverNames {
  readonly scopes: ScopesByName;
  readonly titles: ReadonlyMap<string, string>;
  readonly people: ReadonlyMap<string, string>;
}

export async function waiverNames(office: Office, principal: Principal): Promise<WaiverNames> {
  const { rules } = await office.compliance.policy(principal);
  const titles = new Map(rules.map(({ id, title }) => [id, title]));
  const people = await office.identity.actorNames(principal.organisationId);
  return { scopes: await scopesByName(office, principal), titles, people };
}

export function waiverReply(
  { vulnerabilityId: _, scope, askedBy, answer, ended, ...waiver }: WaiverView,
  { scopes, titles, people }: WaiverNames,
): WaiverReply {
  const until = dayOf(plusDays(waiver.expiresAt, -1));
  const title = titles.get(waiver.rule) ?? waiver.rule;
  return {
    ...waiver,
    title,
    until,
    scope: { ...scope, name: scopes.nameOf(scope) },
    askedBy: people.get(askedBy) ?? askedBy,
    answer: answer && withName(answer, people),
    ended: ended && withName(ended, people),
  };
}

/** A command has no account: it stays `cli:alice`. */
function withName<Said extends { readonly by: string }>(
  said: Said,
  people: WaiverNames['people'],
): Said {
  return { ...said, by: people.get(said.by) ?? said.by };
}
