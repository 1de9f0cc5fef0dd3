// SPDX-License-Identifier: Apache-2.0
import { UnsupportedYaml } from './read-yaml-in-full.ts';
import { commentCut } from './yaml-flow.ts';

/** What may stand before a value: an anchor and a tag, or an alias in its place. */
export interface Marks {
  readonly anchor?: string | undefined;
  readonly alias?: string | undefined;
  /** What follows, without a comment that is all there is. */
  readonly rest: string;
}

export function isMark(sign: string | undefined): boolean {
  return sign === '&' || sign === '*' || sign === '!';
}

// A tag says nothing: "!Ref x" is read as "x".
const MARKS = /^(?:&(?<anchor>[^\s,[\]{}]+)|!\S*)(?:\s+|$)/;
const ALIAS = /^\*([^\s,[\]{}]+)$/;

/** "&base !!map {a: b}", "*base" */
export function cutMarks(text: string): Marks {
  const bare = commentCut(text).trim();
  if (bare.startsWith('*')) {
    const alias = ALIAS.exec(bare)?.[1];
    if (alias === undefined) throw new UnsupportedYaml();
    return { alias, rest: '' };
  }
  let rest = text;
  let anchor: string | undefined;
  for (let mark = MARKS.exec(rest); mark !== null; mark = MARKS.exec(rest)) {
    anchor = mark.groups?.anchor ?? anchor;
    rest = rest.slice(mark[0].length);
  }
  if (isMark(rest[0])) throw new UnsupportedYaml();
  return { anchor, rest: rest.startsWith('#') ? '' : rest.trimEnd() };
}
