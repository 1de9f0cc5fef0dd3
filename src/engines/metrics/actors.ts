// SPDX-License-Identifier: Apache-2.0
import type { ActorClass } from '#model';
import type { ContributionDay } from './metric-facts.ts';
import { flagOf, type Parameter, type Parameters } from './parameter.ts';

const includeBots: Parameter<boolean> = {
  id: 'includeBots',
  unit: 'yes or no',
  default: false,
  sentence: 'Count what bots did as well.',
};

const includeAgents: Parameter<boolean> = {
  id: 'includeAgents',
  unit: 'yes or no',
  default: false,
  sentence: 'Count what AI agents did as well.',
};

/** Humans always count; these two add the other classes. */
export const actorParameters: readonly Parameter[] = [includeBots, includeAgents];

/** The days with commits by the classes of actors asked for. */
export function byActorsAskedFor(
  days: readonly ContributionDay[],
  parameters: Parameters,
): readonly ContributionDay[] {
  const counts = countedClasses(parameters);
  return days.filter((day) => counts[day.actorClass] && day.commits > 0);
}

/** Which classes of actors are asked for. */
export function countedClasses(parameters: Parameters): Readonly<Record<ActorClass, boolean>> {
  return {
    human: true,
    bot: flagOf(includeBots, parameters),
    agent: flagOf(includeAgents, parameters),
  };
}

/** The same text for parameters that ask for the same classes. */
export function classesKey(parameters: Parameters): string {
  const { bot, agent } = countedClasses(parameters);
  return `${bot} ${agent}`;
}
