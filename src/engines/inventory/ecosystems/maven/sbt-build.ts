// SPDX-License-Identifier: Apache-2.0
import type { FileReading, Scope } from '#model';
import { type Token, tokensOf } from '../../documents/code-literals.ts';
import type { Reader } from '../../reader.ts';
import {
  addComponent,
  addEdge,
  addProject,
  closeSheet,
  openSheet,
  type Sheet,
} from '../../sheet.ts';
import { mavenEntry } from './maven-entry.ts';

export const sbtBuild = {
  id: 'maven/sbt-build',
  ecosystem: 'maven',
  files: /(^|\/)([^/]+\.sbt|project\/[^/]+\.scala)$/,
  format: 'https://www.scala-sbt.org/1.x/docs/Library-Dependencies.html',
  edges: 'direct',
  lines: true,
  scopes: true,
  knownGaps:
    'Low confidence: a program is read as text, so only literals are seen, with variables of the same file; artifacts of Scala have the suffix of its version where the file sets one.',
  read: readSbt,
} satisfies Reader;

/** `"org.typelevel" %% "cats-core" % "2.10.0" % Test`; a version may be a variable. */
function readSbt(text: string, path: string): FileReading {
  const sheet = openSheet(path);
  const tokens = tokensOf(text, '//');
  const values = valuesIn(tokens);
  const name = values.get('name');
  const project = path.endsWith('build.sbt')
    ? addProject(
        sheet,
        { id: `maven:${path}`, name: name?.text ?? path, version: versionOf(values, path) },
        name?.line ?? 1,
      )
    : undefined;
  for (let at = 0; at < tokens.length; at++) {
    const module = moduleAt(tokens, at, values);
    if (module === undefined) continue;
    addModule(sheet, project, module, values);
    at = module.end - 1;
  }
  return closeSheet(sheet);
}

type Values = ReadonlyMap<string, Token>;

function versionOf(values: Values, path: string): string | undefined {
  return path.endsWith('build.sbt') ? values.get('version')?.text : undefined;
}

/** `val catsVersion = "2.10.0"`, `val cats: String = "2.10.0"`, `ThisBuild / scalaVersion := "2.13.14"`. */
function valuesIn(tokens: readonly Token[]): Values {
  const values = new Map<string, Token>();
  for (const [at, { kind, text }] of tokens.entries()) {
    if (kind !== 'word' || values.has(text)) continue;
    const typed = tokens[at + 1]?.text === ':' && tokens[at + 3]?.text === '=' ? at + 3 : at + 1;
    const assign = tokens[typed]?.text === ':' ? typed + 1 : typed;
    const value = tokens[assign + 1];
    if (tokens[assign]?.text === '=' && value?.kind === 'text') values.set(text, value);
  }
  return values;
}

interface Module {
  readonly group: Token;
  readonly artifact: string;
  /** How many signs stand between group and artifact: two for what is built for a version of Scala, three for a platform too. */
  readonly signs: number;
  readonly version: string | undefined;
  readonly configuration: string;
  /** The call that it is an argument of: `addSbtPlugin`. */
  readonly caller: string;
  readonly end: number;
}

function moduleAt(tokens: readonly Token[], start: number, values: Values): Module | undefined {
  const group = tokens[start];
  // Before the signs are counted: of a row of them each would count the rest.
  if (group?.kind !== 'text') return undefined;
  let at = start + 1;
  while (tokens[at]?.text === '%') at++;
  const signs = at - start - 1;
  const artifact = tokens[at];
  if (signs === 0 || artifact?.kind !== 'text') return undefined;
  if (tokens[at + 1]?.text !== '%') return undefined;
  const [version, next] = valueAt(tokens, at + 2, values);
  const configuration = tokens[next]?.text === '%' ? (tokens[next + 1]?.text ?? '') : '';
  const caller = tokens[start - 1]?.text === '(' ? (tokens[start - 2]?.text ?? '') : '';
  return { group, artifact: artifact.text, signs, version, configuration, caller, end: next };
}

/** A literal, or a variable (`catsVersion`, `Versions.cats`) whose value this file sets. */
function valueAt(
  tokens: readonly Token[],
  start: number,
  values: Values,
): readonly [value: string | undefined, next: number] {
  const first = tokens[start];
  if (first?.kind === 'text') return [first.text, start + 1];
  let at = start;
  while (tokens[at]?.kind === 'word' && tokens[at + 1]?.text === '.') at += 2;
  return [values.get(tokens[at]?.text ?? '')?.text, at + 1];
}

function scopeOf({ configuration, caller }: Module): Scope {
  if (caller === 'addSbtPlugin' || caller === 'addCompilerPlugin') return 'build';
  const name = configuration.toLowerCase();
  if (/test|^it\b/.test(name)) return 'test';
  if (/provided|compileonly/.test(name)) return 'platform';
  return name.includes('optional') ? 'optional' : 'runtime';
}

function addModule(
  sheet: Sheet,
  project: string | undefined,
  module: Module,
  values: Values,
): void {
  const { group, artifact, signs, version, caller } = module;
  const suffix = signs > 1 && caller !== 'addSbtPlugin' ? scalaSuffix(values) : '';
  const purl = addComponent(sheet, {
    ...mavenEntry(group.text, `${artifact}${suffix}`, version),
    scope: scopeOf(module),
    direct: true,
    line: group.line,
  });
  addEdge(sheet, project, purl);
}

/** Artifacts are built for "2.13" of Scala 2, and for "3" of Scala 3. */
function scalaSuffix(values: Values): string {
  const [major, minor] = values.get('scalaVersion')?.text.split('.') ?? [];
  if (major === undefined) return '';
  return major === '2' ? `_2.${minor ?? ''}` : `_${major}`;
}
