// SPDX-License-Identifier: Apache-2.0
import { formatExpression, parseExpression } from '../expression/index.ts';
import { findNames } from '../names/find-names.ts';
import { wordsOf } from '../words/words.ts';
import { lineCounter } from './line-counter.ts';
import type { Statement } from './statement.ts';

const TAG = /SPDX-License-Identifier\s*:[ \t]*(?<value>[^\n\r]{1,2000})/gi;
// What may close the comment or string the tag stands in. One class of characters, so that no text makes it slow.
const CLOSERS = /[\s*/#"'`,;.>\]}<\\-]+$/;

/** What the tags of a text say; a tag that is no expression is read as names. */
export function findTags(text: string): readonly Statement[] {
  const found: Statement[] = [];
  const lineAt = lineCounter(text);
  for (const match of text.matchAll(TAG)) {
    const license = readTag(match.groups?.value ?? '');
    if (license === undefined) continue;
    const line = lineAt(match.index);
    found.push({
      license,
      kind: 'tag',
      score: 1,
      fromLine: line,
      toLine: line,
      joined: 'and',
      isBare: false,
    });
  }
  return found;
}

function readTag(written: string): string | undefined {
  const value = written.trim().replace(CLOSERS, '');
  const parsed = parseExpression(value);
  if (parsed.ok) return formatExpression(parsed.expression);
  // "GPL 2.0+ BSD-3-Clause": two names without a word between them are two licences.
  const names = findNames(wordsOf(value).all).flatMap(({ expression }) => expression ?? []);
  const unique = [...new Set(names)];
  if (unique.length <= 1) return unique[0];
  return unique.map((name) => (name.includes(' OR ') ? `(${name})` : name)).join(' AND ');
}
