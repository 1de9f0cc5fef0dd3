// SPDX-License-Identifier: Apache-2.0
// What is read line by line beside what the general reader makes of the same text: on the fixtures, on the public lockfiles
// where they are, and on both after lines were moved, doubled, cut and written over. LANTHORN_FUZZ_RUNS=5000 goes on for longer.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readYaml } from '../../documents/read-yaml.ts';
import { readPnpmLines } from './pnpm-lines.ts';
import { pnpmLockfileOf } from './pnpm-lockfile.ts';
import { berryEntriesOf, readBerryLines } from './yarn-berry.ts';

const RUNS = Number(process.env.LANTHORN_FUZZ_RUNS ?? 300);
const MINUTE = 60_000;
const FOLDERS = [
  join(import.meta.dirname, 'fixtures'),
  join(process.env.LANTHORN_CONFORMANCE ?? '../shared/data', 'lockfiles'),
];

function textsOf(pattern: RegExp): readonly string[] {
  return FOLDERS.filter((folder) => existsSync(folder)).flatMap((folder) =>
    readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .filter((name) => pattern.test(name))
      .map((name) => readFileSync(join(folder, name), 'utf8')),
  );
}

const pnpm = textsOf(/pnpm-lock\.yaml$/);
const berry = textsOf(/yarn\.lock$/).filter((text) => /^__metadata:/m.test(text));

/** Both readings; `lines` is undefined where the text is left to the general reader. */
function bothOfPnpm(text: string) {
  const parsed = readYaml(text);
  const full = 'roots' in parsed ? parsed.roots.map(pnpmLockfileOf) : parsed.fault;
  return { lines: readPnpmLines(text), full };
}

function bothOfBerry(text: string) {
  const parsed = readYaml(text);
  const full = 'roots' in parsed ? berryEntriesOf(parsed.roots[0] ?? new Map()) : parsed.fault;
  return { lines: readBerryLines(text), full };
}

/** Without what is undefined, a map as a list in its order. */
function plain(value: unknown): unknown {
  const text = JSON.stringify(value, (_, one) => (one instanceof Map ? [...one] : one));
  return JSON.parse(text);
}

/** A piece of a file of at most 60 lines, so that what is hit by chance is often near what matters. */
const pieceOf = (texts: readonly string[]) =>
  fc
    .tuple(fc.constantFrom(...texts), fc.double({ min: 0, max: 1, noNaN: true }), fc.nat(60))
    .map(([text, share, length]) => {
      const all = text.split('\n');
      const start = Math.floor(share * all.length);
      // The top names the version and the sections.
      return [...all.slice(0, 12), ...all.slice(start, start + length)];
    });

const SIGNS = [
  '',
  ' ',
  '  ',
  ':',
  ': ',
  "'",
  '"',
  '#',
  ' #',
  '-',
  '- ',
  '? ',
  '{',
  '}',
  '[',
  ']',
  ',',
];
const TEXTS = [
  '|',
  '>-',
  '&a',
  '*a',
  '!t',
  '~',
  'null',
  '---',
  '...',
  '%',
  '\t',
  '\r',
  '\\',
  '\u00a0',
  'é',
];

type Damage = (lines: readonly string[]) => readonly string[];

const spot = fc.nat(1000);
const damage: fc.Arbitrary<Damage> = fc.oneof(
  // A sign put in, or in the place of another one.
  fc.tuple(spot, spot, fc.constantFrom(...SIGNS, ...TEXTS), fc.nat(2)).map(
    ([line, column, sign, cut]): Damage =>
      (lines) =>
        lines.map((text, index) => {
          if (index !== line % lines.length) return text;
          const at = column % (text.length + 1);
          return text.slice(0, at) + sign + text.slice(at + cut);
        }),
  ),
  // A line moved, doubled or taken out.
  fc.tuple(spot, spot, fc.nat(2)).map(
    ([from, to, times]): Damage =>
      (lines) => {
        const rest = [...lines];
        const moved = rest.splice(from % lines.length, 1);
        rest.splice(
          to % (rest.length + 1),
          0,
          ...Array.from({ length: times }, () => moved).flat(),
        );
        return rest;
      },
  ),
  // A line indented otherwise.
  fc.tuple(spot, fc.nat(8)).map(
    ([line, blanks]): Damage =>
      (lines) =>
        lines.map((text, index) =>
          index === line % lines.length ? ' '.repeat(blanks) + text.trimStart() : text,
        ),
  ),
);

const damaged = (texts: readonly string[]) =>
  fc
    .tuple(pieceOf(texts), fc.array(damage, { maxLength: 4 }))
    .map(([lines, all]) =>
      all.reduce((text, one) => one(text), lines as readonly string[]).join('\n'),
    );

describe.each([
  { name: 'pnpm-lock.yaml', texts: pnpm, both: bothOfPnpm },
  { name: 'yarn.lock of berry', texts: berry, both: bothOfBerry },
])('$name line by line', ({ texts, both }) => {
  it('reads every file that a package manager wrote', { timeout: MINUTE }, () => {
    expect(texts).not.toEqual([]);
    for (const text of texts) {
      const { lines, full } = both(text);

      if (lines !== undefined) expect(plain(lines)).toEqual(plain(full));
    }
  });

  // Our own one or two files are the odd ones.
  it.skipIf(texts.length < 3)('reads most of them so', { timeout: MINUTE }, () => {
    const read = texts.filter((text) => both(text).lines !== undefined);
    expect(read.length / texts.length).toBeGreaterThan(0.6);
  });

  it('reads what it reads of a damaged file as the general reader does', {
    timeout: 5 * MINUTE,
  }, () => {
    fc.assert(
      fc.property(damaged(texts), (text) => {
        const { lines, full } = both(text);

        if (lines !== undefined) expect(plain(lines)).toEqual(plain(full));
      }),
      { numRuns: RUNS },
    );
  });
});
