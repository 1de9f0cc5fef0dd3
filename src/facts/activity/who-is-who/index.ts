// SPDX-License-Identifier: Apache-2.0
// Who is who, stored: people behind the identities of all histories, what was decided by hand, whom they worked for when.
// Never looks at a history itself: identities and days of work are there already.
// Begin with resolve-stored.ts, which works out who is who.
export type { NewAffiliation } from './change-affiliations.ts';
export type { KindDecision, PairsDecision } from './decide.ts';
export type { AccountToErase } from './erase.ts';
export type { LinkPage, LinkSide, PersonLink } from './links.ts';
export type { PeopleDecision, PeopleDecisionPage } from './list-decisions.ts';
export type { PeoplePage, PeopleQuery, PersonRow } from './list-people.ts';
export type { WhoIsWho } from './open-who-is-who.ts';
export { openWhoIsWho } from './open-who-is-who.ts';
export type { OrganisationRow, OrganisationsView } from './organisations.ts';
export type {
  PersonAffiliation,
  PersonDetail,
  PersonIdentity,
  PersonProject,
} from './person-by-id.ts';
