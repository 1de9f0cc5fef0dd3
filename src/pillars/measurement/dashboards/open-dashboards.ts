// SPDX-License-Identifier: Apache-2.0
import { type Instant, type Principal, Refusal } from '#model';
import type { Storage, Transaction } from '#platform/storage';
import type { FactsSource } from '../facts-source.ts';
import { metricOf } from '../measure.ts';
import type { NamedRepository } from '../project.ts';
import type { Card, Dashboard, DashboardWords } from './dashboard.ts';
import { dashboardsFor, insertDashboard, markRemoved, updateDashboard } from './dashboard-store.ts';
import { type FilledCard, fillCards } from './fill-cards.ts';
import { cardsOf, type DashboardTemplate, dashboardTemplates } from './templates.ts';

/** What is looked at, and over which period. */
interface Looking {
  readonly repositories: readonly NamedRepository[];
  /** The dashboard's own where absent. */
  readonly days?: number | undefined;
  readonly at: Instant;
}

export interface FilledDashboard {
  readonly dashboard: Dashboard;
  readonly days: number;
  readonly at: Instant;
  readonly cards: FilledCard[];
}

/** What a new one begins with. */
export interface NewDashboard {
  readonly name: string;
  readonly isShared: boolean;
  readonly days: number;
  /** Cards of another one that the maker may see. */
  readonly copyOf?: number | undefined;
  /** Cards of a template, for a project. */
  readonly template?: { readonly id: string; readonly repositoryId: number } | undefined;
}

type Seen = Pick<Dashboard, 'id' | 'revision'>;

export interface Dashboards {
  templates(): readonly DashboardTemplate[];
  /** Those of whoever asks, and those that are shared. */
  list(principal: Principal): Promise<Dashboard[]>;
  /** Refuses one that is not there, or is somebody else's alone. */
  get(principal: Principal, id: number): Promise<Dashboard>;
  filled(principal: Principal, id: number, looking: Looking): Promise<FilledDashboard>;
  /** Result: its id. */
  add(principal: Principal, wanted: NewDashboard, at: Instant): Promise<number>;
  /** For whoever made it, and of shared ones for leads and admins. */
  change(principal: Principal, words: DashboardWords & Seen, at: Instant): Promise<void>;
  remove(principal: Principal, seen: Seen, at: Instant): Promise<void>;
}

export function openDashboards(parts: {
  readonly storage: Storage;
  readonly facts: FactsSource;
}): Dashboards {
  const { storage } = parts;
  const get = (principal: Principal, id: number) =>
    storage.read(principal, (tx) => requireDashboard(tx, principal, id));
  return {
    templates: () => dashboardTemplates,
    list: async (principal) => [
      ...(await storage.read(principal, (tx) => dashboardsFor(tx, principal.actor))),
    ],
    get,
    async filled(principal, id, { repositories, days: wanted, at }) {
      const dashboard = await get(principal, id);
      const days = wanted ?? dashboard.days;
      const filling = { cards: dashboard.cards, repositories, days, at };
      return { dashboard, days, at, cards: await fillCards(parts, principal, filling) };
    },
    add: (principal, wanted, at) => add(storage, principal, wanted, at),
    change: (principal, words, at) => change(storage, principal, words, at),
    remove: (principal, seen, at) => remove(storage, principal, seen, at),
  };
}

async function add(storage: Storage, principal: Principal, wanted: NewDashboard, at: Instant) {
  requireMaker(principal);
  const { name, isShared, days, copyOf, template } = wanted;
  const what = {
    action: 'measurement/add-dashboard',
    subject: 'dashboards',
    detail: { name, isShared },
  };
  return storage.write(principal, what, async (tx) => {
    const copied =
      copyOf === undefined ? [] : (await requireDashboard(tx, principal, copyOf)).cards;
    const cards = template ? cardsFrom(template) : copied;
    return insertDashboard(tx, { name, isShared, days, cards }, { owner: principal.actor, at });
  });
}

function cardsFrom({ id, repositoryId }: NonNullable<NewDashboard['template']>): Card[] {
  const template = dashboardTemplates.find((one) => one.id === id);
  if (template) return cardsOf(template, repositoryId);
  throw new Refusal(
    'not-found',
    'measurement/no-such-template',
    `There is no template "${id}" for dashboards.`,
    'Choose one from the list of templates.',
  );
}

async function change(
  storage: Storage,
  principal: Principal,
  words: DashboardWords & Seen,
  at: Instant,
): Promise<void> {
  const { id, name, isShared, cards } = words;
  for (const card of cards) for (const metricId of metricsOf(card)) metricOf(metricId);
  const detail = { name, isShared, cards: cards.length };
  const what = { action: 'measurement/change-dashboard', subject: `dashboard:${id}`, detail };
  await storage.write(principal, what, async (tx) => {
    requireOwner(principal, await requireDashboard(tx, principal, id));
    if (!(await updateDashboard(tx, words, at))) throw changedMeanwhile(id);
  });
}

function metricsOf(card: Card): readonly string[] {
  if (card.kind === 'metric') return [card.metricId];
  return card.kind === 'projects' ? card.metricIds : [];
}

async function remove(storage: Storage, principal: Principal, seen: Seen, at: Instant) {
  const what = { action: 'measurement/remove-dashboard', subject: `dashboard:${seen.id}` };
  await storage.write(principal, what, async (tx) => {
    requireOwner(principal, await requireDashboard(tx, principal, seen.id));
    if (!(await markRemoved(tx, seen, at))) throw changedMeanwhile(seen.id);
  });
}

async function requireDashboard(
  tx: Transaction,
  { actor }: Principal,
  id: number,
): Promise<Dashboard> {
  const found = (await dashboardsFor(tx, actor)).find((one) => one.id === id);
  if (found) return found;
  throw new Refusal(
    'not-found',
    'measurement/no-such-dashboard',
    `There is no dashboard ${id} that you may see.`,
    'Look for it in the list; whoever made it can share it.',
  );
}

function requireMaker({ role }: Principal): void {
  if (role !== 'auditor') return;
  throw new Refusal(
    'not-allowed',
    'measurement/auditors-look',
    'Auditors look at dashboards and make none.',
    'Ask somebody who works here.',
  );
}

function requireOwner({ actor, role }: Principal, { owner, isShared }: Dashboard): void {
  if (owner === actor) return;
  if (isShared && (role === 'lead' || role === 'admin')) return;
  throw new Refusal(
    'not-allowed',
    'measurement/not-your-dashboard',
    `This dashboard is ${owner}'s.`,
    'Copy it and change the copy.',
  );
}

function changedMeanwhile(id: number): Refusal {
  return new Refusal(
    'stale',
    'measurement/changed-meanwhile',
    `Dashboard ${id} is not as you saw it: somebody changed it.`,
    'Load it again; nothing of yours has been written.',
  );
}
