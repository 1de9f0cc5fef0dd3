// SPDX-License-Identifier: Apache-2.0

/** Answers the 1-based line of a character; ask in rising order, so that the text is walked once. */
export function lineCounter(text: string): (index: number) => number {
  let line = 1;
  let next = text.indexOf('\n');
  return (index) => {
    while (next !== -1 && next < index) {
      line += 1;
      next = text.indexOf('\n', next + 1);
    }
    return line;
  };
}
