// SPDX-License-Identifier: Apache-2.0
import { leadsOnly } from '#model';
import type { Rooms } from '#surfaces/http';
import type { Office } from '../office.ts';
import { accept } from './accept.ts';
import { answerOf } from './answer.ts';
import { situationOf } from './situation.ts';

/** What would turn, and making it true. */
export function whatIfRoom(office: Office): Rooms['whatIf'] {
  return {
    ask: async (caller, scenario) => answerOf(await situationOf(office, caller), scenario),
    async accept(caller, acceptance) {
      leadsOnly(caller, {
        code: 'strategy/only-leads-change',
        doing: 'Accepting what was played through',
        next: 'Ask a lead of the office to do it.',
      });
      return accept(office, caller, acceptance);
    },
  };
}
