// SPDX-License-Identifier: Apache-2.0
import { type Instant, instant } from '#model';
import type { Claim, Proof } from './claim.ts';
import { openCrosswalk } from './crosswalk.ts';
import type { CrosswalkLink, Framework, FrameworkItem, Relation } from './framework.ts';
import { type AnsweredItem, answerItems, type ReadinessFacts } from './item-state.ts';

export const TODAY = at('2026-06-01T12:00:00Z');

/** A framework whose headings hold the items after them: `{ policy: ['1', '2'] }`. */
export function framework(
  id: string,
  headings: Readonly<Record<string, readonly string[]>>,
  more: Partial<Framework> & { readonly next?: Readonly<Record<string, readonly string[]>> } = {},
): Framework {
  const { next = {}, ...changed } = more;
  const item = (own: string, parent?: string): FrameworkItem => ({
    key: `${id}/${own}`,
    id: own,
    parent: parent && `${id}/${parent}`,
    kind: parent === undefined ? 'requirement' : 'evidence',
    title: own,
    summary: '',
    proof: '',
    isAsked: parent !== undefined,
    next: (next[own] ?? []).map((to) => `${id}/${to}`),
  });
  const items = Object.entries(headings).flatMap(([heading, asked]) => [
    item(heading),
    ...asked.map((one) => item(one, heading)),
  ]);
  const named = { id, name: id, short: id, version: '1', status: 'current', about: '' } as const;
  return { ...named, license: '', source: '', isLadder: false, items, ...changed };
}

export function link(from: string, relation: Relation, to: string): CrosswalkLink {
  return { from, relation, to, theme: 'a theme', why: 'a reason' };
}

export function claim(item: string, state: Claim['state'], more: Partial<Claim> = {}): Claim {
  return { item, unit: '', assessor: 'Ada', state, at: at('2026-05-01T00:00:00Z'), ...more };
}

export function proof(items: readonly string[], more: Partial<Proof> = {}): Proof {
  return { id: 1, items, validFrom: '2026-01-01', ...more };
}

type Told = Partial<Omit<ReadinessFacts, 'crosswalk'>> & {
  readonly links?: readonly CrosswalkLink[];
};

/** Every item of the frameworks by what was told of them. */
export function answered(
  frameworks: readonly Framework[],
  { links = [], ...told }: Told,
): ReadonlyMap<string, AnsweredItem> {
  const nothing = { claims: [], proofs: [], live: [], unit: '', at: TODAY };
  return answerItems(frameworks, { ...nothing, crosswalk: openCrosswalk(links), ...told });
}

export function at(text: string): Instant {
  const found = instant(text);
  if (found === undefined) throw new Error(`Not an instant: ${text}`);
  return found;
}
