// SPDX-License-Identifier: Apache-2.0
import { parseExpression } from '../expression/index.ts';

/** One SPDX-License-Identifier line. */
export interface LicenseTag {
  /** As written, without what closes the comment. */
  readonly written: string;
  /** 1-based. */
  readonly line: number;
}

const TAG = /SPDX-License-Identifier\s*:[ \t]*(?<value>[^\n\r]{1,2000})/g;
const IGNORED = /REUSE-IgnoreStart[\s\S]*?(?:REUSE-IgnoreEnd|$)/g;
// What may close the comment or string the tag stands in.
const CLOSER = /\*\/|-->|--\}|#\}|%>|\?>|\*\)|\\[nrt]|["'`<\\]/;
const TAIL = /[\s*/#,;.:|=)}\]-]+$/;

/**
 * The SPDX-License-Identifier tags of a text, as written; those between REUSE-IgnoreStart and REUSE-IgnoreEnd only
 * speak of tags and are left out.
 */
export function licenseTags(text: string): readonly LicenseTag[] {
  if (!text.includes('SPDX-License-Identifier')) return [];
  const heard = text.includes('REUSE-IgnoreStart') ? text.replace(IGNORED, blankLines) : text;
  const tags: LicenseTag[] = [];
  let line = 1;
  let counted = 0;
  for (const { index, groups } of heard.matchAll(TAG)) {
    for (
      let at = heard.indexOf('\n', counted);
      at !== -1 && at < index;
      at = heard.indexOf('\n', at + 1)
    ) {
      line += 1;
      counted = at + 1;
    }
    const written = writtenIn(groups?.value ?? '');
    if (written !== '') tags.push({ written, line });
  }
  return tags;
}

function writtenIn(value: string): string {
  const closer = value.search(CLOSER);
  const open = (closer === -1 ? value : value.slice(0, closer)).trim();
  // "(MIT OR ISC)" keeps its bracket, "MIT)" of a sentence does not.
  return parseExpression(open).ok ? open : open.replace(TAIL, '');
}

function blankLines(text: string): string {
  return text.replace(/[^\n]+/g, '');
}
