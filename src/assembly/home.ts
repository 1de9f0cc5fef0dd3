// SPDX-License-Identifier: Apache-2.0
import { dayOf, type Instant, isBefore, plusDays } from '#model';
import type { HomeCardReply } from '#surfaces/contract';
import type { Caller } from '#surfaces/http';
import { adoptionCard } from './adoption/adoption-card.ts';
import { alertCard } from './alerts/alert-card.ts';
import type { Office } from './office.ts';
import { opportunityCard } from './opportunities/opportunity-card.ts';

const MOST_CARDS = 7;
const MOST_OBJECTIVES = 4;
/** Before a waiver ends somebody has to have fixed it, or asked again. */
const REMINDER_DAYS = 30;

type Objectives = Awaited<ReturnType<Office['strategy']['objectives']>>['objectives'];

/** The first screen: are we where we said, and what to do next; at most seven cards. */
export async function homeOf(
  office: Office,
  caller: Caller,
): Promise<{ sentence: string; cards: HomeCardReply[] }> {
  const repositories = await office.portfolio.list(caller, { limit: 1 });
  if (repositories.total === 0) return nothingYet();
  const strategy = await office.strategy.objectives(caller, office.clock.now());
  const objectives = strategy.objectives.filter(({ closing }) => closing === undefined);
  const work = [
    ...(await alertCard(office, caller)),
    ...checkInCards(objectives, office.clock.now()),
    ...(await opportunityCard(office, caller)),
    ...(await adoptionCard(office, caller)),
    ...(await waiversCard(office, caller)),
    await findingsCard(office, caller),
    await inventoryCard(office, caller, repositories.total),
    ...(await problemCard(office, caller)),
  ];
  return {
    sentence: objectivesSentence(objectives),
    cards: [
      ...objectives
        .slice(0, Math.max(0, Math.min(MOST_OBJECTIVES, MOST_CARDS - work.length)))
        .map(objectiveCard),
      ...work,
    ].slice(0, MOST_CARDS),
  };
}

/** A month, and some days to find the time. */
const CHECK_IN_DAYS = 35;

/** A card when objectives have not been checked in on for more than a month; the longest forgotten is where to begin. */
export function checkInCards(
  objectives: readonly Pick<Objectives[number], 'id' | 'title' | 'start' | 'checkIn'>[],
  at: Instant,
): readonly HomeCardReply[] {
  const last = ({ start, checkIn }: (typeof objectives)[number]) => checkIn?.at ?? start;
  const overdue = objectives
    .filter((one) => isBefore(plusDays(last(one), CHECK_IN_DAYS), at))
    .toSorted((one, other) => (isBefore(last(one), last(other)) ? -1 : 1));
  const [first] = overdue;
  if (first === undefined) return [];
  return [
    {
      id: 'check-ins',
      title: 'Check-ins that are due',
      value: counted(overdue.length),
      detail: `Longest ago: “${first.title}”, ${last(first).slice(0, 10)}`,
      tone: 'warning',
      action: { label: 'Check in', to: `/strategy/objectives/${first.id}` },
    },
  ];
}

function nothingYet() {
  const card: HomeCardReply = {
    id: 'first-scan',
    title: 'Nothing has been scanned yet',
    detail: 'Name a folder with git repositories, and everything else follows from there.',
    tone: 'neutral',
    action: { label: 'Add a folder', to: '/repositories' },
  };
  return { sentence: 'Begin by showing Lanthorn your repositories.', cards: [card] };
}

/** Are we where we said, of objectives that are open. */
export function objectivesSentence(objectives: Objectives): string {
  const count = (...states: readonly string[]) =>
    objectives.filter(({ pace }) => states.includes(pace)).length;
  const good = count('ahead', 'on-track');
  const behind = count('at-risk', 'off-track');
  const early = count('too-early', 'not-started');
  const open = objectives.length - good - behind - early;
  const parts = [`${good} of ${objectives.length} objectives are on track`];
  if (behind > 0) parts.push(`${behind} ${behind === 1 ? 'needs' : 'need'} attention`);
  if (early > 0) parts.push(`for ${early} it is too early to say`);
  if (open > 0) parts.push(`${open} cannot be told yet`);
  return `${parts.join(', ')}.`;
}

const TONES = {
  ahead: 'good',
  'on-track': 'good',
  'at-risk': 'warning',
  'off-track': 'bad',
  'too-early': 'neutral',
  'not-started': 'neutral',
  unknown: 'unknown',
} as const;

