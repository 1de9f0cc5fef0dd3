// SPDX-License-Identifier: Apache-2.0
import type { Transaction } from '#platform/storage';
import type { ComponentText } from './component-texts.ts';

interface TextRow extends Omit<ComponentText, 'text' | 'license'> {
  readonly component_id: number;
}

/** The licence and notice files of each component, by path; one without any is not in the map. A text is fetched once. */
export async function textsOf(
  tx: Transaction,
  componentIds: readonly number[],
): Promise<ReadonlyMap<number, readonly ComponentText[]>> {
  const uses = await tx.query<TextRow>(
    `SELECT component_id, path, role, hash FROM components_text_use
     WHERE component_id = ANY($1::bigint[]) ORDER BY component_id, path`,
    [componentIds],
  );
  const rows = await tx.query<{ hash: string; text: string; license: string | null }>(
    'SELECT hash, text, license FROM components_text WHERE hash = ANY($1::text[])',
    [[...new Set(uses.map(({ hash }) => hash))]],
  );
  const byHash = new Map(rows.map((row) => [row.hash, row]));
  const found = new Map<number, ComponentText[]>();
  for (const { component_id: id, ...use } of uses) {
    const row = byHash.get(use.hash);
    if (row === undefined) continue;
    const text = { ...use, text: row.text, license: row.license ?? undefined };
    found.set(id, [...(found.get(id) ?? []), text]);
  }
  return found;
}
