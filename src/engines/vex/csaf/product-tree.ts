// SPDX-License-Identifier: Apache-2.0
import { listAt, memberOf, textAt, textsAt } from '#model';
import { productOf } from '../statement-sheet.ts';
import type { VexProduct } from '../vex.ts';

/** The products and groups of a document, by the ids that its vulnerabilities use. */
export interface ProductTree {
  /** Absent where the product has no package URL. */
  readonly products: ReadonlyMap<string, VexProduct>;
  readonly groups: ReadonlyMap<string, readonly string[]>;
}

/** Source: CSAF 2.0, section 3.2.2. */
export function readProductTree(tree: unknown): ProductTree {
  const products = new Map<string, VexProduct>();
  for (const { value, versions } of namedProducts(tree)) {
    const purl = textAt(memberOf(value, 'product_identification_helper'), 'purl');
    const product = productOf(purl, versions === undefined ? {} : { versions });
    const id = textAt(value, 'product_id');
    if (id !== undefined && product !== undefined) products.set(id, product);
  }
  for (const relationship of listAt(tree, 'relationships')) addRelated(products, relationship);
  const groups = new Map<string, readonly string[]>();
  for (const group of listAt(tree, 'product_groups')) {
    groups.set(textAt(group, 'group_id') ?? '', textsAt(group, 'product_ids'));
  }
  return { products, groups };
}

interface Named {
  readonly value: unknown;
  /** Of the branch that is a range of versions. */
  readonly versions: string | undefined;
}

function namedProducts(tree: unknown): readonly Named[] {
  const found: Named[] = listAt(tree, 'full_product_names').map((value) => ({
    value,
    versions: undefined,
  }));
  const waiting = [...listAt(tree, 'branches')];
  for (let branch = waiting.pop(); branch !== undefined; branch = waiting.pop()) {
    const product = memberOf(branch, 'product');
    if (product !== undefined) found.push({ value: product, versions: rangeOf(branch) });
    for (const inner of listAt(branch, 'branches')) waiting.push(inner);
  }
  return found;
}

/** {"category": "product_version_range", "name": "vers:npm/<1.2.3"}; ranges in other words say nothing here. */
function rangeOf(branch: unknown): string | undefined {
  if (textAt(branch, 'category') !== 'product_version_range') return undefined;
  const name = textAt(branch, 'name');
  return name?.startsWith('vers:') ? name : undefined;
}

/** "log4j as a component of our shop": a statement about it is about log4j, inside the shop. */
function addRelated(products: Map<string, VexProduct>, relationship: unknown): void {
  const id = textAt(memberOf(relationship, 'full_product_name'), 'product_id');
  const part = products.get(textAt(relationship, 'product_reference') ?? '');
  const whole = textAt(relationship, 'relates_to_product_reference');
  if (id === undefined || part === undefined || whole === undefined) return;
  products.set(id, { ...part, within: products.get(whole)?.purl ?? whole });
}
