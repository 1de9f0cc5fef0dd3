// SPDX-License-Identifier: Apache-2.0
import type { FileReading, Scope } from '#model';
import { vcsUrl, withoutSecrets } from '../../addresses.ts';
import { type Token, tokensOf } from '../../documents/code-literals.ts';
import type { Reader } from '../../reader.ts';
import { scopeOfGroup, strongerScope } from '../../scopes.ts';
import { addComponent, closeSheet, openSheet, type Sheet } from '../../sheet.ts';
import { optionOf, type RubyCall, rubyCallsIn } from './ruby-calls.ts';

export const gemfile = {
  id: 'gem/gemfile',
  ecosystem: 'gem',
  files: /(^|\/)(Gemfile|gems\.rb)$/,
  format: 'https://bundler.io/man/gemfile.5.html',
  edges: 'none',
  lines: true,
  scopes: true,
  knownGaps:
    'Low confidence: a program is read as text, so only literals are seen, under whatever condition they stand.',
  read: readGemfile,
} satisfies Reader;

function readGemfile(text: string, path: string): FileReading {
  const sheet = openSheet(path);
  /** One for each `do` that waits for its `end`: the scope of a group, or nothing. */
  const blocks: (Scope | undefined)[] = [];
  for (const call of rubyCallsIn(tokensOf(text, '#'))) {
    if (call.name === 'end') blocks.pop();
    else if (call.name === 'gem')
      addGem(
        sheet,
        call,
        blocks.findLast((scope) => scope !== undefined),
      );
    if (opensBlock(call))
      blocks.push(call.name === 'group' ? scopeOfSymbols(call.parts) : undefined);
  }
  return closeSheet(sheet);
}

/** `group :test do`, and what else has an `end`: `if`, `case`, `def`. */
function opensBlock({ name, parts }: RubyCall): boolean {
  return (
    /^(if|unless|case|def|begin|while|for)$/.test(name) || parts.some(({ text }) => text === 'do')
  );
}

/** `:development, :test`; a gem of the default group is what runs. */
function scopeOfSymbols(parts: readonly Token[]): Scope | undefined {
  const names = parts.filter(({ kind, text }) => kind !== 'sign' && text !== 'do');
  const scopes = names.map(
    ({ text }): Scope => scopeOfGroup(text) ?? (text === 'assets' ? 'build' : 'runtime'),
  );
  return scopes.length === 0 ? undefined : scopes.reduce(strongerScope);
}

function addGem(sheet: Sheet, { line, texts, parts }: RubyCall, block: Scope | undefined): void {
  const [name, ...ranges] = texts;
  if (name === undefined || optionOf(parts, 'path').length > 0) return;
  const own = [...optionOf(parts, 'group'), ...optionOf(parts, 'groups')];
  const git = optionOf(parts, 'git')[0];
  const repository = git?.kind === 'text' ? git.text : undefined;
  addComponent(sheet, {
    purl: {
      type: 'gem',
      name,
      qualifiers: repository === undefined ? undefined : { vcs_url: vcsUrl(repository, undefined) },
    },
    name,
    range: ranges.join(', ') || undefined,
    scope: scopeOfSymbols(own.filter(({ kind }) => kind === 'word')) ?? block ?? 'runtime',
    direct: true,
    line,
    source: repository === undefined ? undefined : withoutSecrets(repository),
  });
}
