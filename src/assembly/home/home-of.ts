// SPDX-License-Identifier: Apache-2.0
import type { HomeCardReply, HomeReply, HomeRole } from '#surfaces/contract';
import type { Caller } from '#surfaces/http';
import type { Office } from '../office.ts';
import { type HomeAbout, homeAbout } from './home-about.ts';
import { defaultHome, HOMES, homeRoleOf, ROLES } from './roles.ts';
import { homeSentence } from './sentence.ts';

const MOST_CARDS = 7;

/** The first screen of a role; without one of the role that the caller chose, else of what the caller may do. */
export async function homeOf(
  office: Office,
  caller: Caller,
  wanted?: HomeRole,
): Promise<HomeReply> {
  const chosen = homeRoleOf(caller.homeRole);
  const role = wanted ?? chosen ?? defaultHome(caller.role);
  const { total } = await office.portfolio.list(caller, { limit: 1 });
  const about = homeAbout(office, caller, total);
  const shown = total === 0 ? nothingYet() : await roleHome(about, role);
  return { role, isChosen: chosen !== undefined, roles: ROLES.map(named), ...shown };
}

/** Keeps the choice with the account. Result: the screen that was chosen. */
export async function chosenHome(
  office: Office,
  caller: Caller,
  role: HomeRole,
): Promise<HomeReply> {
  await office.identity.chooseHomeRole(caller, role);
  return homeOf(office, { ...caller, homeRole: role });
}

function named(id: HomeRole) {
  const { title, question } = HOMES[id];
  return { id, title, question };
}

async function roleHome(about: HomeAbout, role: HomeRole) {
  const read = await Promise.all(
    HOMES[role].cards.map(async (card) => {
      const said = await card.read(about);
      return said === undefined ? [] : [{ id: card.id, ...said }];
    }),
  );
  const cards: HomeCardReply[] = read.flat().slice(0, MOST_CARDS);
  return { sentence: await homeSentence(about, role, cards), cards };
}

function nothingYet() {
  const card: HomeCardReply = {
    id: 'first-scan',
    title: 'Nothing has been scanned yet',
    detail: 'Name a folder with git repositories, and everything else follows from there.',
    tone: 'neutral',
    action: { label: 'Add repositories', to: '/repositories' },
  };
  return { sentence: 'Begin by showing Lanthorn your repositories.', cards: [card] };
}
