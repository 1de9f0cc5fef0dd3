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
const LIST_WORDS = new Set('the a and or gnu license licenses default'.split(' '));
const LONGEST_LIST_STEP = 3;
// "instead of the GPL"; but "instead of the above, the GPL" is a grant.
const REMARK_BEFORE =
  /\b(?:instead of|see also|licenses? (?:is|are|was) (?:based on|derived from|modeled (?:on|after)))(?: (?:the|a|an|gnu))* $/;
// "Some suggested licenses: BSD, MIT": a list to choose from, of which nothing was chosen.
const LIST_BEFORE =
  /\b(?:suggested|supported|known|valid|allowed|accepted|approved|possible|popular|recommended|acceptable|available) (?:open source )?licenses?(?: (?:are|is|include|list|ids|identifiers|types))* $/;
// "Actually both licenses are BSD-style Open Source licenses."
const STYLE_BEFORE = /\b(?:are|is)(?: (?:both|all|a|also))* $/;
const STYLE = /style/;
// "use the GNU Lesser General Public License instead of this License"
const REMARK_BEHIND = /^ instead of this license\b/;
// "you might note so, something like: This file is licensed under the GPL v2"
const EXAMPLE = /\b(?:something like|look(?:s|ing)? like|for example|for instance) /;
const EXAMPLE_GOES_ON = 8;
// "doesn't mean that we're distributing it under the GPL", "combine it with other software that is released under the GPL"
const OF_OTHERS = /\b(?:not mean|doesnt mean|doesn t mean|with other software) /;
// "On Debian systems, the complete text of the GPL version 2 can be found in /usr/share/common-licenses/GPL-2"
const TEXT_BEFORE = /\b(?:text|copy|wording) of (?:the |version |gnu )*$/;
const FOUND_BEHIND =
  /^ (?:license )?(?:version )?(?:is |are |can be |may be )(?:found|available|included|read|located) (?:in|at|under|as)\b/;
// "under the GPL (see COPYING)"
const SEE_BEHIND =
  /^ (?:please )?see (?:the )?(?:file )?(?:copying|license|gpl|lgpl|agpl|notice)\w*/;

// From so many on, names close together are a list of what there is.
const LONG_LIST = 8;
const LIST_STEP = 7;
const JOINS = new Set(['or', 'and', 'under', 'licensed', 'license', 'licenses', 'released']);

/** The mentions by which a text only speaks of a licence: compares it, recommends it, or shows how a grant would read. */
export function remarksAmong(
  words: readonly string[],
  mentions: readonly Mention[],
): ReadonlySet<Mention> {
  const remarks = new Set(catalogued(words, mentions));
  for (const [i, mention] of mentions.entries()) {
    const last = mentions[i - 1];
    const isInList = last !== undefined && remarks.has(last) && goesOn(words, last, mention);
    if (isInList || isRemark(words, mention, mentions[i + 1])) remarks.add(mention);
  }
  return remarks;
}

/** Mentions that stand in a list of many: "0BSD, AAL, ADSL, AFL-1.1, ...". */
function catalogued(words: readonly string[], mentions: readonly Mention[]): readonly Mention[] {
  const found: Mention[] = [];
  let run: Mention[] = [];
  for (const mention of mentions) {
    const last = run.at(-1);
    if (last !== undefined && !isNextInList(words, last, mention)) run = [];
    run.push(mention);
    if (run.length === LONG_LIST) found.push(...run);
    else if (run.length > LONG_LIST) found.push(mention);
  }
  return found;
}

function isNextInList(words: readonly string[], last: Mention, mention: Mention): boolean {
  const between = words.slice(last.end, mention.start);
  const isOther = last.expression !== mention.expression;
  return isOther && between.length <= LIST_STEP && !between.some((word) => JOINS.has(word));
}

function isRemark(
  words: readonly string[],
  { start, end }: Mention,
  following: Mention | undefined,
): boolean {
  // "The Artistic License 2.0 (GPL Compatible)": what is said of the next name is not said of this one.
  const next = words.slice(end, Math.min(end + 2, following?.from ?? words.length));
  // "- libexif is LGPLv2.1\n- do not statically link to it": an order of its own says nothing of the licence.
  const about = next[0] === 'do' ? [] : next;
  const near = [...words.slice(Math.max(0, start - 4), start), ...about];
  if (near.some((word) => REMARKS.has(word))) return true;
  const lead = before(words, start, 6);
  if (REMARK_BEFORE.test(lead) || LIST_BEFORE.test(lead)) return true;
  if (STYLE_BEFORE.test(lead) && STYLE.test(words.slice(start, end).join(' '))) return true;
  return REMARK_BEHIND.test(behind(words, end)) || isExample(words, start);
}

function goesOn(words: readonly string[], last: Mention, mention: Mention): boolean {
  const between = words.slice(last.end, mention.start);
  // "# - CC-BY" and on the next line "license: Apache V2"
  if (words[mention.start - 1] === 'license') return false;
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
  if (OF_OTHERS.test(before(words, start, 10))) return true;
  return EXAMPLE.test(before(words, start, EXAMPLE_GOES_ON + 2));
}

function before(words: readonly string[], place: number, count: number): string {
  return ` ${words.slice(Math.max(0, place - count), place).join(' ')} `;
}

function behind(words: readonly string[], place: number): string {
  return ` ${words.slice(place, place + 8).join(' ')} `;
}
