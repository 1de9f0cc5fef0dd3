// SPDX-License-Identifier: Apache-2.0
import type { Origin, Scope } from '#model';

/** A component version, with the roll-up of where it is used. */
export interface Component {
  readonly id: number;
  readonly purl: string;
  readonly ecosystem: string;
  readonly name: string;
  readonly version?: string | undefined;
  /** Effective SPDX expression; absent while unknown. */
  readonly license?: string | undefined;
  readonly integrity?: string | undefined;
  readonly source?: string | undefined;
  /** Web addresses where it takes money, as locks and manifests say. */
  readonly funding: readonly string[];
  /** How many repositories use it; 0 once none does any more. */
  readonly repositories: number;
  readonly direct: boolean;
  readonly scopes: readonly Scope[];
  readonly origins: readonly Origin[];
  /** From raw wording to what holds. */
  readonly licenseChain: readonly LicenseStep[];
}

export interface LicenseStep {
  readonly step: 'declared' | 'normalised' | 'installed' | 'registry' | 'detected' | 'effective';
  readonly value?: string | undefined;
  /** Where it comes from, in words. */
  readonly source: string;
  /** The repository whose file says so, where one does. */
  readonly repositoryId?: number | undefined;
}

/** One file of one repository that names the component. */
export interface Usage {
  readonly repositoryId: number;
  readonly path: string;
  readonly line: number;
  readonly scope: Scope;
  readonly direct?: boolean | undefined;
  readonly origin: Origin;
  readonly range?: string | undefined;
  /** Shortest chain of purls from a direct component to this one, both included; empty where the files cannot say. */
  readonly via: readonly string[];
}

export interface OtherVersion {
  readonly id: number;
  readonly version?: string | undefined;
  readonly repositories: number;
}

export interface Manifest {
  readonly path: string;
  readonly reader: string;
  readonly origin: Origin;
  readonly components: number;
}

export interface LicenseFile {
  readonly path: string;
  readonly license?: string | undefined;
  readonly kind: string;
  readonly score: number;
}
