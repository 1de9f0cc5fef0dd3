// SPDX-License-Identifier: Apache-2.0
import { listAt, memberOf, textAt, textsAt } from '#model';
import { justificationOf, type StatementSheet, statementSheet } from '../statement-sheet.ts';
import type { VexJustification, VexProduct, VexReading, VexStatus } from '../vex.ts';
import { type ProductTree, readProductTree } from './product-tree.ts';

/** Lists of products, and what they mean; `recommended` says nothing about anybody. */
const STATUSES: readonly (readonly [string, VexStatus])[] = [
  ['known_not_affected', 'not_affected'],
  ['known_affected', 'affected'],
  ['first_affected', 'affected'],
  ['last_affected', 'affected'],
  ['fixed', 'fixed'],
  ['first_fixed', 'fixed'],
  ['under_investigation', 'under_investigation'],
];

/** CSAF 2.0, with the profile VEX or any other that has product status. Source: CSAF 2.0, sections 3.2 and 4.5. */
export function readCsaf(root: unknown, name: string): VexReading {
  const sheet = statementSheet(name);
  const document = memberOf(root, 'document');
  const tracking = memberOf(document, 'tracking');
  const at = textAt(tracking, 'current_release_date');
  const tree = readProductTree(memberOf(root, 'product_tree'));
  for (const [i, one] of listAt(root, 'vulnerabilities').entries()) {
    readVulnerability(sheet, `vulnerability ${i + 1}`, one, { tree, at });
  }
  const { statements, problems } = sheet;
  return {
    document: {
      format: `csaf ${textAt(document, 'csaf_version') ?? '2.0'}`,
      id: textAt(tracking, 'id'),
      author: textAt(memberOf(document, 'publisher'), 'name'),
      at,
      statements,
    },
    problems,
  };
}

interface Around {
  readonly tree: ProductTree;
  readonly at: string | undefined;
}

interface Saying {
  readonly status: VexStatus;
  readonly justification: VexJustification | undefined;
  readonly impact: string | undefined;
  readonly action: string | undefined;
}

function readVulnerability(
  sheet: StatementSheet,
  where: string,
  value: unknown,
  { tree, at }: Around,
): void {
  const ids = listAt(value, 'ids').flatMap((one) => textAt(one, 'text') ?? []);
  const [vulnerability, ...aliases] = [textAt(value, 'cve') ?? [], ...ids].flat();
  if (vulnerability === undefined) {
    sheet.refuse(where, 'it has neither CVE nor id');
    return;
  }
  const sayings = new Map<string, Saying & { readonly products: VexProduct[] }>();
  for (const { id, status } of statusesOf(value)) {
    const product = tree.products.get(id);
    const saying = sayingOf(value, tree, id, status);
    const fault = faultOf(saying, product);
    if (product === undefined || fault !== undefined) {
      sheet.refuse(vulnerability, `product "${id}" ${fault}`);
      continue;
    }
    const key = JSON.stringify(saying);
    const known = sayings.get(key) ?? { ...saying, products: [] };
    known.products.push(product);
    sayings.set(key, known);
  }
  const description = noteOf(value);
  for (const saying of sayings.values()) {
    sheet.add(vulnerability, { vulnerability, aliases, description, at, ...saying });
  }
}

function statusesOf(
  value: unknown,
): readonly { readonly id: string; readonly status: VexStatus }[] {
  const lists = memberOf(value, 'product_status');
  return STATUSES.flatMap(([list, status]) => textsAt(lists, list).map((id) => ({ id, status })));
}

function faultOf({ status, justification, impact }: Saying, product: VexProduct | undefined) {
  if (product === undefined) return 'has no package URL';
  const isUnfounded = justification === undefined && impact === undefined;
  if (status !== 'not_affected' || !isUnfounded) return undefined;
  return 'is said not to be affected, with neither flag nor impact';
}

/** What flags, threats and remediations say of one product. */
function sayingOf(value: unknown, tree: ProductTree, id: string, status: VexStatus): Saying {
  const about = (list: string) => listAt(value, list).filter((one) => isAbout(one, tree, id));
  const flags = about('flags').map((one) => justificationOf(textAt(one, 'label')));
  const threat = about('threats').find((one) => textAt(one, 'category') === 'impact');
  const remedies = about('remediations').flatMap((one) => textAt(one, 'details') ?? []);
  return {
    status,
    justification: status === 'not_affected' ? flags.find((one) => one !== undefined) : undefined,
    impact: textAt(threat, 'details'),
    action: remedies.length > 0 ? remedies.join('\n') : undefined,
  };
}

/** Named by id or by group; what names nobody is about all. */
function isAbout(one: unknown, { groups }: ProductTree, id: string): boolean {
  const ids = textsAt(one, 'product_ids');
  const groupIds = textsAt(one, 'group_ids');
  if (ids.length + groupIds.length === 0) return true;
  return ids.includes(id) || groupIds.some((group) => groups.get(group)?.includes(id));
}

function noteOf(value: unknown): string | undefined {
  const notes = listAt(value, 'notes');
  const note = notes.find((one) => textAt(one, 'category') === 'description') ?? notes[0];
  return textAt(note, 'text');
}
