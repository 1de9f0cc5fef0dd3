// SPDX-License-Identifier: Apache-2.0
import type { Role } from '#model';
import type { HomeRole } from '#surfaces/contract';
import { adoptions } from './cards/adoptions.ts';
import { alerts } from './cards/alerts.ts';
import { firstForge, firstInitiative, firstRole, identities } from './cards/begin.ts';
import { boardPaper } from './cards/board-paper.ts';
import { capacity } from './cards/capacity.ts';
import { changed } from './cards/changed.ts';
import { checkIns } from './cards/check-ins.ts';
import { decisions } from './cards/decisions.ts';
import { evidence } from './cards/evidence.ts';
import { findings, weaknesses } from './cards/findings.ts';
import { helpWanted, offersToAnswer } from './cards/help.ts';
import type { HomeCard } from './cards/home-card.ts';
import { approvals, initiatives } from './cards/initiatives.ts';
import { inventory, lookUp } from './cards/inventory.ts';
import { community } from './cards/kpis.ts';
import { delivered, money } from './cards/money.ts';
import { needed } from './cards/needed.ts';
import { objectives } from './cards/objectives.ts';
import { contributions, opportunities, undertakings } from './cards/opportunities.ts';
import { problems } from './cards/problems.ts';
import { risks } from './cards/risks.ts';
import { waivers } from './cards/waivers.ts';

/** Whose first screen it is, the question that it answers, and its cards in order; the first seven with something to say are shown. */
interface HomeOfRole {
  readonly title: string;
  readonly question: string;
  readonly cards: readonly HomeCard[];
}

export const HOMES: Readonly<Record<HomeRole, HomeOfRole>> = {
  lead: {
    title: 'OSPO lead',
    question: 'Are we where we said we would be, and what is next?',
    cards: [
      alerts,
      objectives,
      initiatives,
      changed,
      capacity,
      offersToAnswer,
      waivers,
      evidence,
      checkIns,
      adoptions,
      findings,
      opportunities,
      problems,
      inventory,
    ],
  },
  compliance: {
    title: 'Compliance officer',
    question: 'Where do we break our rules, and what runs out?',
    cards: [findings, waivers, inventory, weaknesses, evidence, problems, decisions, changed],
  },
  engineer: {
    title: 'Engineer',
    question: 'What is worth my next hour, and what waits for me?',
    cards: [opportunities, undertakings, helpWanted, weaknesses, lookUp, findings, changed],
  },
  executive: {
    title: 'Executive',
    question: 'Are we where we said, what does it cost, and what do you need from me?',
    cards: [
      boardPaper,
      objectives,
      needed,
      approvals,
      money,
      risks,
      delivered,
      initiatives,
      firstInitiative,
      changed,
      findings,
      community,
    ],
  },
  community: {
    title: 'Community manager',
    question: 'How do our projects live, and whom do we owe an answer?',
    cards: [
      alerts,
      community,
      changed,
      contributions,
      offersToAnswer,
      opportunities,
      helpWanted,
      undertakings,
      checkIns,
      firstForge,
      identities,
      firstRole,
    ],
  },
};

const DEFAULTS: Readonly<Record<Role, HomeRole>> = {
  admin: 'lead',
  lead: 'lead',
  auditor: 'compliance',
  member: 'engineer',
};

/** The first screen of somebody who chose none, by what they may do. */
export function defaultHome(role: Role): HomeRole {
  return DEFAULTS[role];
}

/** The role of that name; `undefined` for one that there is no longer. */
export function homeRoleOf(name: string | undefined): HomeRole | undefined {
  return ROLES.find((role) => role === name);
}

export const ROLES: readonly HomeRole[] = [
  'lead',
  'compliance',
  'engineer',
  'executive',
  'community',
];
