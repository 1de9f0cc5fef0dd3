// SPDX-License-Identifier: Apache-2.0
import { versionInRange } from '#engines/advisories';
import type { VexProduct, VexStatus } from '#engines/vex';
import { formatPurl, parsePurl } from '#model';

/** What a statement says it is about. */
interface Scope {
  readonly vulnerability: string;
  readonly aliases: readonly string[];
  readonly package: string;
  readonly versions?: string | undefined;
  readonly repositoryId?: number | undefined;
  readonly saidAt: string;
}

/** A vulnerability in a version that a repository uses. */
interface Exposed {
  /** All names of the vulnerability. */
  readonly names: readonly string[];
  /** Package URL without version. */
  readonly package: string;
  readonly version: string;
  readonly repositoryId?: number | undefined;
}

/**
 * The statement that holds: of those that cover it, one for the repository before one for all, one for some versions before
 * one for all, then what was said last.
 */
export function statementFor<One extends Scope>(
  statements: readonly One[],
  exposed: Exposed,
): One | undefined {
  return statements.filter((one) => covers(one, exposed)).toSorted(closestFirst)[0];
}

/** Whether nobody has to look at it any more. */
export function isSuppressing(status: VexStatus | undefined): boolean {
  return status === 'not_affected' || status === 'fixed';
}

/** The package of a package URL, without version, qualifiers and path: what a decision is remembered by. */
export function packageOf(purl: string): string {
  const parsed = parsePurl(purl);
  if (parsed === undefined) return purl;
  // Some types want a qualifier, so it is written with them and cut afterwards.
  return formatPurl({ ...parsed, version: undefined }).replace(/[?#].*$/, '');
}

/** Which package, and which of its versions, a product of a VEX document means. */
export function scopeOfProduct({ purl, versions }: Pick<VexProduct, 'purl' | 'versions'>): {
  readonly package: string;
  readonly versions?: string | undefined;
} {
  const { type = 'generic', version } = parsePurl(purl) ?? {};
  const single = version === undefined ? undefined : `vers:${type}/${encodeURIComponent(version)}`;
  return { package: packageOf(purl), versions: versions ?? single };
}

function covers(statement: Scope, exposed: Exposed): boolean {
  const { versions, repositoryId } = statement;
  if (statement.package !== exposed.package) return false;
  if (repositoryId !== undefined && repositoryId !== exposed.repositoryId) return false;
  if (versions !== undefined && versionInRange(versions, exposed.version) !== true) return false;
  return [statement.vulnerability, ...statement.aliases].some((name) =>
    exposed.names.includes(name),
  );
}

function closestFirst(a: Scope, b: Scope): number {
  return (
    Number(b.repositoryId !== undefined) - Number(a.repositoryId !== undefined) ||
    Number(b.versions !== undefined) - Number(a.versions !== undefined) ||
    (a.saidAt > b.saidAt ? -1 : 1)
  );
}
