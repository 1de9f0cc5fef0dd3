// SPDX-License-Identifier: Apache-2.0
// Tables: our words and those of CycloneDX.
import type { Scope } from '#model';
import type { SbomKind, SbomReference } from '../sbom.ts';

/** Kinds that CycloneDX has another word for, or none in old versions: from which one on, and the word before that. */
const KINDS: Readonly<Partial<Record<SbomKind, { word?: string; since?: number; else?: string }>>> =
  {
    platform: { since: 1.5, else: 'framework' },
    'device-driver': { since: 1.5, else: 'firmware' },
    'machine-learning-model': { since: 1.5, else: 'library' },
    data: { since: 1.5, else: 'file' },
    'cryptographic-asset': { since: 1.6, else: 'library' },
    source: { word: 'library' },
    archive: { word: 'file' },
    installer: { word: 'application' },
    other: { word: 'library' },
  };

const WORDS: ReadonlySet<string> = new Set<SbomKind>([
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
]);

export function writeKind(kind: SbomKind | undefined, version: number): string {
  const row = kind === undefined ? undefined : KINDS[kind];
  if (row?.since !== undefined && version < row.since) return row.else ?? 'library';
  return row?.word ?? kind ?? 'library';
}

export function readKind(word: string | undefined): SbomKind | undefined {
  return isKind(word) ? word : undefined;
}

function isKind(word: string | undefined): word is SbomKind {
  return word !== undefined && WORDS.has(word);
}

/** CycloneDX knows three scopes; ours, finer, is kept as a property. */
export function writeScope(scope: Scope): string {
  if (scope === 'runtime') return 'required';
  return scope === 'optional' ? 'optional' : 'excluded';
}

const SCOPES: ReadonlyMap<string, Scope> = new Map<string, Scope>([
  ['required', 'runtime'],
  ['optional', 'optional'],
  // "for test and other purposes": not shipped, which of ours is not said.
  ['excluded', 'dev'],
  ...(['runtime', 'dev', 'test', 'build', 'platform'] as const).map((scope): [string, Scope] => [
    scope,
    scope,
  ]),
]);

/** Our own property first, else the word of CycloneDX. */
export function readScope(
  property: string | undefined,
  word: string | undefined,
): Scope | undefined {
  return SCOPES.get(property ?? '') ?? SCOPES.get(word ?? '');
}

const REFERENCES: ReadonlyMap<SbomReference['kind'], string> = new Map([
  ['website', 'website'],
  ['source', 'vcs'],
  ['distribution', 'distribution'],
  ['issues', 'issue-tracker'],
  ['documentation', 'documentation'],
  ['other', 'other'],
]);

/** CycloneDX has no type for where money is taken (up to 1.7): such an address is another one, and a comment says what it is. */
const FUNDING = 'funding';

export function writeReference({ kind, url }: SbomReference): object {
  const type = REFERENCES.get(kind) ?? 'other';
  return kind === 'funding' ? { url, comment: FUNDING, type } : { url, type };
}

export function readReferenceKind(
  type: string | undefined,
  comment: string | undefined,
): SbomReference['kind'] {
  const kind = [...REFERENCES].find(([, one]) => one === type)?.[0] ?? 'other';
  return kind === 'other' && comment === FUNDING ? 'funding' : kind;
}
