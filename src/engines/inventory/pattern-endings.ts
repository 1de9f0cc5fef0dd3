// SPDX-License-Identifier: Apache-2.0

/** The end of a text that a part of a pattern matches; `open` where anything may stand before it. */
interface Ending {
  readonly text: string;
  readonly open: boolean;
}

const NOTHING: readonly Ending[] = [{ text: '', open: false }];
const ANYTHING: readonly Ending[] = [{ text: '', open: true }];

/** More endings than this are not worth telling apart. */
const MAX_ENDINGS = 100;

/**
 * Texts of which one stands at the end of whatever the pattern, which ends in `$`, matches; as the pattern writes them.
 * The empty text where that cannot be told.
 */
export function endingsOf({ source }: RegExp): readonly string[] {
  const cursor = { source, at: 0 };
  const endings = alternatives(cursor);
  if (!source.endsWith('$') || cursor.at < source.length) return [''];
  return [...new Set(endings.map(({ text }) => text))];
}

interface Cursor {
  readonly source: string;
  at: number;
}

/** Up to the bracket that closes the group, or the end. */
function alternatives(cursor: Cursor): readonly Ending[] {
  const all: Ending[] = [];
  let sequence = NOTHING;
  for (; cursor.at < cursor.source.length && cursor.source[cursor.at] !== ')'; ) {
    if (cursor.source[cursor.at] === '|') {
      all.push(...sequence);
      sequence = NOTHING;
      cursor.at++;
    } else sequence = joined(sequence, repeated(cursor, atom(cursor)));
  }
  all.push(...sequence);
  return all.length > MAX_ENDINGS ? ANYTHING : all;
}

function joined(before: readonly Ending[], after: readonly Ending[]): readonly Ending[] {
  if (before.length * after.length > MAX_ENDINGS) return ANYTHING;
  return after.flatMap((end) =>
    end.open ? [end] : before.map(({ text, open }) => ({ text: text + end.text, open })),
  );
}

function repeated(cursor: Cursor, endings: readonly Ending[]): readonly Ending[] {
  const sign = cursor.source[cursor.at] ?? '';
  if (!'?*+{'.includes(sign) || sign === '') return endings;
  cursor.at = sign === '{' ? cursor.source.indexOf('}', cursor.at) + 1 : cursor.at + 1;
  return sign === '?' ? [...endings, ...NOTHING] : ANYTHING;
}

function atom(cursor: Cursor): readonly Ending[] {
  const sign = cursor.source[cursor.at++] ?? '';
  switch (sign) {
    case '^':
    case '$':
      return NOTHING;
    case '.':
      return ANYTHING;
    case '(':
      return group(cursor);
    case '[':
      // A bracket inside is written with a backslash before it.
      cursor.at += /^(?:\\.|[^\]\\])*\]/.exec(cursor.source.slice(cursor.at))?.[0].length ?? 0;
      return ANYTHING;
    case '\\':
      return escaped(cursor.source[cursor.at++] ?? '');
    default:
      return [{ text: sign, open: false }];
  }
}

/** "\." is a dot; "\d" is any of many. */
function escaped(sign: string): readonly Ending[] {
  if (sign === 'b' || sign === 'B') return NOTHING;
  return /\w/.test(sign) ? ANYTHING : [{ text: sign, open: false }];
}

function group(cursor: Cursor): readonly Ending[] {
  const head = /^\?(?:[:=!]|<[=!]|<\w+>)/.exec(cursor.source.slice(cursor.at))?.[0] ?? '';
  cursor.at += head.length;
  const endings = alternatives(cursor);
  cursor.at++;
  // What only looks ahead or back matches nothing itself.
  return /[=!]$/.test(head) ? NOTHING : endings;
}
