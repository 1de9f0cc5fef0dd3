// SPDX-License-Identifier: Apache-2.0
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { canonicalise, formatExpression, parseExpression } from '../expression/index.ts';
import { identify } from './index.ts';

interface Row {
  readonly file: string;
  readonly expected: string | null;
  readonly alternatives?: readonly string[];
}

const folder = path.join(process.env.LANTHORN_CONFORMANCE ?? '../shared/data', 'license-texts');
const isThere = existsSync(path.join(folder, 'expected.jsonl'));
if (!isThere) console.log(`Skipped: no conformance data at ${folder}`);

// The level we reach; raise it, never lower it.
// A tenth of notices-and-mixed are addresses of repositories whose licence no text can tell.
const LEVELS: readonly (readonly [string, number, (row: Row) => boolean])[] = [
  ['spdx-texts, licences', 0.99, (row) => row.file.startsWith('spdx-texts') && !isException(row)],
  ['spdx-texts, exceptions', 0.86, (row) => row.file.startsWith('spdx-texts') && isException(row)],
  ['library-headers', 0.92, (row) => row.file.startsWith('library-headers')],
  ['notices-and-mixed', 0.85, (row) => row.file.startsWith('notices-and-mixed')],
  ['none', 0.99, (row) => row.expected === null],
];

function isException({ expected }: Row): boolean {
  return (
    /exception|SHL-2|UBDL|GPL-CC/.test(expected ?? '') && !/ WITH |-with-/.test(expected ?? '')
  );
}

// A bare text does not say "only" or "or later"; both are right. Deprecated ids say the same as today's.
function idsOf(expression: string | null | undefined): string {
  const parsed = parseExpression(expression ?? '');
  const todays = parsed.ok ? formatExpression(canonicalise(parsed.expression)) : expression;
  const ids = (todays ?? '').match(/[A-Za-z0-9.+-]+/g) ?? [];
  const bare = ids
    .filter((id) => !['AND', 'OR', 'WITH'].includes(id))
    .map((id) => id.replace(/-only$|-or-later$|\+$/, ''));
  return [...new Set(bare)].sort((a, b) => (a < b ? -1 : 1)).join(' ');
}

function isRight({ file, expected, alternatives = [] }: Row): boolean {
  const found = idsOf(identify(readFileSync(path.join(folder, file), 'utf8')).expression);
  return [expected, ...alternatives].some((right) => idsOf(right) === found);
}

describe.runIf(isThere)('public licence texts', () => {
  const rows: readonly Row[] = isThere
    ? readFileSync(path.join(folder, 'expected.jsonl'), 'utf8')
        .trim()
        .split('\n')
        .map((line) => JSON.parse(line))
    : [];

  it.each(LEVELS)(
    '%s: at least %d of the files get the right set of ids',
    (name, level, belongs) => {
      const chosen = rows.filter(belongs);
      const right = chosen.filter(isRight).length;

      console.log(
        `${name}: ${right} of ${chosen.length}, ${((100 * right) / chosen.length).toFixed(1)} %`,
      );
      expect(right / chosen.length).toBeGreaterThanOrEqual(level);
    },
  );
});
