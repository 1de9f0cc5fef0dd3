// SPDX-License-Identifier: Apache-2.0
import type { Instant, Scope } from '#model';

/** A software bill of materials, free of any format's words. */
export interface Sbom {
  /** What the bill is of; its id is one of those that dependencies name. */
  readonly subject?: SbomComponent | undefined;
  /** The state described, for whoever wants to reproduce it. */
  readonly at?: Instant | undefined;
  /** The document's own identity, a URI; the same through all its revisions. */
  readonly serial?: string | undefined;
  readonly revision?: number | undefined;
  /** What made the bill. */
  readonly tools?: readonly SbomTool[] | undefined;
  /** Who made the bill. */
  readonly authors?: readonly SbomParty[] | undefined;
  /** In which stages of its life the software was looked at, in the format's own words: `build`, `deployed`. */
  readonly stages?: readonly string[] | undefined;
  /** Whether the document speaks of vulnerabilities as well; they are not read. */
  readonly tellsVulnerabilities?: boolean | undefined;
  /** Without the subject. */
  readonly components: readonly SbomComponent[];
  readonly dependencies: readonly SbomDependency[];
}

export interface SbomTool {
  readonly name: string;
  readonly version?: string | undefined;
  readonly vendor?: string | undefined;
}

/** Somebody: at least one of the fields is known. */
export interface SbomParty {
  readonly name?: string | undefined;
  readonly kind?: 'person' | 'organization' | undefined;
  readonly email?: string | undefined;
  readonly url?: string | undefined;
}

export interface SbomComponent {
  /** Unique within the bill: what dependencies name. Our own bills take the package URL. */
  readonly id: string;
  readonly kind?: SbomKind | undefined;
  /** `org.slf4j`, `@types`; never repeated in the name. */
  readonly group?: string | undefined;
  readonly name: string;
  readonly version?: string | undefined;
  readonly description?: string | undefined;
  readonly purl?: string | undefined;
  readonly cpe?: string | undefined;
  readonly scope?: Scope | undefined;
  readonly supplier?: SbomParty | undefined;
  /** Who wrote it, where that is said apart from who supplies it. */
  readonly author?: SbomParty | undefined;
  readonly copyright?: string | undefined;
  readonly licenses?: readonly SbomLicense[] | undefined;
  readonly hashes?: readonly SbomHash[] | undefined;
  readonly references?: readonly SbomReference[] | undefined;
  readonly artifact?: SbomArtifact | undefined;
  /** Id of the component that this one is a part of. */
  readonly within?: string | undefined;
  /** Where it was seen; lines are 1-based. */
  readonly evidence?:
    | readonly { readonly path: string; readonly line?: number | undefined }[]
    | undefined;
}

/** What is said of the file that is delivered. Absent: not said. */
export interface SbomArtifact {
  readonly fileName?: string | undefined;
  readonly executable?: boolean | undefined;
  readonly archive?: boolean | undefined;
  /** Whether its parts can be told from outside. */
  readonly structured?: boolean | undefined;
}

/** One licence statement; several on a component hold together. */
export interface SbomLicense {
  /** SPDX expression; absent where the words are none. */
  readonly expression?: string | undefined;
  /** As worded where it is no SPDX expression. */
  readonly words?: string | undefined;
  readonly text?: string | undefined;
  readonly url?: string | undefined;
  /** `declared` by the authors, `concluded` by whoever made the bill. */
  readonly basis?: 'declared' | 'concluded' | undefined;
}

/** `sha256`, `sha3-256`, `blake2b-256`, `md5` ... with hexadecimal digits in lower case. */
export interface SbomHash {
  readonly algorithm: string;
  readonly digest: string;
}

/** An address that belongs to a component. */
export interface SbomReference {
  readonly kind:
    | 'website'
    | 'source'
    | 'distribution'
    | 'issues'
    | 'documentation'
    /** Where money for it is taken. */
    | 'funding'
    | 'other';
  readonly url: string;
}

/** What `from` asks for. No entry: nothing is said about it; an empty `to`: it asks for nothing. */
export interface SbomDependency {
  readonly from: string;
  readonly to: readonly string[];
  /** Whether `to` is all there is; absent: not said. */
  readonly completeness?: 'complete' | 'incomplete' | 'unknown' | undefined;
}

export type SbomKind = (typeof SBOM_KINDS)[number];

/** What a component can be. */
const SBOM_KINDS = [
  'application',
  'framework',
  'library',
  'container',
  'platform',
  'operating-system',
  'device',
  'device-driver',
  'firmware',
  'file',
  'machine-learning-model',
  'data',
  'cryptographic-asset',
  'source',
  'archive',
  'installer',
  'other',
] as const;

export type SbomEncoding = 'json' | 'xml' | 'json-ld' | 'tag-value' | 'yaml';

/** The format a bill was read from. */
export interface SbomSource {
  readonly standard: 'cyclonedx' | 'spdx';
  /** `1.6`, `2.3`, `3.0.1`. */
  readonly version: string;
  readonly encoding: SbomEncoding;
}

/** The formats we write: JSON where nothing else is said. */
export const SBOM_FORMATS = [
  'cyclonedx-1.4',
  'cyclonedx-1.5',
  'cyclonedx-1.6',
  'cyclonedx-1.7',
  'cyclonedx-1.4-xml',
  'cyclonedx-1.5-xml',
  'cyclonedx-1.6-xml',
  'cyclonedx-1.7-xml',
  'spdx-2.3',
  'spdx-3.0.1',
] as const;

export type SbomFormat = (typeof SBOM_FORMATS)[number];
