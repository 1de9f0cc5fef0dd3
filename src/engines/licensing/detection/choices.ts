// SPDX-License-Identifier: Apache-2.0

const INSTEAD = new Set(['alternatively', 'alternately']);
const NEAR = 25;
// "may also be made available under the following Secondary Licenses when the conditions ... are satisfied: GNU GPL"
const SECONDARY = ['following', 'secondary'];
const SECONDARY_REACH = 34;
// "in which case the provisions of this licence are required instead of the GPL": how a choice of a whole text is led in.
const LEAD = 95;
const CHOICE =
  /\b(?:alternatively|alternately|(?:your|the) choice (?:of|between)|a choice of|one of (?:the )?(?:two|following)|either of the|dual licensed|duallicensed|dually licensed|multiple licenses|you may choose|your option(?! any| later)|or the conditions below) /;

/** "Alternatively, it may be distributed under ...": what is named here is an alternative to what came before. */
export function isOfferedInstead(words: readonly string[], place: number): boolean {
  for (let i = place - 1; i >= Math.max(0, place - NEAR); i -= 1) {
    if (INSTEAD.has(words[i] ?? '')) return true;
  }
  for (let i = place - 1; i > Math.max(0, place - SECONDARY_REACH); i -= 1) {
    if (words[i] === SECONDARY[1] && words[i - 1] === SECONDARY[0]) return true;
  }
  return false;
}

/** Whether the words before a whole text say that it is one of several to choose from. */
export function isLedInAsChoice(words: readonly string[], place: number): boolean {
  return CHOICE.test(`${words.slice(Math.max(0, place - LEAD), place).join(' ')} `);
}
