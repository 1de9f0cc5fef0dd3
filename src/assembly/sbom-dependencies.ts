// SPDX-License-Identifier: Apache-2.0
import type { SbomDependency } from '#engines/sbom';
import type { DependencyEdge } from '#model';

export interface AskedFor {
  readonly purl: string;
  readonly direct?: boolean | undefined;
}

/**
 * Who asks for whom, as the files of a repository say: all of it, and whether that is all there is the files do not tell.
 * Nothing is said of the subject where no file tells direct from indirect, and of a component that has no edges.
 */
export function sbomDependencies(
  subject: string,
  uses: readonly AskedFor[],
  edges: readonly DependencyEdge[],
): readonly SbomDependency[] {
  const asked = new Map<string, Set<string>>();
  const add = (from: string, to: string) => {
    const known = asked.get(from);
    if (known === undefined) asked.set(from, new Set([to]));
    else known.add(to);
  };
  for (const { purl, direct } of uses) if (direct === true) add(subject, purl);
  for (const { from, to } of edges) add(from, to);
  return [...asked].map(([from, to]) => ({ from, to: [...to], completeness: 'unknown' }));
}
