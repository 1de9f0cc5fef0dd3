// SPDX-License-Identifier: Apache-2.0
import { listAt, memberOf, textAt, textsAt } from '#model';
import { justificationOf, productOf, statementSheet } from '../statement-sheet.ts';
import { VEX_STATUSES, type VexProduct, type VexReading, type VexStatement } from '../vex.ts';

/**
 * OpenVEX 0.2, and the first drafts in which vulnerability and products were plain texts.
 * Source: OpenVEX specification 0.2.0.
 */
export function readOpenVex(root: unknown, name: string): VexReading {
  const sheet = statementSheet(name);
  const at = textAt(root, 'last_updated') ?? textAt(root, 'timestamp');
  for (const [i, statement] of listAt(root, 'statements').entries()) {
    sheet.add(`statement ${i + 1}`, readStatement(statement, at));
  }
  const version = /\/(v[\d.]+)/.exec(textAt(root, '@context') ?? '')?.[1]?.slice(1);
  const { statements, problems } = sheet;
  const document = {
    format: `openvex ${version ?? '0.0'}`,
    id: textAt(root, '@id'),
    author: textAt(root, 'author'),
    at,
    statements,
  };
  return { document, problems };
}

/** The statement, or what is wrong with it. */
function readStatement(statement: unknown, documentAt: string | undefined): VexStatement | string {
  const vulnerability = readVulnerability(statement);
  const status = VEX_STATUSES.find((one) => one === textAt(statement, 'status'));
  const justification = justificationOf(textAt(statement, 'justification'));
  const impact = textAt(statement, 'impact_statement');
  if (vulnerability === undefined) return 'it names no vulnerability';
  if (status === undefined) return `expected one of ${VEX_STATUSES.join(', ')} as its status`;
  if (status === 'not_affected' && justification === undefined && impact === undefined) {
    return '"not_affected" needs a justification or an impact statement';
  }
  return {
    ...vulnerability,
    products: listAt(statement, 'products').flatMap(readProduct),
    status,
    justification,
    impact,
    action: textAt(statement, 'action_statement'),
    at: textAt(statement, 'last_updated') ?? textAt(statement, 'timestamp') ?? documentAt,
  };
}

function readVulnerability(statement: unknown) {
  const value = memberOf(statement, 'vulnerability');
  if (typeof value === 'string' && value !== '') return { vulnerability: value, aliases: [] };
  const vulnerability = textAt(value, 'name') ?? lastPart(textAt(value, '@id'));
  if (vulnerability === undefined) return undefined;
  const description = textAt(value, 'description');
  return { vulnerability, aliases: textsAt(value, 'aliases'), description };
}

/** "https://nvd.example.com/vuln/CVE-2024-1" */
function lastPart(address: string | undefined): string | undefined {
  return address?.split('/').at(-1);
}

/** A product speaks for its subcomponents where it names some: the statement is about them, inside of it. */
function readProduct(product: unknown): readonly VexProduct[] {
  const purl = purlOf(product);
  const parts = listAt(product, 'subcomponents').flatMap(
    (part) => productOf(purlOf(part), { within: purl ?? textAt(product, '@id') }) ?? [],
  );
  return parts.length > 0 ? parts : [productOf(purl) ?? []].flat();
}

function purlOf(component: unknown): string | undefined {
  if (typeof component === 'string') return component;
  const named = textAt(memberOf(component, 'identifiers'), 'purl');
  return named ?? textAt(component, '@id');
}
