// SPDX-License-Identifier: Apache-2.0
import type { Repository } from '#facts/portfolio';
import type { Principal } from '#model';
import {
  type MeasuredProject,
  type Opportunity,
  rankOpportunities,
  type UsedPackage,
} from '#pillars/execution';
import type { Office } from '../office.ts';
import { measuredProjects } from './measured-projects.ts';
import { allRepositories, officePackages } from './office-packages.ts';
import { linkCounts } from './opportunity-reply.ts';

/** What is put together anew only when something was scanned, matched or told since. */
interface Known {
  readonly fingerprint: string;
  readonly packages: readonly UsedPackage[];
  readonly measured: ReadonlyMap<string, MeasuredProject>;
}

const KNOWN = new WeakMap<Office, Map<number, Known>>();

export interface Ranked {
  /** Most urgent first. */
  readonly opportunities: readonly Opportunity[];
  readonly measured: ReadonlyMap<string, MeasuredProject>;
  readonly repositories: number;
}

/** The upstream projects of the organisation, rated as of now; `links`: how many objectives and initiatives name each. */
export async function rankedFor(
  office: Office,
  principal: Principal,
  links: ReadonlyMap<string, number>,
): Promise<Ranked> {
  const repositories = await allRepositories(office, principal);
  const { packages, measured } = await knownTo(office, principal, repositories);
  const around = { at: office.clock.now(), repositories: repositories.length, measured, links };
  return {
    opportunities: rankOpportunities(packages, around),
    measured,
    repositories: repositories.length,
  };
}

/** Rates the upstream projects anew and keeps it for the first screen. */
export async function keepRatings(office: Office, principal: Principal): Promise<void> {
  const choices = await office.opportunities.choices(principal);
  const { opportunities } = await rankedFor(office, principal, linkCounts(choices));
  await office.opportunities.keepRatings(principal, opportunities, office.clock.now());
}

async function knownTo(
  office: Office,
  principal: Principal,
  repositories: readonly Repository[],
): Promise<Known> {
  const ofOffice = KNOWN.get(office) ?? new Map<number, Known>();
  KNOWN.set(office, ofOffice);
  const fingerprint = await fingerprintOf(office, principal, repositories);
  const kept = ofOffice.get(principal.organisationId);
  if (kept?.fingerprint === fingerprint) return kept;
  const packages = await officePackages(office, principal);
  const measured = await measuredProjects(office, principal, { packages, repositories });
  const known = { fingerprint, packages, measured };
  ofOffice.set(principal.organisationId, known);
  return known;
}

/** Changes whenever something that the ratings rest on may have changed. */
async function fingerprintOf(
  { upstreams, advisories, vulnerabilities, forges, clock }: Office,
  principal: Principal,
  repositories: readonly Repository[],
): Promise<string> {
  const [counts, stock, open, connections] = await Promise.all([
    upstreams.counts(principal),
    advisories.stock(principal),
    vulnerabilities.openByPackage(principal),
    forges.connections(principal),
  ]);
  return JSON.stringify([
    clock.now().slice(0, 10),
    repositories.map(({ id, commit, tagsDigest, lastScannedAt }) => [
      id,
      commit,
      tagsDigest,
      lastScannedAt,
    ]),
    counts,
    stock,
    [...open],
    connections.map(({ repositoryId, readAt }) => [repositoryId, readAt]),
  ]);
}
