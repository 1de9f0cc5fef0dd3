// SPDX-License-Identifier: Apache-2.0
import { isTree } from '../documents/tree.ts';
import { brokenRules } from './rules.ts';
import type { Scalar } from './scalars.ts';
import type { Kind, Shape, Shapes } from './shape-table.ts';

/** What a part of the document has wrong. */
export interface Fault {
  readonly code: string;
  /** `components[3].hashes[0].alg` */
  readonly at: string;
  /** `"MD-5" is none of MD5, SHA-1 ...` */
  readonly what: string;
}

/** Faults in the order of the document, and which part names and asks for which. */
export interface Findings {
  readonly faults: Fault[];
  readonly owned: Reference[];
  readonly named: Reference[];
  readonly referred: Reference[];
}

export interface Reference {
  readonly to: string;
  readonly at: string;
}

export interface Rulebook {
  readonly shapes: Shapes;
  readonly scalars: Readonly<Record<string, Scalar>>;
}

interface Check extends Rulebook {
  readonly trail: (string | number)[];
  readonly findings: Findings;
}

/** Compares a document with the shape named, all its parts included. The document is at most as deep as the stack allows. */
export function checkShape(book: Rulebook, name: string, document: unknown): Findings {
  const findings = noFindings();
  checkNamed({ ...book, trail: [], findings }, name, document);
  return findings;
}

function noFindings(): Findings {
  return { faults: [], owned: [], named: [], referred: [] };
}

function check(to: Check, kind: Kind, value: unknown): void {
  if (kind.is === 'named') checkNamed(to, kind.name, value);
  else if (kind.is === 'list') checkList(to, kind, value);
  else checkEither(to, kind.of, value);
}

function checkNamed(to: Check, name: string, value: unknown): void {
  const shape = to.shapes.shapes.get(name);
  const words = to.shapes.words.get(name);
  const scalar = to.scalars[name];
  if (shape?.alias !== undefined) check(to, shape.alias, value);
  else if (shape !== undefined) checkObject(to, shape, value);
  else if (words !== undefined) checkWord(to, words, value);
  else if (scalar !== undefined) checkScalar(to, scalar, value);
  // A name in the table that nothing explains is our own mistake.
  else throw new Error(`The table of shapes names "${name}", which is nowhere.`);
}

function checkObject(to: Check, { fields, rules }: Shape, value: unknown): void {
  if (!isTree(value)) {
    report(to, `expected an object, found ${show(value)}`);
    return;
  }
  const isOpen = rules.some(({ name }) => name === 'open');
  for (const [key, part] of Object.entries(value)) {
    const field = fields.get(key);
    to.trail.push(key);
    if (field !== undefined) check(to, field.kind, part);
    else if (!isOpen) report(to, `version ${to.shapes.version} does not know this field here`);
    to.trail.pop();
  }
  for (const [key, { required }] of fields) {
    if (required && !Object.hasOwn(value, key)) report(to, `"${key}" is missing`);
  }
  for (const what of brokenRules(rules, value)) report(to, what);
}

function checkList(to: Check, kind: Extract<Kind, { is: 'list' }>, value: unknown): void {
  if (!Array.isArray(value)) {
    report(to, `expected a list, found ${show(value)}`);
    return;
  }
  for (const [index, item] of value.entries()) {
    to.trail.push(index);
    check(to, kind.of, item);
    to.trail.pop();
  }
  if (value.length < kind.atLeast) report(to, `expected at least ${kind.atLeast} item`);
  if (value.length > kind.atMost) report(to, `expected at most ${kind.atMost} item`);
  if (kind.unique) reportDoubles(to, value);
}

function reportDoubles(to: Check, items: readonly unknown[]): void {
  const seen = new Set<string>();
  for (const [index, item] of items.entries()) {
    const text = JSON.stringify(item);
    if (seen.has(text)) report(to, `item ${index} is there twice`);
    seen.add(text);
  }
}

/** The alternative that fits; where none does, the one that fits best says what is wrong. */
function checkEither(to: Check, kinds: readonly Kind[], value: unknown): void {
  let best: Findings | undefined;
  for (const kind of kinds) {
    const findings = noFindings();
    check({ ...to, findings }, kind, value);
    if (best === undefined || weight(findings) < weight(best)) best = findings;
    if (findings.faults.length === 0) break;
  }
  if (best === undefined) return;
  append(to.findings.faults, best.faults);
  append(to.findings.owned, best.owned);
  append(to.findings.named, best.named);
  append(to.findings.referred, best.referred);
}

function append<T>(to: T[], more: readonly T[]): void {
  for (const one of more) to.push(one);
}

/** What is wrong at the top tells more against an alternative than what is wrong deep inside. */
function weight({ faults }: Findings): number {
  return faults.reduce((sum, { at }) => sum + 4 ** -at.split(/[.[]/).length, 0);
}

function checkWord(to: Check, words: ReadonlySet<string>, value: unknown): void {
  if (typeof value === 'string' && words.has(value)) return;
  const some = [...words].slice(0, 12).join(', ');
  report(to, `expected ${some}${words.size > 12 ? ' ...' : ''}, found ${show(value)}`);
}

function checkScalar(to: Check, scalar: Scalar, value: unknown): void {
  if (!scalar.accepts(value)) {
    report(to, `expected ${scalar.expected}, found ${show(value)}`, scalar.code);
    return;
  }
  if (scalar.reference === undefined) return;
  const reference = { to: String(value), at: pathOf(to.trail) };
  if (scalar.reference === 'owns') to.findings.owned.push(reference);
  else if (scalar.reference === 'names') to.findings.named.push(reference);
  else to.findings.referred.push(reference);
}

function report({ trail, findings }: Check, what: string, code = 'sbom/shape'): void {
  findings.faults.push({ code, at: pathOf(trail), what });
}

// components[3].hashes[0].alg
function pathOf(trail: readonly (string | number)[]): string {
  return trail
    .map((step) => (typeof step === 'number' ? `[${step}]` : `.${step}`))
    .join('')
    .replace(/^\./, '');
}

function show(value: unknown): string {
  if (Array.isArray(value)) return 'a list';
  if (isTree(value)) return 'an object';
  const text = JSON.stringify(value) ?? 'nothing';
  return text.length > 80 ? `${text.slice(0, 77)}..."` : text;
}