const PACE_WORDS: Record<keyof typeof TONES, string> = {
  ahead: 'Ahead of plan',
  'on-track': 'On track',
  'at-risk': 'At risk',
  'off-track': 'Off track',
  'too-early': 'Too early to say',
  'not-started': 'Not started',
  unknown: 'Not known yet',
};

function objectiveCard({ id, title, progress, pace, due }: Objectives[number]): HomeCardReply {
  return {
    id: `objective-${id}`,
    title,
    value: progress === undefined ? undefined : `${Math.round(progress * 100)}%`,
    detail: `${PACE_WORDS[pace]}, due ${due.slice(0, 10)}`,
    tone: TONES[pace],
    action: { label: 'See why', to: `/strategy/objectives/${id}` },
  };
}

async function findingsCard({ compliance }: Office, caller: Caller): Promise<HomeCardReply> {
  const count = async (severity?: 'critical' | 'high') =>
    (await compliance.findings(caller, { state: 'open', severity, limit: 1 })).total;
  const [all, critical, high] = [await count(), await count('critical'), await count('high')];
  const urgent = critical + high;
  return {
    id: 'findings',
    title: 'Open findings',
    value: counted(all),
    detail:
      urgent > 0 ? `${urgent} of high or critical severity` : 'None of high or critical severity',
    tone: urgent > 0 ? 'bad' : all > 0 ? 'warning' : 'good',
    action: {
      label: all > 0 ? 'Look at the worst' : 'See what was judged',
      to: '/compliance/findings?state=open',
    },
  };
}

/** Who waits for an answer, and what ends soon; nothing where nobody has to do anything. */
async function waiversCard(
  { waivers, clock }: Office,
  caller: Caller,
): Promise<readonly HomeCardReply[]> {
  const at = clock.now();
  const asked = await waivers.list(caller, { state: 'asked', limit: 1 }, at);
  const before = plusDays(at, REMINDER_DAYS);
  const ending = await waivers.list(caller, { state: 'in-force', before, limit: 1 }, at);
  if (asked.total + ending.total === 0) return [];
  const [first] = ending.items;
  const soonest = first === undefined ? '' : `, the first on ${dayOf(first.expiresAt)}`;
  return [
    {
      id: 'waivers',
      title: asked.total > 0 ? 'Waivers wait for an answer' : 'Waivers end soon',
      value: counted(asked.total > 0 ? asked.total : ending.total),
      detail: `${counted(ending.total)} in force end within ${REMINDER_DAYS} days${soonest}`,
      tone: 'warning',
      action:
        asked.total > 0
          ? { label: 'Answer them', to: '/compliance/waivers?state=asked' }
          : {
              label: 'See which',
              to: `/compliance/waivers?state=in-force&withinDays=${REMINDER_DAYS}`,
            },
    },
  ];
}

async function inventoryCard(
  { compliance }: Office,
  caller: Caller,
  repositories: number,
): Promise<HomeCardReply> {
  // Fixtures and examples are no part of what the organisation uses.
  const own = { sort: 'name', order: 'asc', limit: 1, origin: 'own' } as const;
  const all = await compliance.components(caller, own);
  const unknown = await compliance.components(caller, { ...own, license: 'unknown' });
  return {
    id: 'inventory',
    title: 'Components in use',
    value: counted(all.total),
    detail: `in ${repositories} ${repositories === 1 ? 'repository' : 'repositories'}; ${counted(unknown.total)} without a known licence`,
    tone: unknown.total > 0 ? 'warning' : 'good',
    action:
      unknown.total > 0
        ? { label: 'Resolve licences', to: '/compliance/inventory?license=unknown&origin=own' }
        : { label: 'Open the inventory', to: '/compliance/inventory?origin=own' },
  };
}

async function problemCard(
  { portfolio }: Office,
  caller: Caller,
): Promise<readonly HomeCardReply[]> {
  const { total } = await portfolio.list(caller, { state: 'problem', limit: 1 });
  if (total === 0) return [];
  return [
    {
      id: 'problems',
      title: 'Repositories that could not be read',
      value: counted(total),
      detail: 'What is shown of them is older.',
      tone: 'bad',
      action: { label: 'See what happened', to: '/repositories?state=problem' },
    },
  ];
}

/** With a comma for thousands, as the tables of the page write counts. */
function counted(count: number): string {
  return count.toLocaleString('en-GB');
}
