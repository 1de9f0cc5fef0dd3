// SPDX-License-Identifier: Apache-2.0
import type { SbomReading } from '../read-sbom.ts';
import type { SbomComponent } from '../sbom.ts';

/** One thing that a profile asks for, as people can check it against its source. */
export type Requirement = DocumentRequirement | ComponentRequirement;

interface Asked {
  /** Unique within the profile. */
  readonly id: string;
  /** `where-known`: must be there if it exists at all, which a document cannot show. */
  readonly level: 'required' | 'where-known';
  readonly sentence: string;
  readonly source: string;
}

export interface DocumentRequirement extends Asked {
  readonly about: 'document';
  readonly isMet: (reading: SbomReading) => boolean;
}

/** Asked of every component, the subject of the bill included. */
export interface ComponentRequirement extends Asked {
  readonly about: 'component';
  readonly isMet: (component: SbomComponent, surroundings: Surroundings) => boolean;
}

/** What the rest of the bill says about a component, by its id. */
export interface Surroundings {
  /** Those that anything relates to anything. */
  readonly related: ReadonlySet<string>;
  /** Those of which it is said what they ask for, and whether that is all. */
  readonly complete: ReadonlySet<string>;
}

export interface Profile {
  readonly name: string;
  /** Publisher, title and edition. */
  readonly source: string;
  readonly requirements: readonly Requirement[];
}
