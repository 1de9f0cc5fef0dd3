// SPDX-License-Identifier: Apache-2.0
import type { FileReading, Purl } from '#model';
import { vcsUrl, withoutSecrets } from '../../addresses.ts';
import {
  asList,
  asMap,
  asText,
  type DocumentMap,
  type DocumentValue,
  mapAt,
  textAt,
  textsOf,
} from '../../documents/document.ts';
import { readJson } from '../../documents/read-json.ts';
import { readDocument } from '../../read-document.ts';
import type { Reader } from '../../reader.ts';
import { repositoryEntry } from '../../repository-purl.ts';
import { addComponent, addEdge, markDirect, type Sheet } from '../../sheet.ts';

export const flakeLock = {
  id: 'nix/flake-lock',
  ecosystem: 'github',
  files: /(^|\/)flake\.lock$/,
  format: 'https://nix.dev/manual/nix/latest/command-ref/new-cli/nix3-flake#lock-files',
  edges: 'all',
  lines: true,
  scopes: false,
  knownGaps: 'Names the repositories that expressions come from, not the packages that they build.',
  read: readFlakeLock,
} satisfies Reader;

function readFlakeLock(text: string, path: string): FileReading {
  return readDocument(path, readJson(text), (sheet, root) => {
    const nodes = mapAt(root, 'nodes');
    const top = textAt(root, 'root') ?? 'root';
    const purls = new Map<string, string | undefined>();
    for (const [key, { line, value }] of nodes) {
      if (key !== top) purls.set(key, addInput(sheet, key, asMap(value), line));
    }
    addInputEdges(sheet, { nodes, top, purls });
  });
}

interface Graph {
  readonly nodes: DocumentMap;
  readonly top: string;
  readonly purls: ReadonlyMap<string, string | undefined>;
}

function addInputEdges(sheet: Sheet, { nodes, top, purls }: Graph): void {
  for (const [from, wanted] of inputsIn(nodes)) {
    const to = purls.get(nodeOf(nodes, top, wanted) ?? '');
    if (from === top) markDirect(sheet, to, {});
    else addEdge(sheet, purls.get(from), to);
  }
}

function* inputsIn(nodes: DocumentMap): Generator<readonly [node: string, input: DocumentValue]> {
  for (const [key, { value }] of nodes)
    for (const input of mapAt(asMap(value), 'inputs').values()) yield [key, input.value];
}

/** "nixpkgs_2" is a node; ["flake-utils", "systems"] is the way to one from the top, through the inputs of each. */
function nodeOf(nodes: DocumentMap, top: string, wanted: DocumentValue): string | undefined {
  if (typeof wanted === 'string') return wanted;
  let node: string | undefined = top;
  let steps = 0;
  for (const { text } of textsOf(asList(wanted))) {
    const next: DocumentValue =
      node === undefined ? undefined : mapAt(nodes, node, 'inputs').get(text)?.value;
    // A way that leads over another one is followed once; a circle of them leads nowhere.
    node = typeof next === 'string' || steps++ > 0 ? asText(next) : nodeOf(nodes, top, next);
  }
  return node;
}

/** {"locked": {"type": "github", "owner": "NixOS", "repo": "nixpkgs", "rev": ..., "narHash": ...}}; a path is our own. */
function addInput(sheet: Sheet, key: string, node: DocumentMap, line: number): string | undefined {
  const locked = mapAt(node, 'locked');
  const version = textAt(locked, 'rev');
  const found = purlOf(key, locked, version);
  if (found === undefined) return undefined;
  const original = mapAt(node, 'original');
  const source = textAt(locked, 'url');
  return addComponent(sheet, {
    ...found,
    version,
    range: textAt(original, 'ref'),
    scope: 'build',
    direct: false,
    line,
    integrity: textAt(locked, 'narHash'),
    source: source === undefined ? undefined : withoutSecrets(source),
  });
}

function purlOf(
  key: string,
  locked: DocumentMap,
  version: string | undefined,
): { readonly purl: Purl; readonly name: string } | undefined {
  const [type, owner, name] = ['type', 'owner', 'repo'].map((part) => textAt(locked, part));
  if (owner !== undefined && name !== undefined) {
    if (type === 'github')
      return { purl: { type, namespace: owner, name, version }, name: `${owner}/${name}` };
    const host = textAt(locked, 'host') ?? (type === 'sourcehut' ? 'git.sr.ht' : 'gitlab.com');
    return repositoryEntry(`https://${host}/${owner}/${name}`, version);
  }
  const url = textAt(locked, 'url');
  if (url === undefined) return undefined;
  if (type === 'git') return repositoryEntry(url, version);
  const qualifiers =
    type === 'tarball' || type === 'file'
      ? { download_url: withoutSecrets(url) }
      : { vcs_url: vcsUrl(url, version) };
  return { purl: { type: 'generic', name: key, version, qualifiers }, name: key };
}
