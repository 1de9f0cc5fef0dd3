// SPDX-License-Identifier: Apache-2.0
import { type ForgeItem, type Instant, type ItemEvent, secondsOf } from '#model';
import { isOfProject } from '../project/reception.ts';
import type { IssueFacts } from './issue-facts.ts';

const SECONDS_A_DAY = 86_400;

/**
 * An issue of a forge as it is rated at a moment. `changes`: the open change requests of the repository, by their address.
 * Of a comment the reading kept whether somebody takes the issue by it.
 */
export function issueOfItem(
  item: ForgeItem,
  openChanges: ReadonlySet<string>,
  at: Instant,
): IssueFacts {
  const now = secondsOf(at);
  const daysSince = (moment: Instant) => Math.max(0, now - secondsOf(moment)) / SECONDS_A_DAY;
  const touched = item.events.filter(isOfProject).at(-1)?.at;
  const claimed = item.events.findLast(isClaim);
  const ownOpening = item.association === 'member' ? item.openedAt : undefined;
  const lastTouch = touched ?? ownOpening;
  return {
    title: item.title,
    labels: item.labels,
    isOpen: item.state === 'open',
    isOfProject: item.association === 'unknown' ? undefined : item.association === 'member',
    ageDays: daysSince(item.openedAt),
    maintainerTouchDays: lastTouch === undefined ? undefined : daysSince(lastTouch),
    claimedDays: claimed === undefined ? undefined : daysSince(claimed.at),
    isAssigned: item.assignees.length > 0,
    hasOpenChange: item.events.some(
      ({ kind, detail }) => kind === 'linked' && detail !== undefined && openChanges.has(detail),
    ),
  };
}

function isClaim({ kind, detail }: ItemEvent): boolean {
  return kind === 'commented' && detail === 'claim';
}
