// SPDX-License-Identifier: Apache-2.0
import { type ForgeItem, type Instant, secondsOf } from '#model';
import { isOfProject } from '../project/reception.ts';
import type { IssueFacts } from './issue-facts.ts';

const SECONDS_A_DAY = 86_400;

/**
 * An issue of a forge as it is rated at a moment. `changes`: the open change requests of the repository, by their address.
 * What forges keep no text of (bodies, comments) stays unknown, so a claim made in a comment is not seen here.
 */
export function issueOfItem(
  item: ForgeItem,
  openChanges: ReadonlySet<string>,
  at: Instant,
): IssueFacts {
  const now = secondsOf(at);
  const daysSince = (moment: Instant) => Math.max(0, now - secondsOf(moment)) / SECONDS_A_DAY;
  const touched = item.events.filter(isOfProject).at(-1)?.at;
  const ownOpening = item.association === 'member' ? item.openedAt : undefined;
  const lastTouch = touched ?? ownOpening;
  return {
    title: item.title,
    labels: item.labels,
    isOpen: item.state === 'open',
    ageDays: daysSince(item.openedAt),
    maintainerTouchDays: lastTouch === undefined ? undefined : daysSince(lastTouch),
    isAssigned: item.assignees.length > 0,
    hasOpenChange: item.events.some(
      ({ kind, detail }) => kind === 'linked' && detail !== undefined && openChanges.has(detail),
    ),
  };
}
