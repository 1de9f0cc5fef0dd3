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
  /** Ids that another part has already. */
  readonly doubles: Double[];
  /** Without those to what was owned or named before: most lead back, and there are many. */
  readonly referred: Reference[];
  /** What is owned and named so far, with the place of what owns it. */
  readonly known: Map<string, Trail | undefined>;
}

export interface Double extends Reference {
  readonly first: Trail;
}

export interface Reference {
  readonly to: string;
  /** Steps into the document; `pathOf` writes them. */
  readonly trail: Trail;
}

export type Trail = readonly (string | number)[];

export interface Rulebook {
  readonly shapes: Shapes;
  readonly meanings: ReadonlyMap<string, Meaning>;
}

/** The shapes of a version, with the scalars that they name. */
export function rulebookOf(shapes: Shapes, scalars: Readonly<Record<string, Scalar>>): Rulebook {
  const meanings = new Map<string, Meaning>([
    ...Object.entries(scalars),
    ...shapes.words,
    ...shapes.shapes,
  ]);
  return { shapes, meanings };
}

/** A walk through a document; the trail leads to the part that is looked at. */
export interface Check extends Rulebook {
  readonly trail: (string | number)[];
  readonly findings: Findings;
}

/** What a name of the table stands for. */
type Meaning = Scalar | ReadonlySet<string> | Shape;

/** Adds what a part of a document has wrong against its shape, all parts of it included. It is at most as deep as the stack allows. */
export function checkShape(to: Check, shape: string, value: unknown): void {
  checkNamed(to, shape, value);
}

export function noFindings(): Findings {
  return { faults: [], doubles: [], referred: [], known: new Map() };
}

function check(to: Check, kind: Kind, value: unknown): void {
  if (kind.is === 'named') checkNamed(to, kind.name, value);
  else if (kind.is === 'list') checkList(to, kind, value);
  else checkEither(to, kind.of, value);
}

function checkNamed(to: Check, name: string, value: unknown): void {
  const meaning = meaningOf(to, name);
  if ('accepts' in meaning) checkScalar(to, meaning, value);
  else if ('has' in meaning) checkWord(to, meaning, value);
  else if (meaning.alias !== undefined) check(to, meaning.alias, value);
  else checkObject(to, meaning, value);
}

function meaningOf({ meanings }: Rulebook, name: string): Meaning {
  const meaning = meanings.get(name);
  if (meaning !== undefined) return meaning;
  // A name in the table that nothing explains is our own mistake.
  throw new Error(`The table of shapes names "${name}", which is nowhere.`);
}

function checkObject(to: Check, { fields, required, rules, isOpen }: Shape, value: unknown): void {
  if (!isTree(value)) {
    report(to, `expected an object, found ${show(value)}`);
    return;
  }
  for (const key of Object.keys(value)) {
    const field = fields.get(key);
    to.trail.push(key);
    if (field !== undefined) check(to, field, value[key]);
    else if (!isOpen) report(to, `version ${to.shapes.version} does not know this field here`);
    to.trail.pop();
  }
  for (const key of required) {
    if (!Object.hasOwn(value, key)) report(to, `"${key}" is missing`);
  }
  if (rules.length === 0) return;
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
  const sameId = new Map<unknown, number[]>();
  for (const [index, item] of items.entries()) {
    const id = idOf(item);
    const same = sameId.get(id);
    if (same === undefined) sameId.set(id, [index]);
    else same.push(index);
  }
  for (const indices of sameId.values()) {
    if (indices.length > 1) reportEqual(to, items, indices);
  }
}

/** Items with different ids differ, so that most need not be compared as a whole. */
function idOf(item: unknown): unknown {
  return isTree(item) ? (item['bom-ref'] ?? item.ref ?? item.name) : item;
}

function reportEqual(to: Check, items: readonly unknown[], indices: readonly number[]): void {
  const seen = new Set<string>();
  for (const index of indices) {
    const text = JSON.stringify(items[index]);
    if (seen.has(text)) report(to, `item ${index} is there twice`);
    seen.add(text);
  }
}

/** The alternative that fits; where none does, the one that fits best says what is wrong. */
function checkEither(to: Check, kinds: readonly Kind[], value: unknown): void {
  let best: Findings | undefined;
  for (const kind of kinds) {
    // Nearly always a text for which nothing has to be weighed.
    if (isSimplyRight(to, kind, value)) return;
    const findings = noFindings();
    check({ ...to, findings }, kind, value);
    if (best === undefined || weight(findings) < weight(best)) best = findings;
    if (findings.faults.length === 0) break;
  }
  if (best === undefined) return;
  append(to.findings.faults, best.faults);
  append(to.findings.doubles, best.doubles);
  for (const [id, owner] of best.known) noteKnown(to.findings, id, owner);
  append(to.findings.referred, best.referred);
}

/** Notes as well what the text refers to, where it is right. */
function isSimplyRight(to: Check, kind: Kind, value: unknown): boolean {
  if (kind.is !== 'named' || typeof value !== 'string') return false;
  const meaning = meaningOf(to, kind.name);
  if ('has' in meaning) return meaning.has(value);
  if (!('accepts' in meaning) || !meaning.accepts(value)) return false;
  noteReference(to, meaning, value);
  return true;
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
  noteReference(to, scalar, String(value));
}

function noteReference({ trail, findings }: Check, { reference }: Scalar, id: string): void {
  if (reference === undefined) return;
  if (reference === 'refers') {
    if (!findings.known.has(id)) findings.referred.push({ to: id, trail: trail.slice() });
    return;
  }
  noteKnown(findings, id, reference === 'owns' ? trail.slice() : undefined);
}

function noteKnown({ known, doubles }: Findings, id: string, owner: Trail | undefined): void {
  const first = known.get(id);
  if (first === undefined) known.set(id, owner);
  else if (owner !== undefined) doubles.push({ to: id, trail: owner, first });
}

function report({ trail, findings }: Check, what: string, code = 'sbom/shape'): void {
  findings.faults.push({ code, at: pathOf(trail), what });
}

/** components[3].hashes[0].alg */
export function pathOf(trail: Trail): string {
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
