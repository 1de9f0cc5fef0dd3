// SPDX-License-Identifier: Apache-2.0
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type CommitLines, createLineReader } from './line-reader.ts';

const A = 'a'.repeat(40);
const B = 'b'.repeat(64);

/** Latin-1 lets a test write any byte. */
function read(stream: string | Uint8Array, cuts: readonly number[] = []) {
  const bytes = typeof stream === 'string' ? Buffer.from(stream, 'latin1') : stream;
  const reader = createLineReader();
  const places = [0, ...cuts.map((cut) => cut % (bytes.length + 1)), bytes.length];
  const ordered = places.sort((one, other) => one - other);
  const commits: CommitLines[] = ordered
    .slice(1)
    .flatMap((end, index) => [...reader.push(bytes.subarray(ordered[index], end))]);
  return { commits: [...commits, ...reader.end()], problems: reader.problems() };
}

describe('createLineReader', () => {
  it('adds up the files of a commit; a binary one is a file without lines', () => {
    const { commits, problems } = read(`${A}\x00003\t2\tone\0-\t-\tlogo.png\x000010\t0\ttwo\0`);

    expect(problems).toEqual([]);
    expect(commits).toEqual([{ id: A, files: 3, binaries: 1, added: 13, deleted: 2 }]);
  });

  it('hears of commits that touch nothing, and of what is said between batches', () => {
    const { commits, problems } = read(`mark 1\n${A}\0mark 2\nmark 3\n${B}\x00001\t1\tx\0mark 4\n`);

    expect(problems).toEqual([]);
    expect(commits.map(({ id, files }) => [id, files])).toEqual([
      [A, 0],
      [B, 1],
    ]);
  });

  it('is not led astray by paths', () => {
    const names = [`x\n${B}`, '1\t1\tx', '\xff\xfe', `${B}`, 'a'.repeat(2 << 20)];

    const { commits } = read(`${A}\0${names.map((name) => `1\t2\t${name}\0`).join('')}`);

    expect(commits).toEqual([{ id: A, files: 5, binaries: 0, added: 5, deleted: 10 }]);
  });

  it('counts every file of a commit of 100,000 files', () => {
    const { commits } = read(`${A}\0${'1\t1\tpath/to/file\0'.repeat(100_000)}`, [7, 500_000]);

    expect(commits).toEqual([
      { id: A, files: 100_000, binaries: 0, added: 100_000, deleted: 100_000 },
    ]);
  });

  it('reports what is neither a commit nor a file, and goes on', () => {
    const { commits, problems } = read(`1\t1\tearly\0nonsense\0${A}\x00001\t0\tx\0`);

    expect(problems.map(({ code }) => code)).toEqual(['history/not-lines', 'history/not-lines']);
    expect(commits).toHaveLength(1);
  });

  it('gives the same however the stream is cut, and never throws', () => {
    const pieces = fc.constantFrom(
      `${A}\0`,
      `${B}\0`,
      '1\t2\tx\0',
      '-\t-\ty\0',
      'mark\n',
      '\0',
      'z',
    );
    fc.assert(
      fc.property(fc.array(pieces), fc.array(fc.nat()), (stream, cuts) => {
        expect(read(stream.join(''), cuts)).toEqual(read(stream.join('')));
      }),
      { numRuns: 50 },
    );
  });
});
