// SPDX-License-Identifier: Apache-2.0
import { chmodSync, existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { queryIn, serversOn } from './database-in.ts';
import { makeOddRepositories, type OddRepositories } from './make-odd-repositories.ts';
import { type RunningProgram, startProgram } from './start-program.ts';

const PATIENCE_MS = 120_000;

let odd: OddRepositories;
let scratch: string;

beforeAll(() => {
  odd = makeOddRepositories();
  scratch = mkdtempSync(join(tmpdir(), 'lanthorn-trouble-'));
  // As root the database runs as another user, who must get in.
  chmodSync(scratch, 0o755);
});
afterAll(() => {
  odd.remove();
  rmSync(scratch, { recursive: true, force: true });
});

/** Runs to the end. */
async function run(...words: readonly string[]) {
  const program = startProgram(words);
  const { code } = await program.ended;
  return { code, said: program.said() };
}

describe('a folder of odd repositories', () => {
  it('is read to the end, and every trouble is named', { timeout: PATIENCE_MS }, async () => {
    const { code, said } = await run('scan', odd.folder);

    expect(code, said).toBe(0);
    expect(said).toMatch(/^bare +scanned +- +1 /m);
    expect(said).toMatch(/^detached +scanned +- +1 /m);
    expect(said).toMatch(/^empty +empty /m);
    expect(said).toMatch(/^hostile +scanned +- +1 /m);
    expect(said).toMatch(/^links +scanned +- +1 +\d+ +\d+ +0 /m);
    expect(said).toMatch(/^odd-names +scanned +- +1 /m);
    expect(said).toContain('broken-lockfiles: Reading pom.xml line 1: ');
    expect(said).toContain('broken-lockfiles: Reading yarn.lock line 1: ');
    expect(said).toContain('broken-lockfiles: Reading Cargo.lock: expected text');
    expect(said).toContain('large-files: Reading pnpm-lock.yaml: it has 200000000 bytes');
    expect(said).toMatch(/corrupt-tree: Listing the files of .* is corrupt/);
    expect(said).toMatch(/corrupt-file: Reading package-lock\.json: .*git fsck/);
    expect(said).toMatch(/shallow: .*git fetch --unshallow/);
    expect(said).not.toMatch(/\p{Cc}(?<![\n])/u);
    expect(existsSync(odd.canary)).toBe(false);
  });
});

describe('what cannot be done is refused in words, with what to do next', () => {
  it.each([
    { words: ['frobnicate'], says: /unknown command 'frobnicate'/ },
    { words: ['up', '--frobnicate'], says: /unknown option '--frobnicate'/ },
    { words: ['up', '--port', '99999'], says: /--port .*expected a port/ },
    {
      words: ['up', '--database-url', 'mysql://a:secret@b/c'],
      says: /expected an address like postgres/,
    },
    {
      words: ['up', '--database-url', 'postgresql://a:secret@127.0.0.1:1/c'],
      says: /Connecting to the database c at 127\.0\.0\.1: .*ECONNREFUSED.*Check DATABASE_URL/s,
    },
    { words: ['scan', '/nowhere/at/all'], says: /there is no such folder/ },
  ])('$words', { timeout: PATIENCE_MS }, async ({ words, says }) => {
    const { code, said } = await run(...words);

    expect(said).toMatch(says);
    expect(said).not.toContain('secret');
    expect(said).not.toMatch(/^ +at /m);
    expect(code).toBe(2);
  });

  it('a data folder that is a file', { timeout: PATIENCE_MS }, async () => {
    const file = join(scratch, 'file');
    writeFileSync(file, '');

    const { code, said } = await run('up', '--data', join(file, 'data'));

    expect(said).toMatch(/The data folder .* cannot be written: .*--data/s);
    expect(code).toBe(2);
  });
});

describe('the program', () => {
  let data: string;

  function up(...words: readonly string[]): RunningProgram {
    return startProgram(['up', odd.folder, '--data', data, ...words]);
  }

  it('scans what is odd and guards its port and its folder', { timeout: PATIENCE_MS }, async () => {
    data = join(scratch, 'guarded');
    const program = up('--port', '0');
    const [, port = ''] = await program.says(/http:\/\/localhost:(\d+)\//);

    const samePort = await run('up', odd.folder, '--data', join(scratch, 'other'), '--port', port);
    const sameFolder = await run('up', odd.folder, '--data', data);
    const strangers = await run(
      'up',
      odd.folder,
      '--data',
      join(scratch, 'other'),
      '--host',
      '0.0.0.0',
    );
    await program.says(/Ready:/);
    const states = await queryIn<{ state: string; count: number }>(
      data,
      'SELECT state, count(*)::int AS count FROM portfolio_repository GROUP BY 1 ORDER BY 1',
    );
    await stop(program);

    expect(samePort).toMatchObject({ code: 2, said: expect.stringContaining(`Port ${port}`) });
    expect(sameFolder).toMatchObject({
      code: 2,
      said: expect.stringContaining(`process ${program.pid}`),
    });
    expect(strangers).toMatchObject({
      code: 2,
      said: expect.stringContaining('nobody has signed in yet'),
    });
    expect(strangers.said).not.toContain('warn');
    expect(states).toEqual([
      { state: 'empty', count: 1 },
      { state: 'problem', count: 1 },
      { state: 'scanned', count: 9 },
    ]);
    expect(existsSync(odd.canary)).toBe(false);
  });

  it('makes sign-in links to where it is, and says so while it is there', {
    timeout: PATIENCE_MS,
  }, async () => {
    data = join(scratch, 'linked');
    const program = up('--port', '0');
    const [, address] = await program.says(/Lanthorn is at (http:\S+)/);
    await program.says(/Ready:/);

    const link = await run('sign-in-link', '--data', data);
    const elsewhere = await run('sign-in-link', '--data', data, '--port', '7');
    await stop(program);
    const later = await run('sign-in-link', '--data', data);

    expect(link.said).toMatch(/\/sign-in\/\S+$/m);
    expect(new URL('/', link.said).href).toBe(address);
    expect(elsewhere.said).toMatch(/^http:\/\/localhost:7\/sign-in\//);
    expect(later.said).toMatch(/^http:\/\/localhost:4600\/sign-in\//);
  });

  it('refuses a database of a newer one and changes nothing', {
    timeout: PATIENCE_MS,
  }, async () => {
    data = join(scratch, 'newer');
    const first = up('--port', '0');
    await first.says(/Ready:/);
    await queryIn(
      data,
      "INSERT INTO schema_migration (version, name, hash) VALUES (9999, 'future', 'x')",
    );
    await stop(first);

    const second = up('--port', '0');

    expect(await second.ended).toEqual({ code: 2, signal: null });
    expect(second.said()).toMatch(/written by a newer Lanthorn.*Nothing was changed/s);
    expect(serversOn(data)).toEqual([]);
  });

  it.each([300, 1_500, 3_000, 4_500])(
    'told to end %i ms after its start leaves no server, and the next start goes on',
    { timeout: PATIENCE_MS },
    async (afterMs) => {
      data = join(scratch, `ended-${afterMs}`);
      const first = up('--port', '0');
      await wait(afterMs);
      first.signal('SIGTERM');
      const end = await first.ended;

      // Before the program has read its first line nobody takes the signal.
      expect([0, null], first.said()).toContain(end.code);
      expect(first.said()).not.toMatch(/^ +at /m);
      expect(serversOn(data)).toEqual([]);
      const second = up('--port', '0');
      await second.says(/Ready:/);
      await stop(second);
    },
  );

  it('told to end twice ends at once, and its server with it', {
    timeout: PATIENCE_MS,
  }, async () => {
    data = join(scratch, 'twice');
    const program = up('--port', '0');
    await program.says(/Lanthorn is at/);
    program.signal('SIGINT');
    program.signal('SIGINT');
    await wait(50);
    program.signal('SIGINT');

    expect([0, 130]).toContain((await program.ended).code);
    while (serversOn(data).length > 0) await wait(50);
  });

  async function stop(program: RunningProgram): Promise<void> {
    program.signal('SIGTERM');
    expect(await program.ended, program.said()).toEqual({ code: 0, signal: null });
    expect(serversOn(data)).toEqual([]);
  }
});
