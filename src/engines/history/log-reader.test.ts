// SPDX-License-Identifier: Apache-2.0
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Commit, Problem } from '#model';
import { createLogReader } from './log-reader.ts';

const ID = '0123456789abcdef0123456789abcdef01234567';
const PARENT = '89abcdef0123456789abcdef0123456789abcdef';

interface Header {
  readonly id?: string;
  readonly parents?: string;
  readonly name?: string;
  readonly authored?: string;
  readonly committed?: string;
  readonly subject?: string;
}

/** The bytes git prints for one commit; Latin-1 lets a test write any byte. */
function record(header: Header = {}, paths: readonly string[] = []): string {
  const {
    id = ID,
    parents = PARENT,
    name = 'Ada',
    authored = '1700000000',
    committed = '1700000060',
  } = header;
  const fields = [
    id,
    parents,
    name,
    'ada@example.com',
    authored,
    'Bob',
    'bob@example.com',
    committed,
    header.subject ?? 'first',
  ];
  const touched = paths.length === 0 ? '' : `\n${paths.map((path) => `${path}\0`).join('')}`;
  return `\0${fields.join('\0')}\0${touched}`;
}

function read(
  stream: string | Uint8Array,
  cuts: readonly number[] = [],
): { commits: readonly Commit[]; problems: readonly Problem[] } {
  const bytes =
    typeof stream === 'string' ? Uint8Array.from(Buffer.from(stream, 'latin1')) : stream;
  const reader = createLogReader();
  const places = [0, ...cuts.map((cut) => cut % (bytes.length + 1)), bytes.length].sort(
    (a, b) => a - b,
  );
  const commits = places
    .slice(1)
    .flatMap((end, index) => reader.push(bytes.subarray(places[index], end)));
  return { commits: [...commits, ...reader.end()], problems: reader.problems() };
}

describe('createLogReader', () => {
  it('reads a commit with all its fields', () => {
    const { commits, problems } = read(record({}, ['README.md', 'src/a b.ts']));

    expect(problems).toEqual([]);
    expect(commits).toEqual([
      {
        id: ID,
        parents: [PARENT],
        author: { name: 'Ada', email: 'ada@example.com' },
        committer: { name: 'Bob', email: 'bob@example.com' },
        authoredAt: '2023-11-14T22:13:20Z',
        committedAt: '2023-11-14T22:14:20Z',
        subject: 'first',
        touched: ['README.md', 'src/a b.ts'],
      },
    ]);
  });

  it('reads roots, merges, empty commits and empty names', () => {
    const { commits, problems } = read(
      record({ parents: '', name: '' }, ['a']) +
        record({ parents: `${ID} ${PARENT}` }) +
        record({ subject: '' }),
    );

    expect(problems).toEqual([]);
    expect(commits.map(({ parents, touched }) => [parents.length, touched.length])).toEqual([
      [0, 1],
      [2, 0],
      [1, 0],
    ]);
    expect(commits[0]?.author.name).toBe('');
  });

  it('keeps a path that begins with a line feed', () => {
    expect(read(record({}, ['\nodd', '\nodder'])).commits[0]?.touched).toEqual([
      '\nodd',
      '\nodder',
    ]);
  });

  it('reads the same however the stream is cut', () => {
    const word = fc.stringMatching(/^[^\0]{0,12}$/);
    const path = fc.stringMatching(/^[^\0\n][^\0]{0,12}$/);
    const commit = fc.record({
      name: word,
      subject: word,
      paths: fc.array(path, { maxLength: 4 }),
    });
    fc.assert(
      fc.property(
        fc.array(commit, { maxLength: 6 }),
        fc.array(fc.nat(), { maxLength: 8 }),
        (list, cuts) => {
          const text = list.map((each) => record(each, each.paths)).join('');
          const { commits, problems } = read(new TextEncoder().encode(text), cuts);

          expect(problems).toEqual([]);
          expect(
            commits.map(({ author, subject, touched }) => ({
              name: author.name,
              subject,
              paths: touched,
            })),
          ).toEqual(list.map(({ name, subject, paths }) => ({ name, subject, paths })));
        },
      ),
    );
  });

  it('reads a broken encoding as Latin-1 and keeps its neighbours as they are', () => {
    const utf8 = Buffer.from('Jörg').toString('latin1');
    const { commits } = read(record({ name: 'J\u00f6rg' }) + record({ name: utf8 }));

    expect(commits.map(({ author }) => author.name)).toEqual(['Jörg', 'Jörg']);
  });

  it.each([
    ['no date at all', '', '1700000060', '2023-11-14T22:14:20Z', '2023-11-14T22:14:20Z'],
    ['a date before 1970', '-1', '1700000060', '2023-11-14T22:14:20Z', '2023-11-14T22:14:20Z'],
    [
      'a date in the year 60,000',
      '1700000000',
      '1831000000000',
      '2023-11-14T22:13:20Z',
      '2023-11-14T22:13:20Z',
    ],
    [
      'two impossible dates',
      'x',
      '99999999999999999999',
      '1970-01-01T00:00:00Z',
      '1970-01-01T00:00:00Z',
    ],
  ])('replaces and reports %s', (_, authored, committed, authoredAt, committedAt) => {
    const { commits, problems } = read(record({ authored, committed }));

    expect(commits[0]).toMatchObject({ authoredAt, committedAt });
    expect(problems.map(({ code }) => code)).toEqual(['history/bad-date']);
  });

  it('reports a stream that ends inside a commit, and keeps the whole ones', () => {
    const { commits, problems } = read(record() + record().slice(0, 60));

    expect(commits).toHaveLength(1);
    expect(problems.map(({ code }) => code)).toEqual(['history/log-cut-short']);
  });

  it('finds its way again after garbage', () => {
    const { commits, problems } = read(`${record()}\0what\0is\0this\0${record()}`);

    expect(commits).toHaveLength(2);
    expect(problems.map(({ code }) => code)).toEqual(['history/not-a-commit']);
  });

  it('holds no more than a MiB of a field without end', () => {
    const { commits, problems } = read(
      record({ subject: 'x'.repeat(3_000_000) }) + record(),
      [1_000_000, 2_500_000],
    );

    expect(commits).toHaveLength(2);
    expect(commits[0]?.subject).toHaveLength(1000);
    expect(problems.map(({ code }) => code)).toEqual(['history/field-too-long']);
  });

  it('stops collecting the paths of a commit that touches too many', () => {
    const { commits, problems } = read(
      record(
        {},
        Array.from({ length: 200_010 }, () => 'a'),
      ),
    );

    expect(commits[0]?.touched).toHaveLength(200_000);
    expect(problems.map(({ code }) => code)).toEqual(['history/too-many-paths']);
  });

  it('never throws, whatever comes', () => {
    fc.assert(
      fc.property(fc.array(fc.uint8Array({ maxLength: 200 })), (chunks) => {
        const reader = createLogReader();
        for (const chunk of chunks) reader.push(chunk);
        expect(Array.isArray(reader.end())).toBe(true);
      }),
    );
  });
});
