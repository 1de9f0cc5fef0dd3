// SPDX-License-Identifier: Apache-2.0
import type { Problem } from '#model';

/** The four answers of VEX, in the words of OpenVEX and CSAF. */
export const VEX_STATUSES = ['not_affected', 'affected', 'fixed', 'under_investigation'] as const;
export type VexStatus = (typeof VEX_STATUSES)[number];

/** Why a product is not affected, in the words of OpenVEX and CSAF. */
export const VEX_JUSTIFICATIONS = [
  'component_not_present',
  'vulnerable_code_not_present',
  'vulnerable_code_not_in_execute_path',
  'vulnerable_code_cannot_be_controlled_by_adversary',
  'inline_mitigations_already_exist',
] as const;
export type VexJustification = (typeof VEX_JUSTIFICATIONS)[number];

/** What can be written; every version of these standards can be read. */
export const VEX_FORMATS = [
  'openvex-0.2',
  'cyclonedx-1.4',
  'cyclonedx-1.5',
  'cyclonedx-1.6',
  'cyclonedx-1.7',
  'csaf-2.0',
] as const;
export type VexFormat = (typeof VEX_FORMATS)[number];

/** One answer about one vulnerability, for one or more products. */
export interface VexStatement {
  readonly vulnerability: string;
  /** The same vulnerability by other names. */
  readonly aliases: readonly string[];
  /** What the vulnerability is. */
  readonly description?: string | undefined;
  readonly products: readonly VexProduct[];
  readonly status: VexStatus;
  readonly justification?: VexJustification | undefined;
  /** Why it does no harm, in words. */
  readonly impact?: string | undefined;
  /** What to do about it. */
  readonly action?: string | undefined;
  /** When it was said; ISO 8601 in UTC. */
  readonly at?: string | undefined;
}

/** The package that a statement is about. */
export interface VexProduct {
  /** Package URL. With a version: that version alone; without: all versions, or those of `versions`. */
  readonly purl: string;
  /** Range in VERS, where the document gives one. */
  readonly versions?: string | undefined;
  /** What holds the package, where the document says it: a package URL, else an id or name. */
  readonly within?: string | undefined;
}

export interface VexDocument {
  /** Standard and version as the document names them: `openvex 0.2.0`, `cyclonedx 1.5`, `csaf 2.0`. */
  readonly format: string;
  readonly id?: string | undefined;
  readonly author?: string | undefined;
  readonly at?: string | undefined;
  readonly statements: readonly VexStatement[];
}

export interface VexReading {
  readonly document: VexDocument;
  /** Statements that could not be used, each with the reason. */
  readonly problems: readonly Problem[];
}

/** What a written document says beside its statements. */
export interface VexPaper {
  readonly author: string;
  /** Of the newest statement, so that the same statements give the same document. */
  readonly at: string;
  /** What the statements are about: a repository, an organisation. */
  readonly title: string;
  readonly tool: { readonly name: string; readonly version: string };
  readonly statements: readonly VexStatement[];
}
