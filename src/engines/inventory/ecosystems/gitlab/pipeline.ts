// SPDX-License-Identifier: Apache-2.0
import type { FileReading } from '#model';
import {
  asList,
  asMap,
  asText,
  type DocumentMap,
  type DocumentValue,
  type Member,
  textAt,
} from '../../documents/document.ts';
import { readYaml } from '../../documents/read-yaml.ts';
import type { Reader } from '../../reader.ts';
import { addComponent, addFault, closeSheet, openSheet, type Sheet } from '../../sheet.ts';
import { readImageName } from '../docker/image-name.ts';

export const pipeline = {
  id: 'gitlab/pipeline',
  ecosystem: 'gitlab',
  files: /(^|\/)(\.gitlab-ci\.ya?ml|[^/]+\.gitlab-ci\.ya?ml|\.gitlab\/ci\/[^/]+\.ya?ml)$/,
  format: 'https://docs.gitlab.com/ci/yaml/',
  edges: 'none',
  lines: true,
  scopes: true,
  knownGaps:
    'What an included file uses in its turn is not followed; a name made of variables is left out.',
  read: readPipeline,
} satisfies Reader;

function readPipeline(text: string, path: string): FileReading {
  const sheet = openSheet(path);
  const parsed = readYaml(text);
  if ('fault' in parsed) addFault(sheet, parsed.fault);
  else for (const root of parsed.roots) addFile(sheet, root);
  return closeSheet(sheet);
}

/** "image" and "services" stand at the top, in "default" and in each job. */
function addFile(sheet: Sheet, root: DocumentMap): void {
  const include = root.get('include');
  if (include !== undefined) addIncludes(sheet, include);
  addImages(sheet, root);
  for (const { value } of root.values()) addImages(sheet, asMap(value));
}

function addImages(sheet: Sheet, job: DocumentMap): void {
  const image = job.get('image');
  if (image !== undefined) addImage(sheet, image);
  for (const service of asList(job.get('services')?.value)) addImage(sheet, service);
}

/** "image: node:20" or "image: {name: node:20}" */
function addImage(sheet: Sheet, { line, value }: Member): void {
  const map = asMap(value);
  const reference = asText(value) ?? textAt(map, 'name');
  const found =
    reference === undefined || reference.includes('$') ? undefined : readImageName(reference);
  const own = map.get('name')?.line ?? line;
  if (found !== undefined)
    addComponent(sheet, { ...found, scope: 'build', direct: true, line: own });
}

function addIncludes(sheet: Sheet, { line, value }: Member): void {
  const list = asList(value);
  const all: readonly Member[] = list.length > 0 ? list : [{ line, value }];
  for (const { value: one, line: own } of all) addInclude(sheet, one, own);
}

/** {component: host/group/project/name@1.0}, {project: group/name, ref: v1}; local files are our own. */
function addInclude(sheet: Sheet, value: DocumentValue, line: number): void {
  const entry = asMap(value);
  const component = textAt(entry, 'component');
  const [address = '', version] = component?.split('@', 2) ?? [
    textAt(entry, 'project'),
    textAt(entry, 'ref'),
  ];
  if (address === '' || `${address}${version}`.includes('$')) return;
  const [host, path] = component === undefined ? [undefined, address] : cutHost(address);
  const slash = path.lastIndexOf('/');
  addComponent(sheet, {
    purl: {
      type: 'gitlab',
      namespace: path.slice(0, Math.max(slash, 0)),
      name: path.slice(slash + 1),
      version,
      qualifiers:
        host === undefined || host === 'gitlab.com' ? undefined : { repository_url: host },
    },
    name: address,
    version,
    scope: 'build',
    direct: true,
    line: entry.get('component')?.line ?? entry.get('project')?.line ?? line,
  });
}

function cutHost(address: string): [host: string, path: string] {
  const slash = address.indexOf('/');
  return [address.slice(0, Math.max(slash, 0)), address.slice(slash + 1)];
}
