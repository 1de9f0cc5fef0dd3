// SPDX-License-Identifier: Apache-2.0
import type { FileReading, Scope } from '#model';
import { vcsUrl, withoutSecrets } from '../../addresses.ts';
import { tokensOf } from '../../documents/code-literals.ts';
import type { Reader } from '../../reader.ts';
import { addComponent, closeSheet, openSheet, type Sheet } from '../../sheet.ts';
import { optionOf, type RubyCall, rubyCallsIn } from '../gem/ruby-calls.ts';

export const podfile = {
  id: 'cocoapods/podfile',
  ecosystem: 'cocoapods',
  files: /(^|\/)Podfile$/,
  format: 'https://guides.cocoapods.org/syntax/podfile.html',
  edges: 'none',
  lines: true,
  scopes: true,
  knownGaps: 'Low confidence: a program is read as text, so only literals are seen.',
  read: readPodfile,
} satisfies Reader;

/** `target 'Shop' do`, `pod 'Alamofire', '~> 5.0'`, `end`. */
function readPodfile(text: string, path: string): FileReading {
  const sheet = openSheet(path);
  const targets: (Scope | undefined)[] = [];
  for (const call of rubyCallsIn(tokensOf(text, '#'))) {
    const scope = targets.findLast((one) => one !== undefined) ?? 'runtime';
    if (call.name === 'end') targets.pop();
    else if (call.name === 'pod') addPod(sheet, call, scope);
    if (
      /^(if|unless|case|def|begin)$/.test(call.name) ||
      call.parts.some((one) => one.text === 'do')
    )
      targets.push(scopeOfTarget(call));
  }
  return closeSheet(sheet);
}

/** A target "ShopTests" is there to test. */
function scopeOfTarget({ name, texts, parts }: RubyCall): Scope | undefined {
  const target = texts[0] ?? parts.find(({ kind }) => kind === 'word')?.text ?? '';
  return /target$/.test(name) && /Tests?$/i.test(target) ? 'test' : undefined;
}

function addPod(sheet: Sheet, { line, texts, parts: tokens }: RubyCall, scope: Scope): void {
  const [name, ...ranges] = texts;
  // `:path => '../Local'` is developed here, and a `:podspec` says where one is.
  if (name === undefined || optionOf(tokens, 'path').length > 0) return;
  const git = optionOf(tokens, 'git').find(({ kind }) => kind === 'text')?.text;
  const at = ['commit', 'tag', 'branch'].flatMap((key) => optionOf(tokens, key))[0];
  const [base = name, ...inner] = name.split('/');
  const qualifiers = git === undefined ? undefined : { vcs_url: vcsUrl(git, at?.text) };
  addComponent(sheet, {
    purl: { type: 'cocoapods', name: base, subpath: inner.join('/') || undefined, qualifiers },
    name,
    range: ranges.join(', ') || undefined,
    scope,
    direct: true,
    line,
    source: git === undefined ? undefined : withoutSecrets(git),
  });
}
