// SPDX-License-Identifier: Apache-2.0
import { Refusal } from '#model';
import type { Situation } from './situation.ts';

/** What might happen; all of it at once. */
export interface Scenario {
  /** Initiatives that are dropped, by id. */
  readonly drop: readonly number[];
  /** By how much every budget is cut, 1 to 100 per cent. */
  readonly cutPercent?: number | undefined;
  /** Who leaves, as written with initiatives and objectives. */
  readonly leaves?: string | undefined;
}

/**
 * The initiatives that are dropped; refuses one that is not there or over, somebody who leaves and is named nowhere, and a scenario
 * in which nothing happens.
 */
export function droppedIn(situation: Situation, { drop, cutPercent, leaves }: Scenario) {
  const { work } = situation;
  if (drop.length === 0 && cutPercent === undefined && !leaves?.trim()) {
    throw new Refusal(
      'invalid',
      'strategy/no-scenario',
      'Nothing is to happen.',
      'Drop an initiative, cut budgets, or say who leaves.',
    );
  }
  if (leaves?.trim() && !isNamedIn(situation, leaves)) throw namedNowhere(leaves.trim());
  const dropped = work.filter(({ id }) => drop.includes(id));
  const missing = drop.find((id) => !dropped.some((one) => one.id === id));
  if (missing === undefined) return dropped;
  throw new Refusal(
    'not-found',
    'strategy/nothing-to-drop',
    `Initiative ${missing} is not there, or it is over.`,
    'Choose one that is not delivered, closed or cancelled.',
  );
}

function isNamedIn({ work, objectives, evidence }: Situation, leaver: string): boolean {
  const names = [
    ...work.flatMap(({ lead, sponsor, risks }) => [
      lead,
      sponsor,
      ...risks.map((one) => one.owner),
    ]),
    ...[...objectives, ...evidence].map(({ owner }) => owner),
  ];
  return names.some((name) => isNamed(name, leaver));
}

function namedNowhere(name: string): Refusal {
  return new Refusal(
    'not-found',
    'strategy/named-nowhere',
    `No initiative, risk, objective or evidence names “${name.slice(0, 100)}”.`,
    'Write the name as it stands there, as lead, sponsor or owner.',
  );
}

/** Whether that name stands there, however it is written. */
export function isNamed(name: string | undefined, leaver: string | undefined): boolean {
  const plain = (text = '') => text.trim().toLowerCase();
  return plain(leaver) !== '' && plain(name) === plain(leaver);
}
