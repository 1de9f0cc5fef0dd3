// SPDX-License-Identifier: Apache-2.0
import { dump } from 'js-yaml';
import { dayOf, type Instant, plusDays } from '#model';
import type { Transaction } from '#platform/storage';
import type { NameOf } from '../curation/index.ts';
import type { Waiver } from './waiver.ts';
import { waiversInForce } from './waiver-store.ts';
import { WAIVERS_FORMAT, type WaiverEntry } from './waivers-file.ts';

/** All in force as one file, in an order that does not change by itself: what the gate goes by without a database. */
export async function writeWaivers(tx: Transaction, nameOf: NameOf, at: Instant): Promise<string> {
  const waivers = await waiversInForce(tx, at);
  const names = await vulnerabilityNames(tx, waivers);
  const entries = waivers
    .map((waiver) => entryOf(waiver, nameOf(waiver.scope), names))
    .map((entry) => ({ key: JSON.stringify([entry.package, entry]), entry }))
    .sort((a, b) => (a.key < b.key ? -1 : 1))
    .map(({ entry }) => entry);
  const file = { format: WAIVERS_FORMAT, waivers: entries };
  return dump(file, { lineWidth: 120, noRefs: true, skipInvalid: true });
}

async function vulnerabilityNames(
  tx: Transaction,
  waivers: readonly Waiver[],
): Promise<ReadonlyMap<number, string>> {
  const ids = waivers.flatMap(({ vulnerabilityId }) => vulnerabilityId ?? []);
  const rows = await tx.query<{ id: number; name: string }>(
    'SELECT id, name FROM compliance_vulnerability WHERE id = ANY($1::bigint[])',
    [ids],
  );
  return new Map(rows.map(({ id, name }) => [id, name]));
}

function entryOf(
  waiver: Waiver,
  name: string | undefined,
  vulnerabilities: ReadonlyMap<number, string>,
): WaiverEntry {
  const { scope, vulnerabilityId, expiresAt } = waiver;
  return {
    rule: waiver.rule,
    package: waiver.package,
    versions: waiver.versions,
    license: waiver.license,
    vulnerability: vulnerabilityId === undefined ? undefined : vulnerabilities.get(vulnerabilityId),
    severity: waiver.severity,
    ...(scope.kind === 'repository' && { repository: name ?? String(scope.id) }),
    ...(scope.kind === 'product' && { product: name ?? String(scope.id) }),
    reason: waiver.reason,
    conditions: waiver.conditions,
    until: dayOf(plusDays(expiresAt, -1)),
    askedBy: waiver.askedBy,
    approvedBy: waiver.answer?.by ?? waiver.askedBy,
  };
}
