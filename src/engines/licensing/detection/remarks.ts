// SPDX-License-Identifier: Apache-2.0
import type { Mention } from '../names/find-names.ts';
import type { Statement } from './statement.ts';

// "compatible with the GPL", "unlike the GPL", "not under the GPL", "such as MIT": a remark about a licence.
const REMARKS = new Set(
  'compatible compatibility incompatible unlike not except than versus conflict conflicts nongpl whereas similar convert converted upgrade violate violates violation'.split(
    ' ',
  ),
);
// "compatible with the MIT, the BSD and the Apache licences": a remark goes on over its list.
const LIST_WORDS = new Set('the a and or gnu license licenses'.split(' '));
const LONGEST_LIST_STEP = 3;
// "instead of the GPL"; but "instead of the above, the GPL" is a grant.
const REMARK_BEFORE = /\b(?:instead of|see also)(?: (?:the|a|gnu))* $/;
// "use the GNU Lesser General Public License instead of this License"
const REMARK_BEHIND = /^ instead of this license\b/;
// "you might note so, something like: This file is licensed under the GPL v2"
const EXAMPLE = /\b(?:something like|look(?:s|ing)? like|for example|for instance) /;
const EXAMPLE_GOES_ON = 8;
// "On Debian systems, the complete text of the GPL version 2 can be found in /usr/share/common-licenses/GPL-2"
const TEXT_BEFORE = /\b(?:text|copy|wording) of (?:the |version |gnu )*$/;
const FOUND_BEHIND =
  /^ (?:license )?(?:version )?(?:is |are |can be |may be )(?:found|available|included|read|located) (?:in|at|under|as)\b/;
// "under the GPL (see COPYING)"
const SEE_BEHIND =
  /^ (?:please )?see (?:the )?(?:file )?(?:copying|license|gpl|lgpl|agpl|notice)\w*/;

/** The mentions by which a text only speaks of a licence: compares it, recommends it, or shows how a grant would read. */
export function remarksAmong(
  words: readonly string[],
  mentions: readonly Mention[],
): ReadonlySet<Mention> {
  const remarks = new Set<Mention>();
  for (const [i, mention] of mentions.entries()) {
    const last = mentions[i - 1];
    const isInList = last !== undefined && remarks.has(last) && goesOn(words, last, mention);
    if (isInList || isRemark(words, mention)) remarks.add(mention);
  }
  return remarks;
}

function isRemark(words: readonly string[], { start, end }: Mention): boolean {
  const near = [...words.slice(Math.max(0, start - 4), start), ...words.slice(end, end + 2)];
  if (near.some((word) => REMARKS.has(word))) return true;
  if (REMARK_BEFORE.test(before(words, start, 6))) return true;
  return REMARK_BEHIND.test(behind(words, end)) || isExample(words, start);
}

function goesOn(words: readonly string[], last: Mention, mention: Mention): boolean {
  const between = words.slice(last.end, mention.start);
  return between.length <= LONGEST_LIST_STEP && between.every((word) => LIST_WORDS.has(word));
}

/** Whether a mention names a text to be read at another place, or another file that says more; `undefined` when it does neither. */
export function referenceOf(
  words: readonly string[],
  { start, end }: Mention,
): Statement['refersTo'] {
  const next = behind(words, end);
  if (SEE_BEHIND.test(next)) return 'file';
  const isText = TEXT_BEFORE.test(before(words, start, 6)) && FOUND_BEHIND.test(next);
  return isText ? 'text' : undefined;
}

function isExample(words: readonly string[], start: number): boolean {
  return EXAMPLE.test(before(words, start, EXAMPLE_GOES_ON + 2));
}

function before(words: readonly string[], place: number, count: number): string {
  return ` ${words.slice(Math.max(0, place - count), place).join(' ')} `;
}

function behind(words: readonly string[], place: number): string {
  return ` ${words.slice(place, place + 8).join(' ')} `;
}
