// SPDX-License-Identifier: Apache-2.0

export interface ChangeLine {
  readonly kind: 'new' | 'changed' | 'stays';
  readonly what: string;
  /** `from -> to`, or the title of what is new. */
  readonly words: string;
}

const KINDS = { '+': 'new', '~': 'changed' } as const;

// "+ objective train: Teach all", "~ initiative x state: "idea" -> "approved"", "  KPI y is not in the folder and stays"
export function changeLine(line: string): ChangeLine {
  const sign = line.slice(0, 1);
  const rest = line.slice(2);
  if (sign !== '+' && sign !== '~')
    return { kind: 'stays', what: rest.replace(/ is not in the folder and stays$/, ''), words: '' };
  const end = rest.search(/: /);
  // "key result of train: rate target: 1 -> 2" names what it belongs to first.
  const inner = /^(key result of|role of|candidate of|hours agreed for) /.test(rest)
    ? rest.indexOf(': ', end + 2)
    : end;
  const cut = inner === -1 ? end : inner;
  if (cut === -1) return { kind: KINDS[sign], what: rest, words: '' };
  return { kind: KINDS[sign], what: rest.slice(0, cut), words: rest.slice(cut + 2) };
}
