// SPDX-License-Identifier: Apache-2.0

import type { FileReading } from '#model';
import { blockEnd } from '../../block-end.ts';
import { type Token, tokensOf } from '../../documents/code-literals.ts';
import type { Reader } from '../../reader.ts';
import { addComponent, closeSheet, openSheet, type Sheet } from '../../sheet.ts';

export const terraformLock = {
  id: 'terraform/terraform-lock',
  ecosystem: 'terraform',
  files: /(^|\/)\.terraform\.lock\.hcl$/,
  format: 'https://developer.hashicorp.com/terraform/language/files/dependency-lock',
  edges: 'none',
  lines: true,
  scopes: false,
  knownGaps: 'Holds providers only: modules, and who asks for which provider, are not in it.',
  read: readTerraformLock,
} satisfies Reader;

function readTerraformLock(text: string, path: string): FileReading {
  const sheet = openSheet(path);
  const tokens = tokensOf(text, '# //');
  for (let at = 0; at < tokens.length; at++) {
    const [word, name, open] = tokens.slice(at, at + 3);
    if (word?.text !== 'provider' || name?.kind !== 'text' || open?.text !== '{') continue;
    const end = blockEnd(sheet, tokens, at + 2);
    addProvider(sheet, name, tokens.slice(at + 3, end - 1));
    at = end - 1;
  }
  return closeSheet(sheet);
}

/** provider "registry.example.com/team/name" { version = "1.0.0", constraints = "~> 1.0", hashes = ["h1:..."] } */
function addProvider(sheet: Sheet, { text: address, line }: Token, body: readonly Token[]): void {
  const find = (key: string) => {
    const at = body.findIndex(({ text }, one) => text === key && body[one + 1]?.text === '=');
    return at === -1 ? undefined : body.slice(at + 2).find(({ kind }) => kind === 'text')?.text;
  };
  const [host, namespace, name] = address.split('/');
  if (host === undefined || namespace === undefined || name === undefined) return;
  const version = find('version');
  const isUsual = host === 'registry.terraform.io';
  addComponent(sheet, {
    purl: {
      type: 'terraform',
      namespace,
      name,
      version,
      qualifiers: isUsual ? undefined : { repository_url: host },
    },
    name: isUsual ? `${namespace}/${name}` : address,
    version,
    range: find('constraints'),
    scope: 'runtime',
    line,
    integrity: find('hashes'),
    source: host,
  });
}
