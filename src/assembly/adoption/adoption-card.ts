// SPDX-License-Identifier: Apache-2.0
import type { HomeCardReply } from '#surfaces/contract';
import type { Caller } from '#surfaces/http';
import type { Office } from '../office.ts';

/** A review that is due, a trial that has ended, a contract that runs out; no card where nobody has to do anything. */
export async function adoptionCard(
  { adoptions, clock }: Office,
  caller: Caller,
): Promise<readonly HomeCardReply[]> {
  const items = await adoptions.list(caller, clock.now());
  const due = items.flatMap((item) => item.due).toSorted((a, b) => (a.on < b.on ? -1 : 1));
  const [first] = due;
  if (first === undefined) return [];
  const only = { label: 'Open it', to: `/execution/adoptions/${first.adoptionId}` };
  return [
    {
      id: 'adoption',
      title: 'Adoptions that need somebody',
      value: due.length.toLocaleString('en-GB'),
      detail: first.sentence,
      tone: due.some(({ isOverdue }) => isOverdue) ? 'warning' : 'neutral',
      action: due.length === 1 ? only : { label: 'See them', to: '/execution/adoptions' },
    },
  ];
}
