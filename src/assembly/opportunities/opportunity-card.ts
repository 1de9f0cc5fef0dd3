// SPDX-License-Identifier: Apache-2.0
import { QUADRANT_WORDS } from '#pillars/execution';
import type { HomeCardReply } from '#surfaces/contract';
import type { Caller } from '#surfaces/http';
import type { Office } from '../office.ts';
import { linkCounts } from './opportunity-reply.ts';
import { rankedFor } from './ranked.ts';

/** What whoever asks has taken up and not ended, else the project most worth their next hour; no card where nothing is used. */
export async function opportunityCard(
  office: Office,
  caller: Caller,
): Promise<readonly HomeCardReply[]> {
  const choices = await office.opportunities.choices(caller);
  const { opportunities } = await rankedFor(office, caller, linkCounts(choices));
  const named = (key: string) => opportunities.find((one) => one.key === key)?.name ?? key;
  const mine = choices.undertakings.find(
    ({ actor, state }) => actor === caller.actor && (state === 'taken' || state === 'submitted'),
  );
  if (mine !== undefined) {
    const detail = `${mine.what} (${mine.state} since ${(mine.submittedAt ?? mine.takenAt).slice(0, 10)})`;
    return [card(named(mine.project), detail, 'Say what became of it', mine.project)];
  }
  const best = opportunities.find(({ key }) => !choices.setAside.has(key));
  if (best === undefined) return [];
  const { name, quadrant, reasons, next, key } = best;
  const why = reasons[0]?.sentence ?? '';
  const detail = `${why} ${next.sentence}`.trim();
  return [card(`${name}: ${QUADRANT_WORDS[quadrant]}`, detail, 'Look at it', key)];
}

function card(value: string, detail: string, label: string, key: string): HomeCardReply {
  return {
    id: 'opportunity',
    title: 'Worth your next hour',
    value,
    detail,
    tone: 'neutral',
    action: { label, to: `/execution/opportunities/${encodeURIComponent(key)}` },
  };
}
