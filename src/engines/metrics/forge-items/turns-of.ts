// SPDX-License-Identifier: Apache-2.0
import { type ForgeAccount, type ForgeItem, type Instant, type ItemEvent, isBefore } from '#model';

/** The moment at which an item got another state. */
export interface Turn {
  readonly to: ForgeItem['state'];
  readonly at: Instant;
  /** Absent for an account that is gone. */
  readonly actor?: ForgeAccount | undefined;
  /** No event tells it, so that nobody can say who it was. */
  readonly isInferred?: true | undefined;
}

const TURNS: Partial<Readonly<Record<ItemEvent['kind'], ForgeItem['state']>>> = {
  closed: 'closed',
  merged: 'merged',
  reopened: 'open',
};

/**
 * When the item was closed, merged and reopened, oldest first; only what changed its state.
 *
 * A merge that the forge tells as a close as well is one turn. Where the events do not lead to the state that the forge
 * gives, because it tells no events, one turn to that state is added at `closedAt`.
 */
export function turnsOf(item: ForgeItem): readonly Turn[] {
  const turns: Turn[] = [];
  for (const { kind, at, actor } of item.events) {
    const to = TURNS[kind];
    if (to !== undefined) addTurn(turns, { to, at, actor });
  }
  const at = item.closedAt ?? item.updatedAt;
  if (stateAfter(turns) !== item.state) addTurn(turns, { to: item.state, at, isInferred: true });
  return turns;
}

export function stateAfter(turns: readonly Turn[]): ForgeItem['state'] {
  return turns.at(-1)?.to ?? 'open';
}

// What has been merged stays merged. "Closed" and "merged" of the same moment are one.
function addTurn(turns: Turn[], turn: Turn): void {
  const last = turns.at(-1);
  const before = stateAfter(turns);
  if (before === turn.to || before === 'merged') return;
  const isMergeOfClose = turn.to === 'merged' && last?.to === 'closed';
  if (isMergeOfClose && !isBefore(last.at, turn.at)) {
    turns[turns.length - 1] = { ...turn, actor: turn.actor ?? last.actor };
  } else turns.push(turn);
}
