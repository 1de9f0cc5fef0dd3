// SPDX-License-Identifier: Apache-2.0
import { blockEnd } from '../../block-end.ts';
import { type Token, tokensOf } from '../../documents/code-literals.ts';
import type { CentralAsk, NotedReading } from '../../notes.ts';
import { folderOf } from '../../paths.ts';
import type { Reader } from '../../reader.ts';
import {
  addComponent,
  addEdge,
  addProject,
  closeSheet,
  openSheet,
  type Sheet,
} from '../../sheet.ts';
import { type GradleCall, gradleCallsIn } from './gradle-calls.ts';
import { scopeOfConfiguration } from './gradle-scope.ts';
import { gradleValuesIn } from './gradle-values.ts';
import { gradlePluginEntry, mavenEntry } from './maven-entry.ts';
import { accessorOf } from './version-catalog.ts';

export const gradleBuild = {
  id: 'maven/gradle-build',
  ecosystem: 'maven',
  files: /(^|\/)[^/]+\.gradle(\.kts)?$/,
  format: 'https://docs.gradle.org/current/userguide/declaring_dependencies.html',
  edges: 'direct',
  lines: true,
  scopes: true,
  knownGaps:
    'Low confidence: a program is read as text, so only literals are seen, with variables of the same file and names of a version catalog.',
  read: readGradleBuild,
} satisfies Reader;

interface Script {
  readonly sheet: Sheet;
  readonly project: string;
  readonly values: ReadonlyMap<string, string>;
  readonly asks: CentralAsk[];
}

function readGradleBuild(text: string, path: string): NotedReading {
  const sheet = openSheet(path);
  const tokens = tokensOf(text, '//');
  const folder = folderOf(path);
  const name = folder.slice(folder.lastIndexOf('/') + 1) || path;
  const project = addProject(sheet, { id: `maven:${path}`, name }, 1);
  const script: Script = { sheet, project, values: gradleValuesIn(tokens), asks: [] };
  for (const block of blocksOf(sheet, tokens, 'dependencies')) {
    for (const call of gradleCallsIn(block)) addDependencies(script, call);
  }
  for (const block of blocksOf(sheet, tokens, 'plugins')) {
    for (const call of gradleCallsIn(block)) addPlugin(script, call);
  }
  const central = { system: 'gradle', sets: [], asks: script.asks };
  return { ...closeSheet(sheet), notes: { central } };
}

/** What stands between the braces of `dependencies { ... }`; blocks inside blocks belong to the outer one. */
function* blocksOf(
  sheet: Sheet,
  tokens: readonly Token[],
  name: string,
): Generator<readonly Token[]> {
  for (let at = 0; at < tokens.length; at++) {
    if (tokens[at]?.text !== name || tokens[at + 1]?.text !== '{') continue;
    const end = blockEnd(sheet, tokens, at + 1);
    yield tokens.slice(at + 2, end - 1);
    at = end - 1;
  }
}

// "org.slf4j:slf4j-api:2.0.9", with classifier and "@aar" behind it, or without a version that a platform sets.
const COORDINATES = /^([\w.-]+):([\w.-]+)(?::([^:@\s]*))?(?::[^:@\s]+)?(?:@\w+)?$/;
/** No coordinates are longer; the pattern must not meet a megabyte of one letter. */
const MAX_LENGTH = 500;

function addDependencies(script: Script, { name, line, parts }: GradleCall): void {
  const scope = scopeOfConfiguration(name);
  for (const { kind, text, line: own } of parts) {
    const isShort = kind === 'text' && text.length < MAX_LENGTH;
    const [, group, artifact, version] = isShort ? (COORDINATES.exec(text) ?? []) : [];
    if (group === undefined || artifact === undefined) continue;
    addEntry(script, { ...entryOf(script, group, artifact, version), scope, line: own });
  }
  const named = namedParts(parts);
  const [group, artifact] = [named.get('group'), named.get('name')];
  if (group !== undefined && artifact !== undefined)
    addEntry(script, { ...entryOf(script, group, artifact, named.get('version')), scope, line });
  for (const key of accessorsIn(parts)) script.asks.push({ key, scope, line });
}

function entryOf({ values }: Script, group: string, artifact: string, version?: string) {
  return mavenEntry(group, artifact, version === undefined ? undefined : filled(version, values));
}

/** "$springVersion" and "${versions.spring}": the last word is what the value is known by. */
function filled(text: string, values: ReadonlyMap<string, string>): string {
  return text.replace(/\$(?:\{([\w.]+)\}|(\w+))/g, (whole, braced, plain) => {
    const name: string = plain ?? braced;
    return values.get(name.slice(name.lastIndexOf('.') + 1)) ?? whole;
  });
}

function addEntry({ sheet, project }: Script, entry: Parameters<typeof addComponent>[1]): void {
  addEdge(sheet, project, addComponent(sheet, { ...entry, direct: true }));
}

/** group: 'org.slf4j', name: 'slf4j-api', version: '2.0.9' in Groovy, with "=" in Kotlin. */
function namedParts(parts: readonly Token[]): ReadonlyMap<string, string> {
  const named = new Map<string, string>();
  for (const [at, { kind, text }] of parts.entries()) {
    const value = parts[at + 2];
    if (kind === 'word' && /^[:=]$/.test(parts[at + 1]?.text ?? '') && value?.kind === 'text')
      named.set(text, value.text);
  }
  return named;
}

/** `libs.spring.core` names an entry of the version catalog. */
function* accessorsIn(parts: readonly Token[]): Generator<string> {
  for (const [at, { kind, text }] of parts.entries()) {
    if (kind !== 'word' || text !== 'libs' || parts[at - 1]?.text === '.') continue;
    const words = wordsBehind(parts, at + 1);
    if (words.length > 0) yield accessorOf(words.join('.'));
  }
}

/** The words between dots; `.get()` at the end belongs to the program. */
function wordsBehind(parts: readonly Token[], start: number): string[] {
  const words: string[] = [];
  for (let at = start; parts[at]?.text === '.' && parts[at + 1]?.kind === 'word'; at += 2) {
    if (parts[at + 2]?.text !== '(') words.push(parts[at + 1]?.text ?? '');
  }
  return words;
}

/** id("org.example.tool") version "1.0", kotlin("jvm") version "2.0.0", alias(libs.plugins.tool) */
function addPlugin(script: Script, { name, line, parts }: GradleCall): void {
  for (const key of accessorsIn(parts)) script.asks.push({ key, scope: 'build', line });
  const word = parts.findIndex(({ kind, text }) => kind === 'word' && text === 'version');
  const version = parts.slice(word + 1).find(({ kind }) => kind === 'text')?.text;
  const id = parts.find(({ kind }) => kind === 'text')?.text;
  // A plugin without a version is part of Gradle, or has it from elsewhere in the build.
  if (id === undefined || word === -1 || version === undefined) return;
  const full = name === 'kotlin' ? `org.jetbrains.kotlin.${id}` : id;
  const entry = gradlePluginEntry(full, filled(version, script.values));
  addEntry(script, { ...entry, scope: 'build', line });
}
