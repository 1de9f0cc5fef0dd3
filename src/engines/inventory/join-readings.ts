// SPDX-License-Identifier: Apache-2.0
import type { DependencyEdge, FoundComponent, Project } from '#model';
import { firstPartyTest } from './first-party.ts';
import type { Inventory, ManifestFile, ReadFile, UsedComponent } from './inventory.ts';
import { locateProjects } from './locate-projects.ts';
import { pairManifests } from './pair-manifests.ts';
import { readerFor } from './read-file.ts';
import { settleUses } from './settle-uses.ts';
import { mergeUses } from './sheet.ts';
import { shortestChains } from './shortest-chains.ts';
import { completeReadings } from './together/complete-readings.ts';

/**
 * One inventory from the readings of many files.
 *
 * A lockfile learns from the manifests that it settles what is direct, and what for; their ranges are then dropped.
 * A manifest without a lockfile keeps its ranges. Packages developed in the repository are projects, not components.
 * Files in any order; the result is in theirs.
 */
export function joinReadings(given: readonly ReadFile[]): Inventory {
  const files = completeReadings(given);
  const { locked, manifestsOf } = pairManifests(files);
  const located = locateProjects(files, manifestsOf);
  const isFirstParty = firstPartyTest(files);
  const projects = new Map<string, Project>();
  const edges: Edges = { all: [], known: new Map() };
  const components: UsedComponent[] = [];
  const manifests: ManifestFile[] = [];
  for (const file of files) {
    const reading = located(file);
    for (const project of reading.projects) addProject(projects, project);
    const all = locked.has(file) ? [] : usesOf(file, reading, manifestsOf.get(file) ?? []);
    const uses = all.filter((component) => !isFirstParty(component));
    for (const use of uses) components.push(use);
    addEdges(edges, reading.edges, new Set(uses.map(({ purl }) => purl)));
    manifests.push(manifestFile(file, uses.length));
  }
  return {
    projects: [...projects.values()],
    components,
    edges: edges.all,
    problems: files.flatMap(({ reading }) => reading.problems),
    manifests,
  };
}

function manifestFile({ path, origin }: ReadFile, components: number): ManifestFile {
  return { path, origin, readerId: readerFor(path)?.id ?? '', components };
}

interface Edges {
  readonly all: DependencyEdge[];
  /** Where they lead, by where they come from. */
  readonly known: Map<string, Set<string>>;
}

/** Edges that lead to what the inventory has from this file. */
function addEdges(
  { all, known }: Edges,
  found: readonly DependencyEdge[],
  purls: ReadonlySet<string>,
): void {
  for (const edge of found) {
    if (!purls.has(edge.to)) continue;
    const targets = known.get(edge.from);
    if (targets?.has(edge.to)) continue;
    if (targets === undefined) known.set(edge.from, new Set([edge.to]));
    else targets.add(edge.to);
    all.push(edge);
  }
}

/** A manifest knows its project better than the lockfile that names it too. */
function addProject(projects: Map<string, Project>, project: Project): void {
  const known = projects.get(project.id);
  const isOwnWord = project.id.endsWith(`:${project.evidence.path}`);
  if (known === undefined || isOwnWord) projects.set(project.id, project);
}

function usesOf(
  file: ReadFile,
  reading: ReadFile['reading'],
  manifests: readonly ReadFile[],
): UsedComponent[] {
  const unique = new Map<string, FoundComponent>();
  for (const component of reading.components) {
    const known = unique.get(component.purl);
    unique.set(component.purl, known === undefined ? component : mergeUses(known, component));
  }
  const reader = readerFor(file.path);
  const settled = settleUses({
    components: [...unique.values()],
    edges: reading.edges,
    manifests,
    reader,
  });
  const chains = shortestChains(settled, reading.edges);
  return settled.map((component) => ({
    ...component,
    origin: file.origin,
    via: chains.get(component.purl) ?? [],
  }));
}
