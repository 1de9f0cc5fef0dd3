// SPDX-License-Identifier: Apache-2.0

export type Comparator = '=' | '!=' | '<' | '<=' | '>' | '>=';

/** `>=1.0.0`: the version is decoded. */
export interface Constraint {
  readonly comparator: Comparator;
  readonly version: string;
}

/** A range of versions in the notation VERS; `vers:npm/*` has no constraints. */
export interface Vers {
  /** In lower case: `npm`, `deb`, `all`. */
  readonly scheme: string;
  /** Lowest version first. */
  readonly constraints: readonly Constraint[];
}

/** The text of a range: `vers:npm/>=1.0.0|<2.0.0`. Signs that VERS needs for itself are percent-encoded in versions. */
export function formatVers({ scheme, constraints }: Vers): string {
  if (constraints.length === 0) return `vers:${scheme}/*`;
  const written = constraints.map(({ comparator, version }) =>
    comparator === '=' ? encode(version) : comparator + encode(version),
  );
  return `vers:${scheme}/${written.join('|')}`;
}

/** As in package URLs: letters, digits, ".", "-", "_", "~" and ":" stand for themselves. */
function encode(version: string): string {
  if (/^[\w.~:-]*$/.test(version)) return version;
  return encodeURIComponent(version.replace(/\p{Surrogate}/gu, '\ufffd'))
    .replaceAll('%3A', ':')
    .replace(/[!'()*]/g, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`);
}
