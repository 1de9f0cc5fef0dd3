// SPDX-License-Identifier: Apache-2.0
import { chmodSync, readdirSync, truncateSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { GitRepository } from './open-repository.ts';
import { openRepository } from './open-repository.ts';
import type { ScratchRepository } from './scratch-repository.ts';
import { scratchRepository } from './scratch-repository.ts';

const NOWHERE = '0123456789abcdef0123456789abcdef01234567';
let scratch: ScratchRepository;
let repository: GitRepository;

beforeEach(async () => {
  scratch = scratchRepository();
  repository = await openRepository({ path: scratch.path, name: 'app', kind: 'working-copy' });
});
afterEach(async () => {
  await repository.close();
  scratch.remove();
});

function store(content: string | Uint8Array): string {
  return scratch.gitWith(content, 'hash-object', '-w', '--stdin');
}

function looseFile(id: string): string {
  return path.join(scratch.path, '.git', 'objects', id.slice(0, 2), id.slice(2));
}

describe('readBlob', () => {
  it('answers many questions asked at once, each with its own content', async () => {
    const contents = Array.from({ length: 60 }, (_, index) => `${index}\n`.repeat(index * 400));
    const blobs = contents.map(store);

    const answers = await Promise.all(
      blobs.map((blob) => repository.readBlob({ blob }, 1_000_000)),
    );

    expect(answers).toEqual(contents.map((text) => ({ text })));
  });

  it('tells text from bytes, and reads old encodings', async () => {
    const binary = new Uint8Array([1, 0, 2]);
    const read = (content: Uint8Array) => repository.readBlob({ blob: store(content) }, 100);

    expect(await read(binary)).toEqual({ bytes: binary });
    expect(await read(Buffer.from('J\u00f6rg', 'latin1'))).toEqual({ text: 'J\u00f6rg' });
    expect(await read(Buffer.from('\ufeffhi', 'utf16le'))).toEqual({ text: 'hi' });
    expect(await read(Buffer.from(''))).toEqual({ text: '' });
  });

  it('refuses what is too large, known beforehand or not, and goes on', async () => {
    const large = store('x'.repeat(300_000));
    const small = store('small');

    const answers = await Promise.all([
      repository.readBlob({ blob: large, size: 300_000 }, 1000),
      repository.readBlob({ blob: large }, 1000),
      repository.readBlob({ blob: small }, 1000),
    ]);

    expect(answers).toEqual([
      expect.objectContaining({ code: 'git/too-large' }),
      expect.objectContaining({ code: 'git/too-large' }),
      { text: 'small' },
    ]);
  });

  it('says what is missing, what is no file and what is no id', async () => {
    const commit = scratch.commit('first');

    const answers = await Promise.all(
      [NOWHERE, commit, 'HEAD\n', '--batch-check'].map((blob) =>
        repository.readBlob({ blob }, 1000),
      ),
    );

    expect(answers.map((answer) => 'code' in answer && answer.code)).toEqual([
      'git/missing-object',
      'git/not-a-blob',
      'git/not-an-object-id',
      'git/not-an-object-id',
    ]);
  });

  it('survives objects that are corrupt, and reads the ones behind them', async () => {
    const garbage = store('this will be garbage');
    const cut = store('this will be cut short '.repeat(5000));
    const good = store('good');
    chmodSync(looseFile(garbage), 0o600);
    writeFileSync(looseFile(garbage), 'no zlib stream at all');
    chmodSync(looseFile(cut), 0o600);
    truncateSync(looseFile(cut), 40);

    const answers = await Promise.all(
      [garbage, good, cut, good].map((blob) => repository.readBlob({ blob }, 1_000_000)),
    );

    expect(answers).toEqual([
      expect.objectContaining({
        code: expect.stringMatching(/^git\/(?:corrupt|missing-object|failed)$/),
      }),
      { text: 'good' },
      expect.objectContaining({
        code: expect.stringMatching(/^git\/(?:corrupt|missing-object|failed)$/),
      }),
      { text: 'good' },
    ]);
  });

  it('answers with a Problem when the whole store is gone', async () => {
    const blob = store('here today');
    for (const name of readdirSync(path.join(scratch.path, '.git'))) {
      if (name === 'HEAD') truncateSync(path.join(scratch.path, '.git', name), 0);
    }

    const answers = await Promise.all(
      Array.from({ length: 200 }, () => repository.readBlob({ blob }, 1000)),
    );

    expect(new Set(answers.map((answer) => 'code' in answer && answer.code))).toEqual(
      new Set(['git/not-a-repository', 'git/failed']),
    );
  });

  it('answers with a Problem what is asked after close, and what was waiting', async () => {
    const blob = store('x');
    const waiting = repository.readBlob({ blob }, 1000);

    await repository.close();

    expect(await waiting).toMatchObject({ code: 'git/closed' });
    expect(await repository.readBlob({ blob }, 1000)).toMatchObject({ code: 'git/closed' });
  });
});
