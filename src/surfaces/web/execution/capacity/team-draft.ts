// SPDX-License-Identifier: Apache-2.0
import type { Team } from './capacity.data.ts';

/** A row of the team in the fields of a form. */
export interface MemberDraft {
  readonly key: number;
  readonly resourceId: string;
  readonly role: string;
  readonly hours: string;
  readonly start: string;
  readonly finish: string;
}

export function teamDraft({ members }: Team): readonly MemberDraft[] {
  return members.map(({ resourceId, role, hours, start = '', finish = '' }, key) => ({
    key,
    resourceId: String(resourceId),
    role,
    hours: String(hours),
    start,
    finish,
  }));
}

export function membersOf(draft: readonly MemberDraft[]) {
  const day = (written: string) => (written === '' ? undefined : written);
  return draft.map(({ resourceId, role, hours, start, finish }) => ({
    resourceId: Number(resourceId),
    role,
    hours: Number(hours),
    start: day(start),
    finish: day(finish),
  }));
}
