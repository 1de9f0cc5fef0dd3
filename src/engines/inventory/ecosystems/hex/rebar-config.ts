// SPDX-License-Identifier: Apache-2.0
import type { FileReading, Scope } from '#model';
import { vcsUrl, withoutSecrets } from '../../addresses.ts';
import { blockEnd } from '../../block-end.ts';
import { closingOf, type Token, tokensOf } from '../../documents/code-literals.ts';
import type { Reader } from '../../reader.ts';
import { scopeOfGroup } from '../../scopes.ts';
import { addComponent, closeSheet, openSheet, type Sheet } from '../../sheet.ts';
import { hexPurl } from './hex-purl.ts';

export const rebarConfig = {
  id: 'hex/rebar-config',
  ecosystem: 'hex',
  files: /(^|\/)rebar\.config$/,
  format: 'https://rebar3.org/docs/configuration/dependencies/',
  edges: 'none',
  lines: true,
  scopes: true,
  knownGaps: 'What rebar.config.script adds is not seen; plugins are left out.',
  read: readRebarConfig,
} satisfies Reader;

function readRebarConfig(text: string, path: string): FileReading {
  const sheet = openSheet(path);
  const tokens = tokensOf(text, '%');
  const profiles = listOf(sheet, tokens, 'profiles');
  const outside = tokens.filter((token) => !profiles.includes(token));
  addList(sheet, listOf(sheet, outside, 'deps'), 'runtime');
  // {profiles, [{test, [{deps, [meck]}]}]}
  for (const profile of itemsOf(profiles)) {
    const scope = scopeOfGroup(profile[1]?.text ?? '') ?? 'optional';
    addList(sheet, listOf(sheet, profile, 'deps'), scope);
  }
  return closeSheet(sheet);
}

/** The list of `{key, [...]}`, brackets included; nothing where there is none. */
function listOf(sheet: Sheet, tokens: readonly Token[], key: string): readonly Token[] {
  const at = tokens.findIndex(
    ({ text }, one) =>
      text === key && tokens[one - 1]?.text === '{' && tokens[one + 2]?.text === '[',
  );
  return at === -1 ? [] : tokens.slice(at + 2, blockEnd(sheet, tokens, at + 2));
}

/** What stands between the brackets, cut at its commas. */
function itemsOf(list: readonly Token[]): readonly (readonly Token[])[] {
  const items: (readonly Token[])[] = [];
  for (let at = 1; at < list.length - 1; at++) {
    const token = list[at];
    const isOpen = token?.kind === 'sign' && '{[('.includes(token.text);
    const end = isOpen ? closingOf(list, at) : at + 1;
    if (token?.text !== ',') items.push(list.slice(at, end));
    at = end - 1;
  }
  return items;
}

/** jsx; {cowboy, "2.9.0"}; {meck, {git, "https://...", {tag, "0.9"}}}; {name, {pkg, other}}. */
function addList(sheet: Sheet, list: readonly Token[], scope: Scope): void {
  for (const item of itemsOf(list)) {
    const [name, ...rest] = item.filter(({ kind }) => kind !== 'sign');
    const found = name === undefined ? undefined : packageOf(name, rest);
    if (name === undefined || found === undefined) continue;
    const range = rest[0]?.kind === 'text' ? rest[0].text : undefined;
    addComponent(sheet, { ...found, range, scope, direct: true, line: name.line });
  }
}

const PLACES = /^(git|hg|pkg|git_subdir|path)$/;

/** What a dependency is, by the words behind its name; nothing where it is developed here. */
function packageOf(name: Token, rest: readonly Token[]) {
  const at = rest.findIndex(({ kind, text }) => kind === 'word' && PLACES.test(text));
  const [kind, place, , reference] = at === -1 ? [] : rest.slice(at, at + 4);
  if (kind?.text === 'path') return undefined;
  if (kind?.text === 'pkg' && place !== undefined)
    return { purl: hexPurl(place.text), name: place.text };
  if (place?.kind !== 'text') return { purl: hexPurl(name.text), name: name.text };
  const purl = hexPurl(name.text, undefined, vcsUrl(place.text, reference?.text));
  return { purl, name: name.text, source: withoutSecrets(place.text) };
}
