// SPDX-License-Identifier: Apache-2.0
import type { Instant, Principal } from '#model';
import type { Storage } from '#platform/storage';
import {
  joinProject,
  type ProjectLink,
  partProject,
  projectLinks,
  setAside,
  setAsideBy,
  takeBack,
} from './choices.ts';
import type { Opportunity } from './rank-opportunities.ts';
import { keepRatings, type RatedProject, ratedProjects } from './rated-projects.ts';
import { type NewUndertaking, type OutcomeTold, takeUp, tellOutcome } from './take-up.ts';
import { type Undertaking, undertakingsIn } from './undertaking.ts';

/** What people made of upstream projects. */
export interface PeoplesChoices {
  /** All of the organisation, newest first. */
  readonly undertakings: readonly Undertaking[];
  /** Keys of the projects that are not for whoever asks. */
  readonly setAside: ReadonlySet<string>;
  readonly links: readonly ProjectLink[];
}

/** Taking up, setting aside, joining: what is kept of it. */
export interface Opportunities {
  choices(principal: Principal): Promise<PeoplesChoices>;
  /** See `keepRatings`; call it when facts have changed, and once a day. */
  keepRatings(principal: Principal, ranked: readonly Opportunity[], at: Instant): Promise<void>;
  /** The most urgent projects as they were rated last; empty before that. */
  rated(principal: Principal): Promise<readonly RatedProject[]>;
  /** See `takeUp`. */
  takeUp(
    principal: Principal,
    wanted: NewUndertaking,
    made: { readonly at: Instant; readonly key?: string | undefined },
  ): Promise<number>;
  /** See `tellOutcome`. */
  tellOutcome(principal: Principal, told: OutcomeTold, at: Instant): Promise<void>;
  /** See `setAside`. */
  setAside(
    principal: Principal,
    project: { readonly project: string; readonly reason?: string | undefined },
    at: Instant,
  ): Promise<void>;
  takeBack(principal: Principal, project: string): Promise<void>;
  /** See `joinProject`. */
  join(principal: Principal, link: ProjectLink, at: Instant): Promise<void>;
  /** See `partProject`. */
  part(principal: Principal, link: ProjectLink): Promise<void>;
}

export function openOpportunities(storage: Storage): Opportunities {
  return {
    choices: (principal) =>
      storage.read(principal, async (tx) => ({
        undertakings: await undertakingsIn(tx),
        setAside: await setAsideBy(tx, principal),
        links: await projectLinks(tx),
      })),
    keepRatings: (principal, ranked, at) => keepRatings(storage, principal, ranked, at),
    rated: (principal) => storage.read(principal, ratedProjects),
    takeUp: (principal, wanted, made) => takeUp(storage, principal, wanted, made),
    tellOutcome: (principal, told, at) => tellOutcome(storage, principal, told, at),
    setAside: (principal, project, at) => setAside(storage, principal, project, at),
    takeBack: (principal, project) => takeBack(storage, principal, project),
    join: (principal, link, at) => joinProject(storage, principal, link, at),
    part: (principal, link) => partProject(storage, principal, link),
  };
}
