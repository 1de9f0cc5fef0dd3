// SPDX-License-Identifier: Apache-2.0
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { FileReading } from '#model';
import { type Reader, readerFor, readers, readFile } from './index.ts';

const ECOSYSTEMS = join(import.meta.dirname, 'ecosystems');

interface Story {
  readonly name: string;
  readonly path: string;
  readonly text: string;
  readonly folder: string;
}

/** `fixtures/package-lock/the-nearest-copy-wins/package-lock.json` belongs to the reader `npm/package-lock`. */
function storiesOf({ id }: Reader): Story[] {
  const [ecosystem = '', format = ''] = id.split('/');
  const fixtures = join(ECOSYSTEMS, ecosystem, 'fixtures', format);
  if (!existsSync(fixtures)) return [];
  return readdirSync(fixtures).map((name) => storyIn(join(fixtures, name), name));
}

function storyIn(folder: string, name: string): Story {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true });
  const file = files.find((one) => one.isFile() && one.name !== 'expected.json');
  const path = join(file?.parentPath ?? '', file?.name ?? '');
  return { name, folder, path: path.slice(folder.length + 1), text: readFileSync(path, 'utf8') };
}

/** One line for each fact, so that a difference is easy to see. */
function tell({ projects, components, edges, problems }: FileReading) {
  return {
    projects: projects.map(
      ({ id, name, version, evidence }) => `${id} ${name} ${version ?? '-'} line ${evidence.line}`,
    ),
    components: components.map((one) => {
      const direct = one.direct === undefined ? 'direct?' : one.direct ? 'direct' : 'indirect';
      const rest = {
        range: one.range,
        license: one.declaredLicense,
        integrity: one.integrity,
        source: one.source,
      };
      return `${one.purl} line ${one.evidence.line} ${one.scope} ${direct} ${JSON.stringify(rest)}`;
    }),
    edges: edges.map(({ from, to }) => `${from} -> ${to}`),
    problems: problems.map(({ message }) => message),
  };
}

/** Hostile texts of up to a million characters, or five times smaller: the square of that is still noticed by its time. */
const hostile = (share: 4 | 20): Readonly<Record<string, string>> => ({
  'opening brackets without end': '['.repeat(5_000_000 / share),
  'opening braces without end': '{'.repeat(5_000_000 / share),
  'brackets on lines of their own': '[\n'.repeat(2_000_000 / share),
  'blanks without end': `a${' '.repeat(5_000_000 / share)}b`,
  'dashes without end': '- '.repeat(2_000_000 / share),
  'elements without end': '<a>'.repeat(2_000_000 / share),
  'entities that grow': `<!DOCTYPE a [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;&a;&a;">]><project>&b;</project>`,
  'aliases that grow': `a: &a [x, x]\n${[...'bcdefghijklmnopqrstuvwxyz'].map((key, at) => `${key}: &${key} [${`*${'abcdefghijklmnopqrstuvwxyz'[at]}, `.repeat(9)}x]`).join('\n')}`,
  'keys of prototypes':
    '{"__proto__": {"a": 1}, "packages": {"__proto__": {"version": "1"}}, "dependencies": {"constructor": "1"}}',
  'a quote that is never closed': `a = "${'\\"'.repeat(400_000 / share)}\nb: "${'x"\\'.repeat(400_000 / share)}`,
  'many packages of one name':
    '[[package]]\nname = "a"\nversion = "1"\ndependencies = ["a"]\n'.repeat(20_000 / share),
  'many stages': 'FROM a AS a\nRUN <<EOF\n'.repeat(200_000 / share),
});

/** One reader of each parser that several share, and those that look up packages by name or stages. */
const READ_LARGE = new Set([
  'npm/package-lock',
  'npm/yarn-lock',
  'npm/pnpm-lock',
  'npm/bun-lock',
  'pypi/setup-cfg',
  'pypi/setup-py',
  'pypi/poetry-lock',
  'pypi/uv-lock',
  'pypi/pdm-lock',
  'pypi/pylock',
  'cargo/cargo-lock',
  'maven/pom-xml',
  'hex/mix-lock',
  'hex/gleam-manifest',
  'docker/dockerfile',
]);
const LARGE = hostile(4);
const SMALL = hostile(20);

