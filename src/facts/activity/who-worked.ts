// SPDX-License-Identifier: Apache-2.0
// Who did a day's work, for whom, and what they are: said once, for every query that adds up days of work.

/** Whether the repository of that id is asked for: the one, or where none is named all that are ours. */
export const ASKED_FOR = (repositoryId: string, asked: string) =>
  `(${repositoryId} = ${asked}::bigint OR ${asked} IS NULL AND ${OURS(repositoryId)})`;

/** Whether the repository of that id is no clone of a project of others. */
export const OURS = (repositoryId: string) =>
  `NOT EXISTS (SELECT FROM portfolio_repository AS upstream WHERE upstream.id = ${repositoryId} AND upstream.is_upstream)`;

/** A row for each repository, identity and day, with who that is known to be. */
export const WHO_WORKED = `activity_day AS work
  JOIN activity_identity AS given ON given.id = work.identity_id
  LEFT JOIN activity_alias AS alias ON alias.repository_id = work.repository_id AND alias.identity_id = work.identity_id
  JOIN activity_identity AS canonical ON canonical.id = coalesce(alias.canonical_id, work.identity_id)
  LEFT JOIN activity_member AS member ON member.identity_id = work.identity_id
  LEFT JOIN activity_spell AS spell
    ON spell.person_id = member.person_id AND work.day >= spell.starts AND work.day < spell.ends
  LEFT JOIN activity_domain AS domain
    ON domain.domain = coalesce(given.employer, canonical.employer) AND work.day >= domain.starts AND work.day < domain.ends`;

/** What is stated of the person on that day; else the address of the commit, then the one that .mailmap gives, by its name. */
export const EMPLOYER =
  'coalesce(spell.organisation, domain.organisation, given.employer, canonical.employer)';

/** How well it is known: 1 decided here, 2 imported, 3 by mail domain; NULL where nobody knows. */
export const RANK =
  'CASE WHEN spell.rank IS NOT NULL THEN spell.rank WHEN coalesce(given.employer, canonical.employer) IS NOT NULL THEN 3 END';

/** The rule of actorBehind, in SQL so that the database adds up; what was decided goes before it. */
export const ACTOR_CLASS = `coalesce(member.actor_class,
  CASE WHEN given.actor_class = 'human' THEN canonical.actor_class ELSE given.actor_class END)`;
