// SPDX-License-Identifier: Apache-2.0
import type { Principal } from '#model';
import type { Opportunity, PeoplesChoices, Undertaking } from '#pillars/execution';
import type { OpportunityReply, UndertakingReply } from '#surfaces/contract';
import type { Caller } from '#surfaces/http';
import type { Office } from '../office.ts';

/** Titles of objectives and initiatives, by `kind` and id. */
export type Titles = ReadonlyMap<string, string>;

export async function titlesFor(office: Office, caller: Caller): Promise<Titles> {
  const now = office.clock.now();
  const [{ objectives }, { items }] = await Promise.all([
    office.strategy.objectives(caller, now),
    office.execution.portfolio(caller, now),
  ]);
  return new Map([
    ...objectives.map(({ id, title }) => [`objective ${id}`, title] as const),
    ...items.map(({ id, title }) => [`initiative ${id}`, title] as const),
  ]);
}

/** How many objectives and initiatives name each project. */
export function linkCounts({ links }: PeoplesChoices): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const { project } of links) counts.set(project, (counts.get(project) ?? 0) + 1);
  return counts;
}

const OPEN = new Set<Undertaking['state']>(['taken', 'submitted']);

/** A rated project with what people made of it. */
export function opportunityReply(
  one: Opportunity,
  { undertakings, setAside, links }: PeoplesChoices,
  titles: Titles,
): OpportunityReply {
  const { key, packages, reasons, channels, ...rated } = one;
  const taken = undertakings.filter(({ project, state }) => project === key && OPEN.has(state));
  return {
    ...rated,
    key,
    channels,
    reasons: reasons.map(({ signal, sentence }) => ({ signal, sentence })),
    packages: packages.map(({ purl, ecosystem, name, usages }) => ({
      purl,
      ecosystem,
      name,
      repositories: new Set(usages.map(({ repository }) => repository)).size,
    })),
    links: links
      .filter(({ project }) => project === key)
      .map(({ kind, targetId }) => ({ kind, targetId, title: titles.get(`${kind} ${targetId}`) })),
    isSetAside: setAside.has(key),
    takenUp: taken.length,
  };
}

export function undertakingReply(
  one: Undertaking,
  names: ReadonlyMap<string, string>,
  { actor, role }: Principal,
): UndertakingReply {
  const isLead = role === 'lead' || role === 'admin';
  return {
    ...one,
    projectName: names.get(one.project) ?? one.project,
    isMine: isLead || one.actor === actor,
  };
}
