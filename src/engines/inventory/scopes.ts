// SPDX-License-Identifier: Apache-2.0
import type { Scope } from '#model';

/** Strongest first: what is used at runtime is so however else it is used. */
const SCOPES = [
  'runtime',
  'platform',
  'optional',
  'build',
  'test',
  'dev',
] as const satisfies readonly Scope[];

export function strongerScope(a: Scope, b: Scope): Scope {
  if (a === b) return a;
  return SCOPES.indexOf(a) <= SCOPES.indexOf(b) ? a : b;
}

/** `test`, `testing`, `pytest-extras`. */
const TEST = /(^|[^a-z])(py)?test(s|ing)?([^a-z]|$)/i;
const DEVELOPMENT =
  /(^|[^a-z])(dev|develop|development|lint|linting|typing|types|docs?|ci|local|style|format)([^a-z]|$)/i;

/** What the name that people gave to a group of dependencies says about their use; `undefined` where it says nothing. */
export function scopeOfGroup(name: string): Scope | undefined {
  if (TEST.test(name)) return 'test';
  return DEVELOPMENT.test(name) ? 'dev' : undefined;
}

/**
 * The scope of everything that is reached from what the project asks for itself.
 *
 * Roots: purls with their scopes. `next` gives what one asks for. What is reached in several ways has the strongest scope;
 * what is not reached is not in the result.
 */
export function spreadScopes(
  roots: ReadonlyMap<string, Scope>,
  next: (purl: string) => Iterable<string>,
): ReadonlyMap<string, Scope> {
  const reached = new Map<string, Scope>();
  for (const scope of SCOPES) {
    const asked = [...roots].filter(([, one]) => one === scope).map(([purl]) => purl);
    reach(asked, next, (purl) => {
      const isNew = !reached.has(purl);
      if (isNew) reached.set(purl, scope);
      return isNew;
    });
  }
  return reached;
}

/** Goes on from each purl that `isNew`. */
function reach(
  from: readonly string[],
  next: (purl: string) => Iterable<string>,
  isNew: (purl: string) => boolean,
): void {
  const queue = [...from];
  for (let purl = queue.pop(); purl !== undefined; purl = queue.pop()) {
    if (isNew(purl)) for (const one of next(purl)) queue.push(one);
  }
}
