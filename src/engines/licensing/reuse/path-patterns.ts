// SPDX-License-Identifier: Apache-2.0

/** Whether a path fits; patterns and paths come from strangers, so the time is bounded by the lengths of both. */
export type PathPattern = (path: string) => boolean;

type Step =
  | { readonly kind: 'letter'; readonly letter: string }
  | { readonly kind: 'any' }
  | { readonly kind: 'many'; readonly crosses: boolean };

/** A pattern of REUSE.toml: `*` stays in its folder, `**` does not, a backslash takes the sign behind it as it is. */
export function tomlPattern(pattern: string): PathPattern {
  return fits(
    partsOf(pattern, /\\[\s\S]|\*+|[\s\S]/g, (part) =>
      part.startsWith('*') ? { kind: 'many', crosses: part.length > 1 } : undefined,
    ),
  );
}

/** A pattern of dep5: `*` and `?` match slashes too. */
export function dep5Pattern(pattern: string): PathPattern {
  return fits(
    partsOf(pattern.replace(/^\.\//, ''), /\\[\s\S]|\*+|[\s\S]/g, (part) => {
      if (part === '?') return { kind: 'any' };
      return part.startsWith('*') ? { kind: 'many', crosses: true } : undefined;
    }),
  );
}

function partsOf(
  pattern: string,
  parts: RegExp,
  wildcard: (part: string) => Step | undefined,
): readonly Step[] {
  return (pattern.match(parts) ?? []).map((part) => {
    const letter = part.length > 1 ? part.slice(1) : part;
    return wildcard(part) ?? { kind: 'letter', letter };
  });
}

// Walks the path once with all places of the pattern that may be reached, so that no pattern makes it slow.
function fits(steps: readonly Step[]): PathPattern {
  const start = steps.findIndex(({ kind }) => kind !== 'letter');
  const letters = steps.slice(0, start === -1 ? steps.length : start);
  const beginning = letters.map((step) => (step.kind === 'letter' ? step.letter : '')).join('');
  if (start === -1) return (path) => path === beginning;
  return (path) => {
    if (!path.startsWith(beginning)) return false;
    let places = reach(steps, [start]);
    for (const letter of path.slice(beginning.length)) {
      places = reach(
        steps,
        [...places].flatMap((place) => stepsOn(steps[place], place, letter)),
      );
      if (places.size === 0) return false;
    }
    return places.has(steps.length);
  };
}

function stepsOn(step: Step | undefined, place: number, letter: string): readonly number[] {
  if (step === undefined) return [];
  if (step.kind === 'many') return step.crosses || letter !== '/' ? [place] : [];
  return step.kind === 'any' || step.letter === letter ? [place + 1] : [];
}

// Many may be none.
function reach(steps: readonly Step[], from: readonly number[]): ReadonlySet<number> {
  const places = new Set<number>();
  for (let place of from) {
    places.add(place);
    while (steps[place]?.kind === 'many') places.add(++place);
  }
  return places;
}
