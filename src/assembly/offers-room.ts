// SPDX-License-Identifier: Apache-2.0
import type { Outputs } from '#surfaces/contract';
import type { Caller, Rooms } from '#surfaces/http';
import type { Office } from './office.ts';

type Board = Awaited<ReturnType<Office['offers']['board']>>;
type Shown = Outputs['offers']['board'];

/** Help that is wanted and hours that are offered, each with the names of what fits. */
export function offersRoom({ offers, clock }: Office): Rooms['offers'] {
  const board = async (caller: Caller) => named(await offers.board(caller));
  const role = async (caller: Caller, id: number) =>
    known((await board(caller)).roles.find((one) => one.id === id));
  const offer = async (caller: Caller, id: number) =>
    known((await board(caller)).offers.find((one) => one.id === id));
  return {
    async board(caller, { initiativeId }) {
      const all = await board(caller);
      if (initiativeId === undefined) return all;
      const own = <One extends { readonly initiativeId?: number | undefined }>(one: One) =>
        one.initiativeId === initiativeId;
      return { roles: all.roles.filter(own), offers: all.offers.filter(own) };
    },
    addRole: async (caller, { id, ...words }, key) =>
      role(caller, await offers.addRole(caller, { ...words, initiativeId: id }, key)),
    async changeRole(caller, change) {
      await offers.changeRole(caller, change);
      return role(caller, change.id);
    },
    make: async (caller, words, key) =>
      offer(caller, await offers.make(caller, words, { at: clock.now(), key })),
    async move(caller, move) {
      await offers.move(caller, move, clock.now());
      return offer(caller, move.id);
    },
  };
}

function known<One>(one: One | undefined): One {
  if (one === undefined) throw new Error('Showing an open role or an offer: it is not there');
  return one;
}

function named({ roles, offers, names }: Board): Shown {
  const roleNames = new Map(
    roles.map(({ id, title, initiativeTitle }) => [id, `${title} (${initiativeTitle})`]),
  );
  const offerers = new Map(offers.map(({ id, offerer }) => [id, offerer]));
  const withNames = (matches: Board['roles'][number]['offers'], of: ReadonlyMap<number, string>) =>
    matches.map((match) => ({ ...match, name: of.get(match.id) ?? '' }));
  return {
    roles: roles.map((role) => ({
      ...role,
      offers: withNames(role.offers, offerers),
      resources: withNames(role.resources, names),
    })),
    offers: offers.map((offer) => ({ ...offer, roles: withNames(offer.roles, roleNames) })),
  };
}
