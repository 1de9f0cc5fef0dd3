// SPDX-License-Identifier: Apache-2.0
import type { FileReading, Scope } from '#model';
import { type Token, tokensOf } from '../../documents/code-literals.ts';
import type { Reader } from '../../reader.ts';
import { repositoryEntry } from '../../repository-purl.ts';
import { scopeOfGroup } from '../../scopes.ts';
import {
  addComponent,
  addEdge,
  addProject,
  closeSheet,
  openSheet,
  type Sheet,
} from '../../sheet.ts';

export const nimbleFile = {
  id: 'nim/nimble-file',
  ecosystem: 'nim',
  files: /(^|\/)[^/]+\.nimble$/,
  format: 'https://nim-lang.github.io/nimble/nimble-reference.html',
  edges: 'direct',
  lines: true,
  scopes: true,
  knownGaps: 'Low confidence: a program is read as text, so only literals are seen.',
  read: readNimble,
} satisfies Reader;

/** `requires "nim >= 2.0", "jester#head"`; the compiler is no package. */
function readNimble(text: string, path: string): FileReading {
  const sheet = openSheet(path);
  const tokens = tokensOf(text, '#');
  const [version, license, named] = ['version', 'license', 'packageName'].map((one) =>
    assigned(tokens, one),
  );
  const file = path.slice(path.lastIndexOf('/') + 1).replace(/\.nimble$/, '');
  const project = addProject(
    sheet,
    {
      id: `nim:${path}`,
      name: named?.text ?? file,
      version: version?.text,
      declaredLicense: license?.text,
    },
    (named ?? version)?.line ?? 1,
  );
  for (const [at, { kind, text: word }] of tokens.entries()) {
    if (kind === 'word' && /^(task)?[Rr]equires$/.test(word))
      addCall(sheet, project, word, textsAfter(tokens, at + 1));
  }
  return closeSheet(sheet);
}

/** `taskRequires "test", "balls"`: the first text names the task. */
function addCall(sheet: Sheet, project: string, word: string, texts: readonly Token[]): void {
  const isTask = word === 'taskRequires';
  const scope = isTask ? (scopeOfGroup(texts[0]?.text ?? '') ?? 'dev') : 'runtime';
  const asked = isTask ? texts.slice(1) : texts;
  for (const one of asked.flatMap(splitText)) addRequirement(sheet, project, one, scope);
}

function assigned(tokens: readonly Token[], word: string): Token | undefined {
  const at = tokens.findIndex(
    ({ text }, one) => text === word && /^[=:]$/.test(tokens[one + 1]?.text ?? ''),
  );
  const value = at === -1 ? undefined : tokens[at + 2];
  return value?.kind === 'text' ? value : undefined;
}

/** The texts that follow, separated by commas, with or without brackets. */
function textsAfter(tokens: readonly Token[], start: number): Token[] {
  const texts: Token[] = [];
  for (let at = start; at < tokens.length; at++) {
    const token = tokens[at];
    if (token?.kind === 'text') texts.push(token);
    else if (token?.kind !== 'sign' || !'(,@['.includes(token.text)) break;
  }
  return texts;
}

/** "nim >= 2.0, jester >= 0.5" in one text. */
function splitText({ text, line }: Token): { text: string; line: number }[] {
  return text.split(',').map((one) => ({ text: one.trim(), line }));
}

// "jester >= 0.5 & < 1.0", "jester#head", "jester@#head", "https://host/owner/name#commit"
const REQUIREMENT = /^([^\s<>=#@~^]+)\s*[@]?\s*(.*)$/;

function addRequirement(
  sheet: Sheet,
  project: string,
  { text, line }: { readonly text: string; readonly line: number },
  scope: Scope,
): void {
  const [, name, range] = REQUIREMENT.exec(text.slice(0, 500)) ?? [];
  if (name === undefined || name.toLowerCase() === 'nim') return;
  const found = name.includes('://')
    ? repositoryEntry(name)
    : { purl: { type: 'nim', name }, name, version: undefined };
  if (found === undefined) return;
  const use = { range: range === '' ? undefined : range, scope, direct: true, line };
  addEdge(sheet, project, addComponent(sheet, { ...found, ...use }));
}
