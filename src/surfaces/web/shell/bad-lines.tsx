// SPDX-License-Identifier: Apache-2.0
import { countOf } from './quantity.ts';

interface BadLinesProps {
  readonly problems: readonly { readonly line: number; readonly message: string }[];
  /** What becomes of the others: "is kept", "can". */
  readonly rest: string;
}

const MOST = 20;

/** The lines of a file that cannot be used, and why; nothing where there are none. */
export function BadLines({ problems, rest }: BadLinesProps) {
  if (problems.length === 0) return null;
  const more = problems.length - MOST;
  return (
    <div role="alert">
      <strong>Cannot be used; the rest {rest}:</strong>
      <ul>
        {problems.slice(0, MOST).map(({ line, message }) => (
          <li key={`${line} ${message}`}>
            Line {line}: {message}
          </li>
        ))}
        {more > 0 && <li>and {countOf(more, 'more line')}</li>}
      </ul>
    </div>
  );
}
