// SPDX-License-Identifier: Apache-2.0
import type { FileReading } from '#model';
import { asMap, type DocumentMap, mapAt, quote } from '../../documents/document.ts';
import { readYamlRoot } from '../../documents/read-yaml.ts';
import { readDocument } from '../../read-document.ts';
import type { Reader } from '../../reader.ts';
import { addComponent, addProblem, type Sheet } from '../../sheet.ts';
import { readImageName } from './image-name.ts';
import { substitute } from './substitute.ts';

export const compose = {
  id: 'docker/compose',
  ecosystem: 'docker',
  files: /(^|\/)(docker-)?compose([._-][^/]+)?\.ya?ml$/,
  format: 'https://docs.docker.com/reference/compose-file/',
  edges: 'none',
  lines: true,
  scopes: false,
  knownGaps:
    'Variables have their defaults only; what is built here stands in a Dockerfile; included files are read where their own name matches.',
  read: readCompose,
} satisfies Reader;

function readCompose(text: string, path: string): FileReading {
  return readDocument(path, readYamlRoot(text), addServices);
}

function addServices(sheet: Sheet, root: DocumentMap): void {
  // Before version 2 of the format services stand at the top.
  const services = root.has('services') ? mapAt(root, 'services') : root;
  for (const { value } of services.values()) addService(sheet, asMap(value));
}

function addService(sheet: Sheet, service: DocumentMap): void {
  const image = service.get('image');
  // With "build" the image is what is made here, and "image" only its name.
  if (typeof image?.value !== 'string' || service.has('build')) return;
  const reference = substitute(image.value, new Map());
  const found = readImageName(reference);
  if (found !== undefined)
    addComponent(sheet, { ...found, scope: 'runtime', direct: true, line: image.line });
  else if (!reference.startsWith('$')) {
    const what = `expected the name of an image, found ${quote(reference)}`;
    addProblem(sheet, 'unknown-image', image.line, what);
  }
}
