// SPDX-License-Identifier: Apache-2.0
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { recordLine } from '#facts/upstreams';
import { makeTestRepository, openTestOffice, type TestOffice } from '../office.fixture.ts';
import type { FetchRequest } from './fetch-due.ts';
import { fetchUpstreams } from './fetch-upstreams.ts';
import { importUpstreams } from './import-upstreams.ts';
import { openPackageServer, type PackageServer, packument } from './package-server.fixture.ts';

let server: PackageServer;
beforeAll(async () => {
  server = await openPackageServer();
});
beforeEach(() => {
  server.packages = {};
  server.asked.length = 0;
});
afterAll(() => server.close());

/** An office that uses these packages of npm, in version 1.0.0, without a licence in any file. */
async function officeUsing(...names: readonly string[]): Promise<TestOffice> {
  const test = await openTestOffice([{ id: 'npm', address: server.address }]);
  const repository = makeTestRepository('app');
  const dependencies = Object.fromEntries(names.map((name) => [name, '^1.0.0']));
  const locked = names.map((name) => [`node_modules/${name}`, { version: '1.0.0' }]);
  repository.commit({
    'package-lock.json': JSON.stringify({
      lockfileVersion: 3,
      packages: { '': { name: 'app', dependencies }, ...Object.fromEntries(locked) },
    }),
  });
  await test.scan(repository.folder);
  await test.office.jobs.idle();
  repository.remove();
  server.asked.length = 0;
  return test;
}

function fetch({ office, principal }: TestOffice, request: FetchRequest = {}, signal = NEVER) {
  return fetchUpstreams(office, { principal, signal, progress: () => undefined }, request);
}
const NEVER = new AbortController().signal;

async function licensesOf({ office, principal }: TestOffice) {
  const { items } = await office.compliance.components(principal, {
    limit: 100,
    sort: 'name',
    order: 'asc',
  });
  return Object.fromEntries(items.map(({ name, license, verdict }) => [name, [license, verdict]]));
}

it('without a registry that is configured, refuses and asks nobody', async () => {
  const test = await openTestOffice();

  await expect(fetch(test)).rejects.toThrow('none is configured');
  await test.close();
});

describe('asking for what is in use', () => {
  it('fills the licence, judges anew, and knows releases and people', async () => {
    const test = await officeUsing('lamp');
    const before = await licensesOf(test);
    server.packages = { lamp: packument('MIT', '1.0.0', '2.0.0') };

    const outcome = await fetch(test);
    await test.office.jobs.idle();

    expect(before).toEqual({ lamp: [undefined, 'unknown'] });
    expect(outcome).toMatchObject({ asked: 1, told: 1, problems: 0, licenses: 1, givenUp: [] });
    expect(await licensesOf(test)).toEqual({ lamp: ['MIT', 'allowed'] });
    const known = await test.office.upstreams.of(test.principal, {
      purl: 'pkg:npm/lamp@1.0.0',
      version: '1.0.0',
    });
    expect(known).toMatchObject({ newer: 1, latest: '2.0.0', maintainers: ['ada'] });
    await test.close();
  });

  it('asks for nothing again that is known, absent or has just failed', async () => {
    const test = await officeUsing('lamp', 'ghost', 'locked');
    server.packages = { lamp: packument('MIT', '1.0.0'), locked: 403 };

    const first = await fetch(test);
    const second = await fetch(test);

    expect(first).toMatchObject({ asked: 3, told: 1, absent: 1, problems: 1 });
    expect(second).toMatchObject({ asked: 0 });
    expect([...server.asked].sort()).toEqual(['ghost', 'lamp', 'locked']);
    const [problem] = await test.office.upstreams.problems(test.principal, 10);
    expect(problem).toMatchObject({ purl: 'pkg:npm/locked', source: 'npm' });
    expect(problem?.problem).toContain('answers 403');
    await test.close();
  });

  it('goes on where it was stopped', async () => {
    const names = Array.from({ length: 70 }, (_, i) => `lamp-${String(i).padStart(2, '0')}`);
    const test = await officeUsing(...names);
    server.packages = Object.fromEntries(names.map((name) => [name, packument('MIT', '1.0.0')]));
    const stop = new AbortController();
    const { office, principal } = test;
    const stopped = fetchUpstreams(
      office,
      {
        principal,
        signal: stop.signal,
        progress: (done) => done >= 32 && stop.abort(new Error('kill')),
      },
      {},
    );
    await expect(stopped).rejects.toThrow('kill');
    const asked = server.asked.length;

    const outcome = await fetch(test);

    expect(outcome.asked).toBe(70 - 32);
    expect(server.asked.length).toBeLessThan(asked + 39);
    expect(new Set(Object.values(await licensesOf(test)).map(([license]) => license))).toEqual(
      new Set(['MIT']),
    );
    await test.close();
  });

  it('asks for no more than the limit, and only of the ecosystem', async () => {
    const test = await officeUsing('a', 'b', 'c');
    server.packages = { a: packument('MIT', '1.0.0') };

    expect(await fetch(test, { ecosystem: 'pypi' })).toMatchObject({ asked: 0 });
    expect(await fetch(test, { limit: 2 })).toMatchObject({ asked: 2, told: 1, absent: 1 });
    expect([...server.asked].sort()).toEqual(['a', 'b']);
    await test.close();
  });

  it('leaves a registry alone that asks for quiet, and says so', async () => {
    const names = Array.from({ length: 40 }, (_, i) => `lamp-${i}`);
    const test = await officeUsing(...names);
    server.packages = Object.fromEntries(names.map((name) => [name, 429]));

    const outcome = await fetch(test);

    expect(outcome.givenUp).toEqual(['npm asks to be left alone for 120 minutes.']);
    expect(server.asked.length).toBeLessThan(10);
    await test.close();
  });
});

describe('the cache without network', () => {
  it('fills another office from a file, and says what it could not read', async () => {
    const one = await officeUsing('lamp');
    server.packages = { lamp: packument('ISC', '1.0.0', '2.0.0') };
    await fetch(one);
    const lines: string[] = [];
    for await (const record of one.office.upstreams.records(one.principal))
      lines.push(recordLine(record));
    await one.close();
    const other = await officeUsing('lamp');

    const outcome = await importUpstreams(
      other.office,
      other.principal,
      linesOf('{"half', ...lines),
    );
    await other.office.jobs.idle();

    expect(outcome).toMatchObject({ kept: 1, older: 0, licenses: 1 });
    expect(outcome.problems).toMatchObject([{ code: 'upstreams/bad-line', line: 1 }]);
    expect(await licensesOf(other)).toEqual({ lamp: ['ISC', 'allowed'] });
    await other.close();
  });
});

async function* linesOf(...lines: readonly string[]): AsyncGenerator<string> {
  yield* lines;
}
