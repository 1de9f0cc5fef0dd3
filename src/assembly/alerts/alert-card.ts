// SPDX-License-Identifier: Apache-2.0
import type { HomeCardReply } from '#surfaces/contract';
import type { Caller } from '#surfaces/http';
import type { Office } from '../office.ts';

/** A card where figures want a look; the gravest is named. */
export async function alertCard(
  { alerts, clock }: Office,
  caller: Caller,
): Promise<readonly HomeCardReply[]> {
  const open = await alerts.toLookAt(caller, clock.now());
  const [first] = open;
  if (first === undefined) return [];
  return [
    {
      id: 'alerts',
      title: open.length === 1 ? 'A figure wants a look' : 'Figures want a look',
      value: open.length.toLocaleString('en-GB'),
      detail: `${first.title}: ${first.sentence}`,
      tone: first.severity === 'critical' ? 'bad' : 'warning',
      action: { label: 'See which', to: '/measurement/alerts?state=open' },
    },
  ];
}
