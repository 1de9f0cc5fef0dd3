// SPDX-License-Identifier: Apache-2.0

/** Licence and holders that REUSE.toml or dep5 gives to the files of some paths. */
export interface Annotation {
  /** Whether it speaks of a file; paths from the root of the project. */
  readonly covers: (path: string) => boolean;
  /** What is in the file itself: `closest` steps back where it says something, `override` stands instead of it. */
  readonly precedence: 'closest' | 'aggregate' | 'override';
  readonly licenses: readonly string[];
  readonly copyrights: readonly string[];
}

/** One REUSE.toml or dep5: of the annotations that cover a file the last one counts. */
export interface AnnotationSource {
  readonly path: string;
  /** The folder it speaks of, with a slash at its end; empty for the root. */
  readonly folder: string;
  readonly annotations: readonly Annotation[];
}
