// SPDX-License-Identifier: Apache-2.0
import type { Token } from '../../documents/code-literals.ts';

/**
 * Literals that a script gives a name to: `def spring = '6.1'`, `ext.spring = "6.1"`, `[spring: '6.1']`,
 * `extra["spring"] = "6.1"`, `set("spring", "6.1")`. A name with two values is not known.
 */
export function gradleValuesIn(tokens: readonly Token[]): ReadonlyMap<string, string> {
  const values = new Map<string, string>();
  const doubtful = new Set<string>();
  for (const [at, { kind, text: value }] of tokens.entries()) {
    const name = kind === 'text' ? nameBefore(tokens, at) : undefined;
    if (name === undefined) continue;
    if (values.has(name) && values.get(name) !== value) doubtful.add(name);
    values.set(name, value);
  }
  for (const name of doubtful) values.delete(name);
  return values;
}

function nameBefore(tokens: readonly Token[], at: number): string | undefined {
  const sign = tokens[at - 1]?.text;
  const before = tokens[at - 2];
  if (sign === '=' && before?.text === ']') return tokens[at - 3]?.text;
  if ((sign === '=' || sign === ':') && before?.kind === 'word') return before.text;
  const isSet = sign === ',' && before?.kind === 'text' && tokens[at - 4]?.text === 'set';
  return isSet ? before.text : undefined;
}
