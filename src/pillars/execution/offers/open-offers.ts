// SPDX-License-Identifier: Apache-2.0
import type { Instant, Principal } from '#model';
import type { Storage, Transaction } from '#platform/storage';
import { type Resource, resourcesIn } from '../capacity/index.ts';
import { addRole, changeRole, type NewRole, type RoleChange } from './edit-role.ts';
import { makeOffer, type NewOffer } from './make-offer.ts';
import { type Match, matchesFor } from './matches.ts';
import { moveOffer, type OfferMove } from './move-offer.ts';
import { type Offer, offersIn } from './offer.ts';
import { type OpenRole, rolesIn } from './open-role.ts';

/** A role with what would fit. */
export interface RoleView extends OpenRole {
  /** Open offers, by their ids: those made for it, then those whose skills fit. */
  readonly offers: readonly Match[];
  /** People and teams of the register whose skills fit, by their ids. */
  readonly resources: readonly Match[];
}

/** An offer with the roles that it would fit, by their ids; none once it is decided. */
export interface OfferView extends Offer {
  readonly roles: readonly Match[];
}

/** What help is wanted, what is offered, and how they fit. */
export interface HelpBoard {
  /** The ones needed first at the top; what is filled or closed at the end. */
  readonly roles: readonly RoleView[];
  /** Newest first. */
  readonly offers: readonly OfferView[];
  readonly names: ReadonlyMap<number, string>;
}

/** Roles are for leads and admins; offering is for everybody who works here. */
export interface Offers {
  board(principal: Principal): Promise<HelpBoard>;
  /** See `addRole`. Result: its id. */
  addRole(principal: Principal, role: NewRole, key: string | undefined): Promise<number>;
  /** See `changeRole`. */
  changeRole(principal: Principal, change: RoleChange): Promise<void>;
  /** See `makeOffer`. Result: its id. */
  make(
    principal: Principal,
    offer: NewOffer,
    made: { readonly at: Instant; readonly key?: string | undefined },
  ): Promise<number>;
  /** See `moveOffer`. */
  move(principal: Principal, move: OfferMove, at: Instant): Promise<void>;
}

export function openOffers(storage: Storage): Offers {
  return {
    board: (principal) => storage.read(principal, boardIn),
    addRole: (principal, role, key) => addRole(storage, principal, role, key),
    changeRole: (principal, change) => changeRole(storage, principal, change),
    make: (principal, offer, made) => makeOffer(storage, principal, offer, made),
    move: (principal, move, at) => moveOffer(storage, principal, move, at),
  };
}

async function boardIn(tx: Transaction): Promise<HelpBoard> {
  const roles = await rolesIn(tx);
  const offers = await offersIn(tx);
  const resources = (await resourcesIn(tx)).filter(({ isGone }) => !isGone);
  const wanted = roles.filter(({ missingHours }) => missingHours > 0);
  const others = roles.filter(({ missingHours }) => missingHours === 0);
  return {
    roles: [...wanted, ...others].map((role) => roleView(role, offers, resources)),
    offers: offers.map((offer) => offerView(offer, wanted)),
    names: new Map(resources.map(({ id, name }) => [id, name])),
  };
}

function roleView(
  role: OpenRole,
  offers: readonly Offer[],
  resources: readonly Resource[],
): RoleView {
  if (role.missingHours === 0) return { ...role, offers: [], resources: [] };
  const open = offers.filter(({ state }) => state === 'offered');
  const own = open.filter(({ roleId }) => roleId === role.id);
  const free = open.filter(({ roleId }) => roleId === undefined);
  return {
    ...role,
    offers: [...own.map(({ id }) => ({ id, shared: [] })), ...matchesFor(role.skills, free)],
    // Without skills asked for everybody would fit, which says nothing.
    resources: role.skills.length === 0 ? [] : matchesFor(role.skills, resources),
  };
}

function offerView(offer: Offer, wanted: readonly OpenRole[]): OfferView {
  const isFree = offer.state === 'offered' && offer.roleId === undefined;
  const fitting = isFree
    ? wanted.filter(({ skills }) => matchesFor(skills, [offer]).length > 0)
    : [];
  return { ...offer, roles: matchesFor(offer.skills, fitting).concat(unasked(offer, fitting)) };
}

/** Roles that ask for no skill fit too, after those that share one. */
function unasked({ skills }: Offer, fitting: readonly OpenRole[]): readonly Match[] {
  if (skills.length === 0) return [];
  return fitting.filter((role) => role.skills.length === 0).map(({ id }) => ({ id, shared: [] }));
}
