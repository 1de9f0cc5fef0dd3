// SPDX-License-Identifier: Apache-2.0
import type { FileReading, Purl } from '#model';
import { withoutSecrets } from '../../addresses.ts';
import {
  asList,
  asText,
  type DocumentMap,
  type DocumentValue,
  isMap,
  listAt,
  mapAt,
  quote,
  textAt,
  textsOf,
} from '../../documents/document.ts';
import { readYamlRoot } from '../../documents/read-yaml.ts';
import { readDocument } from '../../read-document.ts';
import type { Reader } from '../../reader.ts';
import { addComponent, addEdge, addProblem, markDirect, type Sheet } from '../../sheet.ts';

export const podfileLock = {
  id: 'cocoapods/podfile-lock',
  ecosystem: 'cocoapods',
  files: /(^|\/)Podfile\.lock$/,
  format: 'https://guides.cocoapods.org/using/using-cocoapods.html#what-is-podfilelock',
  edges: 'all',
  lines: true,
  scopes: false,
  locks: 'cocoapods/podfile',
  knownGaps: 'Which target a pod is for stands only in the Podfile beside it.',
  read: readPodfileLock,
} satisfies Reader;

function readPodfileLock(text: string, path: string): FileReading {
  return readDocument(path, readYamlRoot(text), addPods);
}

/** "Texture/Core (3.1.0)", "Texture (~> 3)", "Local (from `../Local`)" */
const POD = /^([^\s(]+)(?: \((.*)\))?$/;
/** No line of a pod is longer. */
const MAX_LENGTH = 1000;

function podOf(text: string): { name: string; version: string | undefined } {
  const [, name = text, version] = text.length > MAX_LENGTH ? [] : (POD.exec(text) ?? []);
  return { name, version };
}

function addPods(sheet: Sheet, root: DocumentMap): void {
  const purls = addLocked(sheet, root);
  for (const { text } of textsOf(listAt(root, 'DEPENDENCIES'))) {
    const { name, version } = podOf(text);
    // "Forked (from `https://...`)" names a place instead of a range.
    markDirect(sheet, purls.get(name), {
      range: version?.startsWith('from ') ? undefined : version,
    });
  }
}

/** The pods that are locked, and who asks for whom; result: their purls by name. */
function addLocked(sheet: Sheet, root: DocumentMap): ReadonlyMap<string, string> {
  const local = localPods(root);
  const purls = new Map<string, string>();
  const asked: [from: string, name: string][] = [];
  for (const { line, value } of listAt(root, 'PODS')) {
    const { name, version, needs } = entryOf(value);
    if (version === undefined) {
      addProblem(sheet, 'no-version', line, `${quote(name)} has no version`);
      continue;
    }
    const purl = local.has(baseOf(name)) ? undefined : addPod(sheet, root, { name, version, line });
    if (purl === undefined) continue;
    purls.set(name, purl);
    for (const need of needs) asked.push([purl, need]);
  }
  for (const [from, name] of asked) addEdge(sheet, from, purls.get(name));
  return purls;
}

/** "- A (1.0)" asks for nothing; "- A (1.0):" has a list of what it asks for. */
function entryOf(value: DocumentValue) {
  if (!isMap(value)) return { ...podOf(asText(value) ?? ''), needs: [] };
  const [[text, { value: needs }] = ['', { value: undefined }]] = value;
  return { ...podOf(text), needs: textsOf(asList(needs)).map((need) => podOf(need.text).name) };
}

/** EXTERNAL SOURCES: those with ":path" are developed here. */
function localPods(root: DocumentMap): ReadonlySet<string> {
  const sources = mapAt(root, 'EXTERNAL SOURCES');
  return new Set([...sources.keys()].filter((name) => mapAt(sources, name).has(':path')));
}

/** A part of a pod, "Texture/Core", has the name and the checksum of the whole. */
function baseOf(name: string): string {
  return name.split('/', 1)[0] ?? name;
}

interface Pod {
  readonly name: string;
  readonly version: string;
  readonly line: number;
}

function addPod(sheet: Sheet, root: DocumentMap, { name, version, line }: Pod): string | undefined {
  const base = baseOf(name);
  const checksum = textAt(mapAt(root, 'SPEC CHECKSUMS'), base);
  const source = textAt(mapAt(root, 'CHECKOUT OPTIONS', base), ':git');
  const purl: Purl = {
    type: 'cocoapods',
    name: base,
    version,
    subpath: name === base ? undefined : name.slice(base.length + 1),
  };
  return addComponent(sheet, {
    purl,
    name,
    version,
    scope: 'runtime',
    direct: false,
    line,
    integrity: checksum === undefined ? undefined : `sha1:${checksum}`,
    source: source === undefined ? undefined : withoutSecrets(source),
  });
}
