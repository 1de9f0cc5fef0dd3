// SPDX-License-Identifier: Apache-2.0
import { dayOf, type Figure, type Window } from '#model';
import { sumFigure, unknownFigure } from '../figure-of.ts';
import { isEmptyWindow, isInWindow } from '../is-in-window.ts';
import type { MetricFacts, ReleaseTag } from '../metric-facts.ts';
import { releaseKind } from '../release-kind.ts';

/** The releases, or the figure to give because the tags say nothing. */
export type Releases =
  | { readonly releases: readonly ReleaseTag[]; readonly silence?: undefined }
  | { readonly silence: Figure; readonly releases?: undefined };

/** What reads as a release (no prerelease) up to the window's end, oldest first. */
export function releasesUntil({ releases }: MetricFacts, window: Window): Releases {
  if (releases.length === 0) return { silence: unknownFigure('No tags have been read.') };
  if (isEmptyWindow(window)) {
    return { silence: unknownFigure('The window ends where it begins, or before.') };
  }
  const found = releases
    .filter(({ name, at }) => releaseKind(name) === 'release' && !isAfter(at, window))
    .sort(oldestFirst);
  if (found.length === 0) {
    return { silence: unknownFigure('No tag before the end of the window reads as a release.') };
  }
  return { releases: found };
}

/** How many tags of the window pass the test: one row each, oldest first. */
export function countTags(
  { releases }: MetricFacts,
  window: Window,
  counts: (tag: ReleaseTag) => boolean,
): Figure {
  if (releases.length === 0) return unknownFigure('No tags have been read.');
  if (isEmptyWindow(window)) return unknownFigure('The window ends where it begins, or before.');
  const found = releases.filter((tag) => isInWindow(tag.at, window) && counts(tag));
  return sumFigure(
    found.sort(oldestFirst).map(({ name, at, repository }) => ({
      label: name,
      detail: dayOf(at),
      amount: 1,
      subject: `repository:${repository}`,
    })),
  );
}

export function oldestFirst(one: ReleaseTag, other: ReleaseTag): number {
  const [a, b] = [one, other].map(({ at, repository, name }) => `${at} ${repository} ${name}`);
  return (a ?? '') < (b ?? '') ? -1 : 1;
}

function isAfter(at: ReleaseTag['at'], { to }: Window): boolean {
  return !isInWindow(at, { from: at, to });
}
