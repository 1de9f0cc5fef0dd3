// SPDX-License-Identifier: Apache-2.0
import type { UndatedCommits } from '#engines/history';
import type { ComponentFact, ContributionDay, ItemFact, MetricFacts } from '#engines/metrics';
import { type Instant, instant } from '#model';
import type { FactsSource } from './index.ts';

/** What the sources say, with the repositories in which components are used. */
export interface Facts extends Omit<MetricFacts, 'components'> {
  readonly components: readonly (ComponentFact & { readonly usedIn: readonly number[] })[];
  readonly undated?: UndatedCommits;
}

export const NO_FACTS: Facts = { contributions: [], releases: [], components: [], items: [] };

/** A source over facts in memory; `say` changes what it says from now on. */
export function factsInMemory(first: Facts = NO_FACTS) {
  let facts = first;
  let revision = 1;
  const ofRepository =
    (id?: number) =>
    ({ repository }: { repository: string }) =>
      id === undefined || repository === String(id);
  const source: FactsSource = {
    items: async (_, id) => facts.items.filter(ofRepository(id)),
    contributions: async (_, { repositoryId }) =>
      facts.contributions.filter(ofRepository(repositoryId)),
    undated: async () => facts.undated ?? { commits: 0, first: [] },
    releases: async (_, id) => facts.releases.filter(ofRepository(id)),
    revisions: async (_, id) => {
      const all = [...facts.contributions, ...facts.items];
      const ids = all.map(({ repository }) => Number(repository));
      const known = [...new Set(ids)].filter((one) => id === undefined || one === id);
      return new Map(known.map((one) => [one, String(revision)]));
    },
    components: async (_, id) =>
      facts.components.filter(({ usedIn }) => id === undefined || usedIn.includes(id)),
    componentsByRepository: async () =>
      new Map(
        facts.components
          .flatMap(({ usedIn }) => usedIn)
          .map((id) => [id, facts.components.filter(({ usedIn }) => usedIn.includes(id))]),
      ),
  };
  const say = (next: Partial<Facts>) => {
    facts = { ...facts, ...next };
    revision += 1;
  };
  return { source, say };
}

export function at(text: string): Instant {
  const found = instant(text);
  if (found === undefined) throw new Error(`Not an instant: ${text}`);
  return found;
}

/** A day's work of somebody in repository 1, unless said otherwise. */
export function work(
  person: string,
  day: string,
  commits: number,
  more: Partial<ContributionDay> = {},
): ContributionDay {
  return { person, label: person, actorClass: 'human', day, commits, repository: '1', ...more };
}

/** Components of repository 1, the first `licensed` of them under a licence and allowed. */
export function components(count: number, licensed: number): Facts['components'] {
  return Array.from({ length: count }, (_, index) => ({
    id: index + 1,
    purl: `pkg:npm/example-${index + 1}@1.0.0`,
    license: index < licensed ? 'MIT' : undefined,
    verdict: index < licensed ? 'allowed' : 'unknown',
    repositories: 1,
    usedIn: [1],
  }));
}

/** An issue of repository 1 by somebody, opened on the day and answered by Bob so many hours later, if ever. */
export function issue(
  number: number,
  day: string,
  { author = 'ada', answeredAfterHours, employer }: IssueMore = {},
): ItemFact {
  const openedAt = at(`${day}T00:00:00Z`);
  const hour = String(answeredAfterHours).padStart(2, '0');
  const actor = { login: 'bob', actorClass: 'human' } as const;
  return {
    repository: '1',
    employer,
    item: {
      ...{ kind: 'issue', number, title: `Smoke, ${number}`, association: 'none', state: 'open' },
      address: `https://forge.example/lamp/${number}`,
      author: { login: author, actorClass: 'human' },
      ...{ openedAt, updatedAt: openedAt, isDraft: false, labels: [], assignees: [] },
      events:
        answeredAfterHours === undefined
          ? []
          : [{ id: '1', kind: 'commented', at: at(`${day}T${hour}:00:00Z`), actor }],
    },
  };
}

interface IssueMore {
  readonly author?: string;
  /** Under 24. */
  readonly answeredAfterHours?: number;
  readonly employer?: string;
}
