// SPDX-License-Identifier: Apache-2.0
import type { Instant, Scope } from '#model';

/** A software bill of materials, free of any format's words. */
export interface Sbom {
  /** What the bill is of. */
  readonly subject: {
    readonly name: string;
    readonly version?: string | undefined;
    readonly license?: string | undefined;
  };
  /** The state described, for whoever wants to reproduce it. */
  readonly at?: Instant | undefined;
  readonly tool: { readonly name: string; readonly version: string };
  readonly components: readonly SbomComponent[];
  /** Purl to purls; a component that is not named as `from` states nothing about what it asks for. */
  readonly dependencies: readonly { readonly from: string; readonly to: string }[];
}

export interface SbomComponent {
  readonly purl: string;
  readonly name: string;
  readonly version?: string | undefined;
  readonly scope: Scope;
  /** Named by the subject itself. */
  readonly direct: boolean;
  /** SPDX expression. */
  readonly license?: string | undefined;
  /** As worded where it is no SPDX expression. */
  readonly declaredLicense?: string | undefined;
  /** SRI or `algorithm:hex`. */
  readonly integrity?: string | undefined;
  readonly evidence: readonly { readonly path: string; readonly line: number }[];
}

export type SbomFormat = 'cyclonedx-1.6-json';
