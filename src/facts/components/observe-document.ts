// SPDX-License-Identifier: Apache-2.0
import { shortestChains, type UsedComponent } from '#engines/inventory';
import type { DependencyEdge, FoundComponent, Problem } from '#model';
import { licenseChains } from './license-chains.ts';
import type { ComponentObservation } from './observation.ts';

/** A document in which others tell what something uses: a bill of materials. */
export interface ToldDocument {
  /** Its name, which stands for a path. */
  readonly path: string;
  /** Kind and format, in the place of a reader's id: `sbom/cyclonedx-1.6`. */
  readonly readerId: string;
  /** Each purl once. */
  readonly components: readonly FoundComponent[];
  readonly edges: readonly DependencyEdge[];
  /** Of what the document is of. */
  readonly license?: string | undefined;
  readonly problems: readonly Problem[];
}

/** What a document says, as if its files had been read. `version` takes the place of the commit. */
export async function observeDocument(
  document: ToldDocument,
  version: string,
): Promise<ComponentObservation> {
  const { path, readerId, components, edges, license, problems } = document;
  const chains = shortestChains(components, edges);
  const used = components.map(
    (component): UsedComponent => ({
      ...component,
      origin: 'own',
      via: chains.get(component.purl) ?? [],
    }),
  );
  const nothing = new Map<string, never>();
  const sources = { installed: nothing, texts: nothing, registry: undefined };
  const licenses = await licenseChains(components, sources);
  return {
    commit: version,
    projects: [],
    components: used.map((component, i) => ({ ...component, licenses: licenses[i] ?? {} })),
    edges,
    manifests: [{ path, readerId, origin: 'own', components: components.length }],
    licenseFiles: [],
    license,
    problems,
  };
}
