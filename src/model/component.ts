// SPDX-License-Identifier: Apache-2.0
import type { Problem } from './problem.ts';

/** What a component is used for, in the words of CycloneDX and the lockfiles, narrowed to six. */
export type Scope = 'runtime' | 'dev' | 'test' | 'build' | 'optional' | 'platform';

/** Whose file names the component: our own code, a test fixture, an example, or code copied in from elsewhere. */
export type Origin = 'own' | 'fixture' | 'example' | 'vendored';

/** The file and line (1-based) that says so. */
export interface Evidence {
  readonly path: string;
  readonly line: number;
}

/** One package that a file says is used. */
export interface FoundComponent {
  /** Canonical package URL, with version where one is locked: `pkg:npm/left-pad@1.3.0`. The key of edges. */
  readonly purl: string;
  /** The purl's type: `npm`, `pypi`, `cargo`, `golang`, `maven`, `gem`, `composer`, `github`, `docker` ... */
  readonly ecosystem: string;
  /** As people write it, namespace included: `@types/node`, `org.slf4j:slf4j-api`. */
  readonly name: string;
  /** Locked version; absent where the file gives only a range. */
  readonly version?: string | undefined;
  /** What was asked for, in the ecosystem's own notation, where the file says it. */
  readonly range?: string | undefined;
  readonly scope: Scope;
  /** Named by the project itself (true), by another component (false), or the file cannot say (undefined). */
  readonly direct?: boolean | undefined;
  readonly evidence: Evidence;
  /** Licence as the file words it; not yet an SPDX expression. */
  readonly declaredLicense?: string | undefined;
  /** Integrity as the file writes it: `sha512-...` (SRI) or `sha256:...`. */
  readonly integrity?: string | undefined;
  /** Registry, git or file address the file gives, where it gives one. */
  readonly source?: string | undefined;
  /** Web addresses where the package takes money, where the file names any. */
  readonly funding?: readonly string[] | undefined;
}

/** `from` asks for `to`; both are purls of components, `from` may be a project's id. */
export interface DependencyEdge {
  readonly from: string;
  readonly to: string;
}

/** A package that is developed here: a workspace member, a Maven module. Not a dependency. */
export interface Project {
  /** Unique within the repository: ecosystem and path, `npm:packages/core/package.json`. */
  readonly id: string;
  readonly name: string;
  readonly version?: string | undefined;
  readonly evidence: Evidence;
  readonly declaredLicense?: string | undefined;
}

/** All that one file says. Order is that of the file. */
export interface FileReading {
  readonly projects: readonly Project[];
  readonly components: readonly FoundComponent[];
  readonly edges: readonly DependencyEdge[];
  readonly problems: readonly Problem[];
}
