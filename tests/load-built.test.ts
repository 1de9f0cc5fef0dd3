// SPDX-License-Identifier: Apache-2.0
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { load, writeCode } from '../tools/workshop/load-built.cjs';

const folder = mkdtempSync(join(tmpdir(), 'lanthorn-built-'));

afterAll(() => rmSync(folder, { recursive: true, force: true }));

function built(name: string, text: string): string {
  const path = join(folder, name);
  writeFileSync(path, text);
  writeCode(path);
  return path;
}

describe('a built file', () => {
  it('runs once, with its code, its place and what it requires', () => {
    built('lamp.js', 'exports.oil = { left: 3 };');
    const path = built(
      'wick.js',
      "const lamp = require('./lamp.js'); lamp.oil.left -= 1; exports.left = () => lamp.oil.left; exports.place = __filename; exports.sep = require('node:path').sep;",
    );

    const first = load(path) as { left(): number; place: string; sep: string };

    expect(first.left()).toBe(2);
    expect(load(path)).toBe(first);
    expect(first).toMatchObject({ place: path, sep: join('a', 'b')[1] });
  });

  it('is read anew where its code is of a text of the same length, damaged, cut or gone', () => {
    const changes: readonly ((path: string, code: Buffer) => void)[] = [
      (path) => writeFileSync(path, 'exports.number = () => 2;'),
      (path, code) =>
        writeFileSync(
          `${path}.code`,
          code.map((byte, i) => (i > 64 ? ~byte : byte)),
        ),
      (path, code) => writeFileSync(`${path}.code`, code.subarray(0, 2)),
      (path) => rmSync(`${path}.code`),
    ];

    const numbers = changes.map((change, i) => {
      const path = built(`change-${i}.js`, 'exports.number = () => 1;');
      change(path, readFileSync(`${path}.code`));
      return (load(path) as { number(): number }).number();
    });

    expect(numbers).toEqual([2, 1, 1, 1]);
  });
});