/** Processor seconds, so that what else the machine does is not in them. What is linear takes a tenth of a second. */
const MAX_SECONDS = 3;

function secondsOf(act: () => void): number {
  const before = process.cpuUsage();
  act();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1e6;
}

describe('the readers', () => {
  it('have ids of their own, which begin with an ecosystem', () => {
    expect(new Set(readers.map(({ id }) => id)).size).toBe(readers.length);
    expect(readers.filter(({ id }) => !/^[a-z]+\/[a-z-]+$/.test(id))).toEqual([]);
  });

  it('read no file that is left out for what its name ends in', () => {
    const endings = ['js', 'ts', 'go', 'rs', 'java', 'md', 'html', 'snap', 'pyi'];
    const names = endings.flatMap((ending) =>
      ['a', 'requirements', 'package', 'vendor/modules', 'project/a', '.github/workflows/a'].map(
        (name) => `${name}.${ending}`,
      ),
    );

    expect(names.filter((name) => readers.some(({ files }) => files.test(name)))).toEqual([]);
    expect(names.filter((name) => readerFor(name) !== undefined)).toEqual([]);
  });

  it('settle manifests that there are readers for', () => {
    const settled = readers.flatMap(({ locks }) => (locks === undefined ? [] : [locks]));

    expect(settled.filter((id) => !readers.some((reader) => reader.id === id))).toEqual([]);
  });

  it('are those that the largest hostile texts are read with', () => {
    expect([...READ_LARGE].filter((id) => !readers.some((one) => one.id === id))).toEqual([]);
  });
});

describe.each(readers)('the reader $id', (reader) => {
  const stories = storiesOf(reader);

  it('says where its format is described and what it does not see', () => {
    expect(new URL(reader.format).protocol).toBe('https:');
    expect(reader.knownGaps).toMatch(/^[A-Z].+\.$/);
  });

  it('has a fixture whose path it answers to', () => {
    expect(stories.length).toBeGreaterThan(0);
    expect(stories.filter(({ path }) => !reader.files.test(path))).toEqual([]);
  });

  it.each(stories)('tells the story: $name', ({ path, text, folder }) => {
    const told = tell(readFile(path, text));

    expect(told).toEqual(JSON.parse(readFileSync(join(folder, 'expected.json'), 'utf8')));
  });

  it.each(stories)(
    'reads Windows line endings and a byte order mark alike: $name',
    ({ path, text }) => {
      const windows = `\uFEFF${text.replaceAll('\n', '\r\n')}`;

      expect(tell(readFile(path, windows))).toEqual(tell(readFile(path, text)));
    },
  );

  it('reads an empty file as one that names nothing', () => {
    const { components, problems } = reader.read('', 'empty');

    expect(components).toEqual([]);
    expect(problems.length).toBeLessThan(2);
  });

  it.each(Object.keys(SMALL))('ends soon on %s', (name) => {
    const text = (READ_LARGE.has(reader.id) ? LARGE : SMALL)[name] ?? '';
    let problems = 0;

    const seconds = secondsOf(() => {
      problems = reader.read(text, 'hostile').problems.length;
    });

    expect(problems).toBeLessThan(4);
    expect(seconds).toBeLessThan(MAX_SECONDS);
  });

  it('does not throw, whatever is cut from or put into a file', () => {
    const story = stories[0]?.text ?? '';
    const place = fc.nat(story.length);

    fc.assert(
      fc.property(
        place,
        place,
        fc.oneof(fc.string(), fc.constantFrom('{', ']', '"', ':', '\n', '  ', '- ', '@')),
        (a, b, put) => {
          const text = story.slice(0, Math.min(a, b)) + put + story.slice(Math.max(a, b));

          expect(() => reader.read(text, 'cut')).not.toThrow();
        },
      ),
      { numRuns: 30 },
    );
  });

  it('gives the same answer twice', () => {
    const { path = '', text = '' } = stories[0] ?? {};

    expect(readFile(path, text)).toEqual(readFile(path, text));
  });
});
