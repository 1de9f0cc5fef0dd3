// SPDX-License-Identifier: Apache-2.0
import type { Association, ForgeAccount } from '#model';

/** Words that GitHub has for how an author stands to a repository. `MANNEQUIN` stands for somebody of an imported history. */
const ASSOCIATIONS: Readonly<Record<string, Association>> = {
  OWNER: 'member',
  MEMBER: 'member',
  COLLABORATOR: 'member',
  CONTRIBUTOR: 'contributor',
  FIRST_TIMER: 'newcomer',
  FIRST_TIME_CONTRIBUTOR: 'newcomer',
  NONE: 'none',
};

export function associationOf(word: string | null | undefined): Association {
  return ASSOCIATIONS[word ?? ''] ?? 'unknown';
}

/** The account under which all that are gone are shown; it is nobody. */
const GHOST = 'ghost';

/** An account as the forge names it; `undefined` for one that is gone. */
export function accountOf(
  login: string | null | undefined,
  isBot: boolean,
): ForgeAccount | undefined {
  if (login === undefined || login === null || login === '' || login.toLowerCase() === GHOST)
    return undefined;
  return { login, actorClass: isBot || login.endsWith('[bot]') ? 'bot' : 'human' };
}
