// SPDX-License-Identifier: Apache-2.0
import type { FileReading } from '#model';
import {
  asMap,
  type DocumentMap,
  type DocumentValue,
  quote,
  textAt,
} from '../../documents/document.ts';
import { readYaml } from '../../documents/read-yaml.ts';
import type { Reader } from '../../reader.ts';
import {
  addComponent,
  addFault,
  addProblem,
  closeSheet,
  openSheet,
  type Sheet,
} from '../../sheet.ts';
import { readImageName } from '../docker/image-name.ts';

export const workflow = {
  id: 'github/workflow',
  ecosystem: 'github',
  files: /(^|\/)(\.github\/workflows\/[^/]+\.ya?ml|action\.ya?ml)$/,
  format: 'https://docs.github.com/en/actions/reference/workflows-and-actions/workflow-syntax',
  edges: 'none',
  lines: true,
  scopes: true,
  knownGaps:
    'What an action uses in its turn is not followed; a reference made of expressions is left out.',
  read: readWorkflow,
} satisfies Reader;

function readWorkflow(text: string, path: string): FileReading {
  const sheet = openSheet(path);
  const parsed = readYaml(text);
  if ('fault' in parsed) addFault(sheet, parsed.fault);
  else for (const root of parsed.roots) visit(sheet, root, new Set());
  return closeSheet(sheet);
}

/** Jobs and steps "use"; jobs run in a "container" beside "services". An alias is visited once. */
function visit(sheet: Sheet, value: DocumentValue, seen: Set<DocumentValue>): void {
  if (typeof value !== 'object' || seen.has(value)) return;
  seen.add(value);
  for (const [key, member] of entriesOf(value)) {
    if (key === 'uses') addUsed(sheet, member.value, member.line);
    else if (key === 'container') addContainer(sheet, member.value, member.line);
    else if (key === 'services') addServices(sheet, asMap(member.value));
    // What a step is given ("with", "env") names no action, whatever its keys are.
    else if (key !== 'with' && key !== 'env') visit(sheet, member.value, seen);
  }
}

function entriesOf(
  value: object & DocumentValue,
): Iterable<readonly [unknown, { line: number; value: DocumentValue }]> {
  return value.entries();
}

/** "./.github/actions/set-up", and "$/.github/actions/set-up", which means the repository of the file itself. */
function isOwn(used: string): boolean {
  return used.startsWith('./') || used.startsWith('$/');
}

// "owner/repository/folder@ref"
const ACTION = /^([\w.-]+)\/([\w.-]+)((?:\/[\w.-]+)*)@(\S+)$/;

function addUsed(sheet: Sheet, value: DocumentValue, line: number): void {
  if (typeof value !== 'string' || isOwn(value) || value.includes('${{')) return;
  if (value.startsWith('docker://')) {
    addImage(sheet, value.slice('docker://'.length), line);
    return;
  }
  const [, owner, repository, folder, reference] = ACTION.exec(value) ?? [];
  if (owner === undefined || repository === undefined) {
    addProblem(
      sheet,
      'unknown-action',
      line,
      `expected owner/repository@ref, found ${quote(value)}`,
    );
    return;
  }
  addComponent(sheet, {
    purl: {
      type: 'github',
      namespace: owner,
      name: repository,
      version: reference,
      subpath: folder,
    },
    name: `${owner}/${repository}${folder ?? ''}`,
    version: reference,
    scope: 'build',
    direct: true,
    line,
  });
}

/** "container: node:20" or a mapping with "image". */
function addContainer(sheet: Sheet, value: DocumentValue, line: number): void {
  const image = typeof value === 'string' ? value : textAt(asMap(value), 'image');
  if (image !== undefined) addImage(sheet, image, asMap(value).get('image')?.line || line);
}

function addServices(sheet: Sheet, services: DocumentMap): void {
  for (const { line, value } of services.values()) addContainer(sheet, value, line);
}

function addImage(sheet: Sheet, reference: string, line: number): void {
  const image = reference.includes('${{') ? undefined : readImageName(reference);
  if (image !== undefined) addComponent(sheet, { ...image, scope: 'build', direct: true, line });
}
