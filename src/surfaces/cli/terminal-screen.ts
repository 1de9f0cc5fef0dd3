// SPDX-License-Identifier: Apache-2.0
import type { Screen } from './desk.ts';

const CLEAR_LINE = '\r\u001b[2K';

/** Progress goes to stderr and only when that is a terminal, so that output can be piped. */
export function terminalScreen(stream: NodeJS.WriteStream): Screen {
  let isShowing = false;
  const clear = () => {
    if (isShowing) stream.write(CLEAR_LINE);
    isShowing = false;
  };
  return {
    say(line) {
      clear();
      stream.write(`${line}\n`);
    },
    show(line) {
      if (!stream.isTTY) return;
      const width = Math.max(20, (stream.columns ?? 80) - 1);
      stream.write(`${CLEAR_LINE}${line.slice(0, width)}`);
      isShowing = line !== '';
    },
  };
}
