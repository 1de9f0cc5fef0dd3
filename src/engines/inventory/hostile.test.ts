// SPDX-License-Identifier: Apache-2.0
// Every reader on files that were damaged on purpose. LANTHORN_FUZZ_RUNS=5000 goes on for longer than a check may.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { joinReadings, originOf, type Reader, readers, readFile } from './index.ts';

const RUNS = Number(process.env.LANTHORN_FUZZ_RUNS ?? 12);
const MINUTE = 60_000;
/** A damaged file of this size shows what grows faster than the file does. */
const MAX_CHARACTERS = 100_000;

interface Story {
  readonly path: string;
  readonly text: string;
}

function storiesOf({ id }: Reader): readonly Story[] {
  const [ecosystem = '', format = ''] = id.split('/');
  const fixtures = join(import.meta.dirname, 'ecosystems', ecosystem, 'fixtures', format);
  if (!existsSync(fixtures)) return [];
  return readdirSync(fixtures, { recursive: true, withFileTypes: true })
    .filter((one) => one.isFile() && one.name !== 'expected.json')
    .map(({ parentPath, name }) => {
      const path = join(parentPath, name);
      const story = path.slice(fixtures.length + 1);
      return { path: story.slice(story.indexOf('/') + 1), text: readFileSync(path, 'utf8') };
    });
}

type Damage = (text: string) => string;

const place = fc.double({ min: 0, max: 1, noNaN: true });
const at = (text: string, share: number) => Math.floor(text.length * share);
const spliced = (text: string, share: number, put: string) =>
  text.slice(0, at(text, share)) + put + text.slice(at(text, share));

/** What open files, careless merges and hostile hands do to a file. */
const damage: fc.Arbitrary<Damage> = fc.oneof(
  place.map(
    (share): Damage =>
      (text) =>
        text.slice(0, at(text, share)),
  ),
  fc.tuple(place, fc.integer({ min: 0, max: 0xff })).map(
    ([share, code]): Damage =>
      (text) => {
        const one = at(text, share);
        return text.slice(0, one) + String.fromCharCode(code) + text.slice(one + 1);
      },
  ),
  fc.tuple(place, place, fc.integer({ min: 2, max: 300 })).map(
    ([from, to, times]): Damage =>
      (text) => {
        const [start, end] = [at(text, Math.min(from, to)), at(text, Math.max(from, to))];
        return text.slice(0, start) + text.slice(start, end).repeat(times) + text.slice(end);
      },
  ),
  fc.tuple(place, place).map(
    ([from, to]): Damage =>
      (text) => {
        const lines = text.split('\n');
        const moved = lines.splice(Math.floor(lines.length * from), 1);
        lines.splice(Math.floor(lines.length * to), 0, ...moved);
        return lines.join('\n');
      },
  ),
  fc.constant<Damage>((text) => text.replaceAll('\n', ' ')),
  fc.constant<Damage>((text) => text.replaceAll('  ', '\t')),
  fc
    .tuple(
      place,
      fc.constantFrom(
        '['.repeat(20_000),
        '{"a":'.repeat(20_000),
        '- '.repeat(20_000),
        '<a>'.repeat(20_000),
        '('.repeat(20_000),
        'x'.repeat(100_000),
        '&a [*a, *a]\n',
        '\n<<: *base\n',
        '&lol;',
        '"',
        "'''",
        '"""',
        '/*',
        '\u0000',
        '\uFEFF',
        '\u2028',
        '${${${',
        '[[package]]\n'.repeat(500),
        'a.b.c.d.e.f = 1\n'.repeat(200),
        '<<<<<<< ours\n',
        '__proto__',
      ),
    )
    .map(
      ([share, put]): Damage =>
        (text) =>
          spliced(text, share, put),
    ),
);

const damages = fc.array(damage, { minLength: 1, maxLength: 4 });

function damaged(text: string, all: readonly Damage[]): string {
  return all.reduce((so, one) => one(so).slice(0, MAX_CHARACTERS), text);
}

describe.each(readers)('the reader $id', (reader) => {
  it.each(storiesOf(reader))(
    'ends on a damaged $path, with no more in its reading than the file can hold',
    ({ path, text }) => {
      fc.assert(
        fc.property(damages, (all) => {
          const hostile = damaged(text, all);

          const reading = readFile(path, hostile);
          const inventory = joinReadings([{ path, origin: originOf(path), reading }]);

          expect(reading.components.length).toBeLessThanOrEqual(hostile.length);
          // Forks of one name are bounded: each edge that is written leads to at most 50 of them.
          expect(reading.edges.length).toBeLessThanOrEqual(50 * hostile.length);
          expect(reading.problems.length).toBeLessThanOrEqual(10);
          expect(inventory.components.length).toBeLessThanOrEqual(reading.components.length);
        }),
        { numRuns: RUNS, interruptAfterTimeLimit: MINUTE / 4 },
      );
    },
    MINUTE,
  );
});

it('a problem that quotes a name of a million characters has a short message', () => {
  const { problems } = readFile('.github/workflows/a.yml', '*'.repeat(1_000_000));

  expect(problems).toHaveLength(1);
  expect(problems[0]?.message.length).toBeLessThan(2_100);
});
