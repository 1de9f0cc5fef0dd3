// SPDX-License-Identifier: Apache-2.0
import { type Priorities, prioritiesOf, type Quadrant } from './priorities.ts';
import type { ProjectSignals, SignalName } from './signals.ts';

/** What a signal that is not fully known could do to the rating. */
export interface Change {
  readonly signal: SignalName;
  /** Where the signal would go: up or down from where it stands. */
  readonly to: 'high' | 'low';
  /** The quadrant it would be in then, where that is another one. */
  readonly quadrant?: Quadrant | undefined;
  /** By how much the priority would move, -1 to 1. */
  readonly priority: number;
}

const MOST_CHANGES = 3;
/** Less than that is not worth the trouble of finding out. */
const LEAST_MOVE = 0.01;

/** For every signal with something unknown in it: what if that turned out as good, or as bad, as can be? */
export function whatWouldChange(signals: ProjectSignals): readonly Change[] {
  const now = prioritiesOf(signals);
  const names = Object.keys(signals) as SignalName[];
  return names
    .filter((name) => signals[name].known < 1)
    .map((name) => largest(name, signals, now))
    .filter(({ quadrant, priority }) => quadrant !== undefined || Math.abs(priority) >= LEAST_MOVE)
    .sort((a, b) => weightOf(b) - weightOf(a))
    .slice(0, MOST_CHANGES);
}

/** Of high and low the one that moves more. */
function largest(name: SignalName, signals: ProjectSignals, now: Priorities): Change {
  const [low, high] = (['low', 'high'] as const).map((to) => changeTo(to, name, signals, now));
  if (low === undefined || high === undefined) throw new Error('Two ends give two changes');
  return weightOf(low) > weightOf(high) ? low : high;
}

function changeTo(
  to: 'high' | 'low',
  name: SignalName,
  signals: ProjectSignals,
  now: Priorities,
): Change {
  const { value, known } = signals[name];
  const end = to === 'high' ? 1 : 0;
  // What is known of it stays as it is.
  const moved = { value: value + (1 - known) * (end - value), known: 1 };
  const then = prioritiesOf({ ...signals, [name]: moved });
  const quadrant = then.quadrant === now.quadrant ? undefined : then.quadrant;
  return { signal: name, to, quadrant, priority: then.priority - now.priority };
}

/** Another quadrant is another thing to do, which is more than any number. */
function weightOf({ quadrant, priority }: Change): number {
  return (quadrant === undefined ? 0 : 1) + Math.abs(priority);
}
