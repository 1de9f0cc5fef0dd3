// SPDX-License-Identifier: Apache-2.0

import type { FileReading } from '#model';
import { withoutSecrets } from '../../addresses.ts';
import { blockEnd } from '../../block-end.ts';
import { closingOf, type Token, tokensOf } from '../../documents/code-literals.ts';
import type { Reader } from '../../reader.ts';
import { repositoryEntry } from '../../repository-purl.ts';
import { addComponent, closeSheet, openSheet, type Sheet } from '../../sheet.ts';

export const terraformFiles = {
  id: 'terraform/terraform-files',
  ecosystem: 'terraform',
  files: /(^|\/)[^/]+\.(tf|tofu)$/,
  format: 'https://developer.hashicorp.com/terraform/language/block/module',
  edges: 'none',
  lines: true,
  scopes: false,
  knownGaps:
    'Names made of variables are left out; what a module uses in its turn is not followed.',
  read: readTerraform,
} satisfies Reader;

function readTerraform(text: string, path: string): FileReading {
  const sheet = openSheet(path);
  const tokens = tokensOf(text, '# //');
  for (let at = 0; at < tokens.length; at++) {
    const word = tokens[at]?.text;
    const add = BLOCKS.get(word ?? '');
    // A module has its name in between.
    const open = word === 'module' ? at + 2 : at + 1;
    if (add === undefined || tokens[open]?.text !== '{') continue;
    const end = blockEnd(sheet, tokens, open);
    add(sheet, tokens.slice(open + 1, end - 1));
    at = end - 1;
  }
  return closeSheet(sheet);
}

const BLOCKS: ReadonlyMap<string, (sheet: Sheet, body: readonly Token[]) => void> = new Map([
  ['module', addModule],
  ['required_providers', addProviders],
]);

function textOf(body: readonly Token[], key: string): Token | undefined {
  const at = body.findIndex(
    ({ text }, one) =>
      text === key && body[one + 1]?.text === '=' && body[one + 2]?.kind === 'text',
  );
  return at === -1 ? undefined : body[at + 2];
}

// "terraform-aws-modules/vpc/aws", "app.example.com/team/vpc/aws//modules/subnets"
const REGISTRY = /^(?:([\w.-]+\.[\w.-]+)\/)?([\w-]+)\/([\w-]+)\/([\w-]+)(?:\/\/.*)?$/;

/** module "network" { source = "terraform-aws-modules/vpc/aws", version = "~> 5.0" }; "./network" is developed here. */
function addModule(sheet: Sheet, body: readonly Token[]): void {
  const source = textOf(body, 'source');
  if (source === undefined || /^\.{1,2}\//.test(source.text) || source.text.includes('${')) return;
  const [, host, namespace, name, system] = REGISTRY.exec(source.text) ?? [];
  const common = { scope: 'runtime', direct: true, line: source.line } as const;
  if (namespace !== undefined && name !== undefined) {
    const written = textOf(body, 'version')?.text;
    const version = /^=?\s*(\d+\.\d+\.\d+[\w.-]*)$/.exec(written ?? '')?.[1];
    const purl = { type: 'terraform', namespace, name: `${name}/${system}`, version };
    const qualifiers = host === undefined ? undefined : { repository_url: host };
    const range = version === undefined ? written : undefined;
    addComponent(sheet, {
      purl: { ...purl, namespace: `${namespace}/${name}`, name: system ?? '', qualifiers },
      name: [host, namespace, name, system].filter((part) => part !== undefined).join('/'),
      version,
      range,
      ...common,
    });
    return;
  }
  addRepository(sheet, source);
}

/** "git::https://host/owner/name.git//folder?ref=v1.2.0", "github.com/owner/name?ref=v1" */
function addRepository(sheet: Sheet, { text, line }: Token): void {
  const isGit = /^(git::|git@|github\.com\/|bitbucket\.org\/)/.test(text);
  if (!isGit) return;
  const reference = /[?&]ref=([^&]+)/.exec(text)?.[1];
  const address = text
    .replace(/^git::/, '')
    .replace(/\?.*$/, '')
    .replace(/([^:])\/\/.*$/, '$1')
    .replace(/^(github\.com|bitbucket\.org)\//, 'https://$1/');
  const found = repositoryEntry(withoutSecrets(address), reference);
  if (found === undefined) return;
  addComponent(sheet, {
    ...found,
    scope: 'runtime',
    direct: true,
    line,
    source: withoutSecrets(address),
  });
}

/** aws = { source = "hashicorp/aws", version = "~> 5.0" }; a bare `aws = "~> 5.0"` is of before 0.13. */
function addProviders(sheet: Sheet, body: readonly Token[]): void {
  for (let at = 0; at < body.length; at++) {
    const [name, sign, open] = body.slice(at, at + 3);
    if (name?.kind !== 'word' || sign?.text !== '=') continue;
    const isBlock = open?.text === '{';
    const end = isBlock ? closingOf(body, at + 2) : at + 3;
    const inner = isBlock ? body.slice(at + 3, end - 1) : [];
    const source = textOf(inner, 'source')?.text ?? `hashicorp/${name.text}`;
    const range = isBlock ? textOf(inner, 'version')?.text : open?.text;
    addProvider(sheet, source, range, name.line);
    at = end - 1;
  }
}

function addProvider(sheet: Sheet, source: string, range: string | undefined, line: number): void {
  const [name = '', namespace, host] = source.split('/').reverse();
  if (namespace === undefined) return;
  const isUsual = host === undefined || host === 'registry.terraform.io';
  addComponent(sheet, {
    purl: {
      type: 'terraform',
      namespace,
      name,
      qualifiers: isUsual ? undefined : { repository_url: host },
    },
    name: isUsual ? `${namespace}/${name}` : source,
    range,
    scope: 'runtime',
    direct: true,
    line,
  });
}
