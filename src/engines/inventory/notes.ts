// SPDX-License-Identifier: Apache-2.0
import type { FileReading, Scope } from '#model';

/** A version that one file sets for others, under the key by which they ask for it. */
export interface CentralVersion {
  readonly key: string;
  readonly version?: string | undefined;
  readonly range?: string | undefined;
  /** The whole package, where those who ask know only the key. */
  readonly purl?: string | undefined;
  readonly name?: string | undefined;
  readonly scope?: Scope | undefined;
  /** Whether it is developed in the repository, so that who asks for it asks for no component. */
  readonly isOwn?: boolean | undefined;
  /** Keys that this one stands for: a bundle of libraries. */
  readonly members?: readonly string[] | undefined;
}

/** A place that asks for what another file sets. */
export interface CentralAsk {
  readonly key: string;
  /** The component that waits for its version; absent where the other file alone knows which package it is. */
  readonly purl?: string | undefined;
  readonly scope: Scope;
  readonly line: number;
}

/** One dependency of a pom.xml, before properties are filled in. */
export interface PomDependency {
  readonly line: number;
  readonly group: string;
  readonly artifact: string;
  readonly version: string | undefined;
  readonly type: string;
  readonly classifier: string | undefined;
  readonly scope: string | undefined;
  readonly optional: boolean;
}

/** A pom.xml as it is written, for children and importers to take over from. */
export interface PomNotes {
  /** Own coordinates, before properties are filled in; what is missing comes from the parent. */
  readonly group: string | undefined;
  readonly artifact: string;
  readonly version: string | undefined;
  readonly line: number;
  readonly declaredLicense: string | undefined;
  readonly properties: ReadonlyMap<string, string>;
  readonly dependencies: readonly PomDependency[];
  readonly managed: readonly PomDependency[];
  /** `group:artifact`, and where the parent is said to lie; no path where it is to be had from elsewhere. */
  readonly parent: { readonly name: string; readonly path: string | undefined } | undefined;
}

/** What a file says that matters only beside other files of its repository. Each part belongs to one step of the join. */
export interface Notes {
  /** Integrity by purl, for components that another file of the folder names. */
  readonly hashes?: ReadonlyMap<string, { readonly integrity: string; readonly line: number }>;
  /** Whether the file names only what is asked for directly, so that the names with hashes are needed too. */
  readonly isPartial?: boolean;
  readonly central?: {
    /** Only files of the same system answer each other: `nuget`, `cargo`, `npm`, `gradle`, `pypi`. */
    readonly system: string;
    readonly sets: readonly CentralVersion[];
    readonly asks: readonly CentralAsk[];
  };
  readonly pom?: PomNotes;
  /** Paths of files whose central versions hold here, and of files in which they then hold too. */
  readonly constraints?: readonly string[];
  readonly includes?: readonly string[];
}

/** What one file says, with its notes for the join. */
export interface NotedReading extends FileReading {
  readonly notes?: Notes;
}
