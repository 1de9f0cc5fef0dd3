// SPDX-License-Identifier: Apache-2.0
import { type FoundComponent, formatPurl, parsePurl } from '#model';
import type { NotedReading } from '../notes.ts';
import { mergeUses } from '../sheet.ts';

/** The reading with other components in the place of some, or none; edges follow them. */
export function reviseComponents(
  reading: NotedReading,
  revise: (component: FoundComponent) => FoundComponent | undefined,
): NotedReading {
  const purls = new Map<string, string | undefined>();
  const components = new Map<string, FoundComponent>();
  for (const component of reading.components) {
    const revised = revise(component);
    purls.set(component.purl, revised?.purl);
    if (revised === undefined) continue;
    const known = components.get(revised.purl);
    components.set(revised.purl, known === undefined ? revised : mergeUses(known, revised));
  }
  const follow = (purl: string) => (purls.has(purl) ? purls.get(purl) : purl);
  const edges = reading.edges.flatMap((edge) => {
    const [from, to] = [follow(edge.from), follow(edge.to)];
    return from === undefined || to === undefined ? [] : [{ from, to }];
  });
  return { ...reading, components: [...components.values()], edges };
}

/** The component in this version. */
export function withVersion(component: FoundComponent, version: string): FoundComponent {
  const parts = parsePurl(component.purl);
  if (parts === undefined) return component;
  const range = component.range === version ? undefined : component.range;
  return { ...component, purl: formatPurl({ ...parts, version }), version, range };
}
