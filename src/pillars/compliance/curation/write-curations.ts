// SPDX-License-Identifier: Apache-2.0
import { dump } from 'js-yaml';
import { byPackage } from './by-package.ts';
import { CURATIONS_FORMAT, type CurationEntry } from './curations-file.ts';
import type { Decision, DecisionScope } from './decision.ts';

/** The name of a repository or product; `undefined` for one that is no more. */
export type NameOf = (scope: DecisionScope) => string | undefined;

/** Decisions as one file, in an order that does not change by itself. */
export function writeCurations(decisions: readonly Decision[], nameOf: NameOf): string {
  const entries = decisions
    .map((decision) => entryOf(decision, nameOf(decision.scope)))
    .map((entry) => ({ key: JSON.stringify(entry), entry }))
    .sort((a, b) => (a.key < b.key ? -1 : 1))
    .map(({ entry }) => entry);
  const file = { format: CURATIONS_FORMAT, decisions: entries };
  return dump(file, { lineWidth: 120, noRefs: true, skipInvalid: true });
}

/** The same as one file a package, so that a review of changes shows what it is about: `npm/lamp-oil.yaml`. */
export function writeCurationFolder(
  decisions: readonly Decision[],
  nameOf: NameOf,
): ReadonlyMap<string, string> {
  const files = [...byPackage(decisions)].map(
    ([about, own]) => [pathOf(about), writeCurations(own, nameOf)] as const,
  );
  return new Map(files.sort(([a], [b]) => (a < b ? -1 : 1)));
}

// "pkg:npm/%40lamp/oil": the parts stay percent-encoded, so a scope makes no odd folder; ".." would lead out of it.
function pathOf(purl: string): string {
  const parts = purl.replace(/^pkg:/, '').split('/');
  const safe = parts.map((part) =>
    /^\.+$/.test(part)
      ? part.replaceAll('.', '%2E')
      : part.replace(/[^\w.%+-]/g, encodeURIComponent),
  );
  return `${safe.join('/')}.yaml`;
}

function entryOf({ basis, scope, ...decision }: Decision, name: string | undefined): CurationEntry {
  return {
    package: decision.package,
    kind: decision.kind,
    versions: decision.versions,
    license: decision.license,
    reason: decision.reason,
    ...(scope.kind === 'repository' && { repository: name ?? String(scope.id) }),
    ...(scope.kind === 'product' && { product: name ?? String(scope.id) }),
    decidedBy: decision.decidedBy,
    on: {
      declared: basis.declared,
      detected: basis.detected,
      textImprint: basis.imprint,
      before: basis.before,
    },
  };
}
