// SPDX-License-Identifier: Apache-2.0

/** A line of a text, or as much of a very long one as a statement can need. */
export interface LineWindow {
  /** 1-based. */
  readonly line: number;
  readonly text: string;
  /** Index behind the last character, where the line's end or the rest of a long line begins. */
  readonly end: number;
}

// Minified code has lines of megabytes; a statement in them begins here and ends there.
const REACH_BACK = 200;
const REACH_ON = 500;
const LINE_END = /[\r\n]/;

/** Lines of a text by index; ask in rising order, so that the text is walked once. */
export function lineWindows(text: string) {
  let line = 1;
  let next = text.indexOf('\n');
  const lineAt = (index: number): number => {
    while (next !== -1 && next < index) {
      line += 1;
      next = text.indexOf('\n', next + 1);
    }
    return line;
  };
  const windowFrom = (start: number, from: number): LineWindow => {
    const reach = text.slice(from, from + REACH_ON);
    const stop = reach.search(LINE_END);
    const end = from + (stop === -1 ? reach.length : stop);
    return { line: lineAt(from), text: text.slice(start, end), end };
  };
  return {
    around(index: number): LineWindow {
      const reach = text.slice(Math.max(0, index - REACH_BACK), index);
      const lineStart = Math.max(reach.lastIndexOf('\n'), reach.lastIndexOf('\r'));
      return windowFrom(index - reach.length + lineStart + 1, index);
    },
    /** The line below; `undefined` at the end of the text, and behind a line that was too long. */
    after({ end }: LineWindow): LineWindow | undefined {
      if (end >= text.length || !LINE_END.test(text[end] ?? '')) return undefined;
      const start = end + (text.startsWith('\r\n', end) ? 2 : 1);
      return start >= text.length ? undefined : windowFrom(start, start);
    },
  };
}
