// SPDX-License-Identifier: Apache-2.0
import { dayText } from '../../shell/day.ts';
import type { Resource } from './capacity.data.ts';

export interface HoursDraft {
  readonly key: number;
  readonly start: string;
  readonly hoursPerWeek: string;
}

export interface LeaveDraft {
  readonly key: number;
  readonly start: string;
  readonly finish: string;
  readonly note: string;
}

export interface ResourceDraft {
  readonly hours: readonly HoursDraft[];
  readonly leave: readonly LeaveDraft[];
  readonly isGone: boolean;
}

/** What is there in the fields of a form; a new one has hours from today on. */
export function draftOf(resource: Resource | undefined): ResourceDraft {
  if (resource === undefined) {
    const start = dayText(new Date().toISOString());
    return { hours: [{ key: 1, start, hoursPerWeek: '' }], leave: [], isGone: false };
  }
  return {
    hours: resource.hours.map(({ start, hoursPerWeek }, key) => ({
      key,
      start,
      hoursPerWeek: String(hoursPerWeek),
    })),
    leave: resource.leave.map((one, key) => ({ ...one, key })),
    isGone: resource.isGone,
  };
}

interface Words {
  readonly name: string;
  readonly kind: string;
  readonly unit: string;
  readonly skills: string;
}

/** What the fields say, as the API takes it. */
export function wordsOf(
  { name, kind, unit, skills }: Words,
  { hours, leave, isGone }: ResourceDraft,
) {
  return {
    name,
    kind: kind === 'team' ? ('team' as const) : ('person' as const),
    unit,
    skills: listed(skills),
    hours: hours.map(({ start, hoursPerWeek }) => ({ start, hoursPerWeek: Number(hoursPerWeek) })),
    leave: leave.map(({ start, finish, note }) => ({ start, finish, note })),
    isGone,
  };
}

/** Words between commas. */
export function listed(words: string): string[] {
  return words
    .split(',')
    .map((word) => word.trim())
    .filter((word) => word !== '');
}
