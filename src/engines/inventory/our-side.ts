// SPDX-License-Identifier: Apache-2.0
import type { Problem } from '#model';

interface OurSide {
  readonly text: string;
  /** Where a merge was left unsettled. */
  readonly problem?: Problem | undefined;
}

// "<<<<<<< HEAD", "||||||| c0ffee", "=======", ">>>>>>> branch"
const OPENS = /^<{7}(?: |\r?$)/m;
const MARK = /^(?:<{7}|>{7}|\|{7}|={7})(?: |\r?$)/;

/**
 * What a merge left unsettled is read as the branch had it: the other side and the marks become empty lines, so that lines keep their
 * numbers. The same text where there is no such mark.
 */
export function ourSide(path: string, text: string): OurSide {
  const found = text.includes('<<<<<<<') ? OPENS.exec(text) : null;
  if (found === null) return { text };
  const line = text.slice(0, found.index).split('\n').length;
  return {
    text: withoutTheirs(text),
    problem: {
      code: 'inventory/merge-conflict',
      message: `Reading ${path} line ${line}: expected a settled merge, found "<<<<<<<"; what stands behind "=======" is left out`,
      path,
      line,
    },
  };
}

type Side = 'none' | 'ours' | 'theirs';

const SIDE_AFTER: Readonly<Record<string, Side>> = {
  '<': 'ours',
  '|': 'theirs',
  '=': 'theirs',
  '>': 'none',
};

function withoutTheirs(text: string): string {
  let side: Side = 'none';
  const lines = text.split('\n').map((line) => {
    const after = sideAfter(line, side);
    const isKept = after === undefined && side !== 'theirs';
    side = after ?? side;
    return isKept ? line : '';
  });
  return lines.join('\n');
}

/** Undefined where the line is no mark. Outside of a conflict "=======" underlines something. */
function sideAfter(line: string, side: Side): Side | undefined {
  if (!MARK.test(line) || (side === 'none' && !line.startsWith('<'))) return undefined;
  return SIDE_AFTER[line.charAt(0)];
}
