// SPDX-License-Identifier: Apache-2.0
import type { DependencyEdge, FoundComponent, Origin, Problem, Project } from '#model';
import type { NotedReading } from './notes.ts';

/** One file that was read, and whose it is. */
export interface ReadFile {
  readonly path: string;
  readonly origin: Origin;
  readonly reading: NotedReading;
}

/** One package as one file uses it. */
export type UsedComponent = FoundComponent & {
  readonly origin: Origin;
  /**
   * The shortest chain of purls from a component that the project asks for itself to this one, both included.
   * Just its own purl where it is direct; empty where the files do not say.
   */
  readonly via: readonly string[];
};

/** One file that was read, for the list of what the inventory rests on. */
export interface ManifestFile {
  readonly path: string;
  readonly readerId: string;
  readonly origin: Origin;
  /** How many components of the inventory have their evidence here. */
  readonly components: number;
}

/** What all files of a repository say together. */
export interface Inventory {
  readonly projects: readonly Project[];
  /** One for each file and purl, in order of the files and of what stands in them. */
  readonly components: readonly UsedComponent[];
  readonly edges: readonly DependencyEdge[];
  readonly problems: readonly Problem[];
  readonly manifests: readonly ManifestFile[];
}
