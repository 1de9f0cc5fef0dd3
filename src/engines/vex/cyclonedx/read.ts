// SPDX-License-Identifier: Apache-2.0
import { listAt, memberOf, textAt, textsAt } from '#model';
import { productOf, type StatementSheet, statementSheet } from '../statement-sheet.ts';
import type { VexProduct, VexReading, VexStatement, VexStatus } from '../vex.ts';
import { JUSTIFICATIONS, RESPONSES, STATES } from './words.ts';

/** What the references of a document lead to. */
interface Bill {
  readonly at: string | undefined;
  readonly purlByRef: ReadonlyMap<string, string>;
  readonly subject: { readonly ref: string | undefined; readonly purl: string | undefined };
}

/**
 * CycloneDX 1.4 to 1.7: the vulnerabilities that were analysed. Those without an analysis say nothing about anybody.
 * Source: CycloneDX specification, `vulnerabilities`.
 */
export function readCycloneDx(root: unknown, name: string): VexReading {
  const sheet = statementSheet(name);
  const bill = readBill(root);
  for (const [i, one] of listAt(root, 'vulnerabilities').entries()) {
    const id = textAt(one, 'id');
    const where = id ?? `vulnerability ${i + 1}`;
    const isAnalysed = textAt(memberOf(one, 'analysis'), 'state') !== undefined;
    if (id === undefined) sheet.refuse(where, 'it has no id');
    else if (isAnalysed) readVulnerability(sheet, id, one, bill);
  }
  const { statements, problems } = sheet;
  const format = `cyclonedx ${textAt(root, 'specVersion') ?? '1.4'}`;
  const document = {
    format,
    id: textAt(root, 'serialNumber'),
    author: readAuthor(root),
    at: bill.at,
    statements,
  };
  return { document, problems };
}

function readAuthor(root: unknown): string | undefined {
  const metadata = memberOf(root, 'metadata');
  const [author] = listAt(metadata, 'authors');
  return (
    textAt(memberOf(metadata, 'manufacturer'), 'name') ??
    textAt(memberOf(metadata, 'supplier'), 'name') ??
    textAt(author, 'name')
  );
}

function readBill(root: unknown): Bill {
  const metadata = memberOf(root, 'metadata');
  const product = memberOf(metadata, 'component');
  const purlByRef = new Map<string, string>();
  const waiting: unknown[] = [product, ...listAt(root, 'components')];
  for (let one = waiting.pop(); one !== undefined || waiting.length > 0; one = waiting.pop()) {
    const [ref, purl] = [textAt(one, 'bom-ref'), textAt(one, 'purl')];
    if (ref !== undefined && purl !== undefined) purlByRef.set(ref, purl);
    for (const inner of listAt(one, 'components')) waiting.push(inner);
  }
  const subject = { ref: textAt(product, 'bom-ref'), purl: textAt(product, 'purl') };
  return { at: textAt(metadata, 'timestamp'), purlByRef, subject };
}

function readVulnerability(sheet: StatementSheet, id: string, value: unknown, bill: Bill): void {
  const analysis = memberOf(value, 'analysis');
  const state = textAt(analysis, 'state') ?? '';
  const status = STATES.get(state);
  if (status === undefined) {
    sheet.refuse(id, `"${state}" is no state of an analysis`);
    return;
  }
  const statement = {
    vulnerability: id,
    aliases: listAt(value, 'references').flatMap((one) => textAt(one, 'id') ?? []),
    description: textAt(value, 'description'),
    impact: textAt(analysis, 'detail'),
    action: actionOf(value),
    at:
      textAt(analysis, 'lastUpdated') ??
      textAt(analysis, 'firstIssued') ??
      textAt(value, 'updated') ??
      bill.at,
  };
  const justification = JUSTIFICATIONS.get(textAt(analysis, 'justification') ?? '');
  const byStatus = readAffects(sheet, id, value, status, bill);
  for (const [own, products] of byStatus) {
    const why = own === 'not_affected' ? justification : undefined;
    const said: VexStatement = { ...statement, status: own, justification: why, products };
    sheet.add(id, said);
  }
}

function actionOf(value: unknown): string | undefined {
  const responses = textsAt(memberOf(value, 'analysis'), 'response');
  const meant = responses.flatMap((one) => RESPONSES.get(one) ?? []).join(' ');
  return textAt(value, 'recommendation') ?? textAt(value, 'workaround') ?? (meant || undefined);
}

/** The products by what is said of them: a list of versions may tell some apart from the analysis as a whole. */
function readAffects(
  sheet: StatementSheet,
  id: string,
  value: unknown,
  status: VexStatus,
  bill: Bill,
): ReadonlyMap<VexStatus, readonly VexProduct[]> {
  const byStatus = new Map<VexStatus, VexProduct[]>();
  const add = (own: VexStatus, product: VexProduct) =>
    byStatus.set(own, [...(byStatus.get(own) ?? []), product]);
  for (const one of listAt(value, 'affects')) {
    const ref = textAt(one, 'ref') ?? '';
    const product = productOf(purlOf(ref, bill), withinOf(ref, bill));
    const versions = listAt(one, 'versions');
    if (product === undefined)
      sheet.refuse(id, `"${ref}" leads to no component with a package URL`);
    else if (versions.length === 0) add(status, product);
    else for (const version of versions) add(statusOf(status, version), narrowed(product, version));
  }
  return byStatus;
}

/** "urn:cdx:<serial number>/1#pkg:npm/lamp@1.0.0" leads into another bill; its last part may be a package URL itself. */
function purlOf(ref: string, { purlByRef }: Bill): string | undefined {
  const named = purlByRef.get(ref);
  if (named !== undefined) return named;
  const local = ref.startsWith('urn:cdx:') ? decoded(ref.slice(ref.indexOf('#') + 1)) : ref;
  return purlByRef.get(local) ?? local;
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

function withinOf(ref: string, { subject }: Bill): { readonly within?: string } {
  return subject.purl === undefined || subject.ref === ref ? {} : { within: subject.purl };
}

function statusOf(status: VexStatus, version: unknown): VexStatus {
  const own = textAt(version, 'status');
  if (own === 'unaffected' && status === 'affected') return 'not_affected';
  return own === 'unknown' ? 'under_investigation' : status;
}

function narrowed(product: VexProduct, version: unknown): VexProduct {
  const range = textAt(version, 'range');
  if (range !== undefined) return { ...product, versions: range };
  const single = textAt(version, 'version');
  if (single === undefined) return product;
  const type = /^pkg:\/*([^/]+)/.exec(product.purl)?.[1] ?? 'generic';
  return { ...product, versions: `vers:${type}/${encodeURIComponent(single)}` };
}
