// SPDX-License-Identifier: Apache-2.0
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Instant, instant, type Principal } from '#model';
import type { UpstreamPackage } from '#platform/registries';
import { createTestStorage, type TestStorage } from '#platform/storage';
import {
  type FailedTry,
  licensesToldBy,
  openUpstreams,
  packagePurl,
  recordLine,
  recordOfLine,
  releasesBehind,
  type UpstreamRecord,
  type Upstreams,
} from './index.ts';

let test: TestStorage;
let upstreams: Upstreams;
beforeAll(async () => {
  test = await createTestStorage();
  upstreams = openUpstreams(test.storage);
});
afterAll(() => test.close());

const what = { action: 'test/keep', subject: 'upstreams' };
const keep = (principal: Principal, ...records: readonly UpstreamRecord[]) =>
  test.storage.write(principal, what, (tx) => upstreams.keep(tx, records));
const keepTry = (principal: Principal, tried: FailedTry) =>
  test.storage.write(principal, what, (tx) => upstreams.keepTries(tx, [tried]));

async function all(principal: Principal): Promise<readonly UpstreamRecord[]> {
  const records: UpstreamRecord[] = [];
  for await (const record of upstreams.records(principal)) records.push(record);
  return records;
}

function at(text: string): Instant {
  const found = instant(text);
  if (found === undefined) throw new Error(`${text} is no instant`);
  return found;
}

const MARCH = at('2026-03-01T09:30:00Z');
const APRIL = at('2026-04-01T09:30:00Z');
const LAMP = 'pkg:npm/%40ada/lamp';

function lamp(fetchedAt: Instant, more: Partial<UpstreamPackage> = {}): UpstreamRecord {
  const upstream = {
    repositoryUrl: 'https://code.example.com/ada/lamp',
    maintainers: ['ada'],
    funding: ['https://fund.example.com/ada'],
    latest: '2.0.0',
    versions: [
      { version: '1.0.0', releasedAt: at('2020-01-01T10:00:00Z'), license: 'MIT' },
      { version: '1.1.0', releasedAt: at('2020-06-01T10:00:00Z'), withdrawn: 'it smokes' },
      { version: '2.0.0-rc.1', releasedAt: at('2020-12-01T10:00:00Z') },
      { version: '2.0.0', releasedAt: at('2021-01-01T10:00:00Z'), license: 'ISC' },
    ],
    ...more,
  };
  return { purl: LAMP, source: 'npm', fetchedAt, etag: '"1"', upstream };
}

describe('what a registry told', () => {
  it('is known of the component, with how far it is behind', async () => {
    const principal = await test.anotherOrganisation();
    await keep(principal, lamp(MARCH));

    const known = await upstreams.of(principal, { purl: `${LAMP}@1.0.0`, version: '1.0.0' });

    expect(known).toMatchObject({
      purl: LAMP,
      source: 'npm',
      state: 'known',
      fetchedAt: MARCH,
      latest: '2.0.0',
      latestAt: '2021-01-01T10:00:00Z',
      latestLicense: 'ISC',
      releasedAt: '2020-01-01T10:00:00Z',
      maintainers: ['ada'],
      newer: 1,
    });
  });

  it('is unknown to another organisation', async () => {
    await keep(await test.anotherOrganisation(), lamp(MARCH));

    expect(
      await upstreams.of(await test.anotherOrganisation(), { purl: `${LAMP}@1.0.0` }),
    ).toBeUndefined();
  });

  it('replaces what was told before, and is not replaced by what is older', async () => {
    const principal = await test.anotherOrganisation();
    const versions = [{ version: '3.0.0', license: 'MIT' }];
    await keep(principal, lamp(MARCH));

    const newer = await keep(principal, lamp(APRIL, { latest: '3.0.0', versions }));
    const older = await keep(principal, lamp(MARCH));

    expect([newer.length, older.length]).toEqual([1, 0]);
    const [record] = await all(principal);
    expect(record?.upstream?.versions).toEqual(versions);
  });

  it('stays when the next asking fails, with the reason beside it', async () => {
    const principal = await test.anotherOrganisation();
    await keep(principal, lamp(MARCH));

    await keepTry(principal, { purl: LAMP, source: 'npm', triedAt: APRIL, problem: 'it is night' });

    expect(await upstreams.of(principal, { purl: LAMP })).toMatchObject({
      state: 'known',
      fetchedAt: MARCH,
      triedAt: APRIL,
      problem: 'it is night',
      latest: '2.0.0',
    });
  });

  it('is as good as new when nothing has changed', async () => {
    const principal = await test.anotherOrganisation();
    await keep(principal, lamp(MARCH));

    await keepTry(principal, { purl: LAMP, source: 'npm', triedAt: APRIL });

    expect(await upstreams.of(principal, { purl: LAMP })).toMatchObject({ fetchedAt: APRIL });
  });

  it('says of which versions nothing, or too little, is known', async () => {
    const principal = await test.anotherOrganisation();
    await keep(principal, lamp(MARCH), { purl: 'pkg:npm/ghost', source: 'npm', fetchedAt: MARCH });
    const wanted = [
      { purl: LAMP, versions: ['1.0.0', '1.1.0', '9.9.9'] },
      { purl: 'pkg:npm/ghost', versions: [] },
      { purl: 'pkg:npm/never', versions: ['1.0.0'] },
    ];

    const standing = await upstreams.standing(principal, wanted);

    expect([...standing.keys()].sort()).toEqual([LAMP, 'pkg:npm/ghost']);
    expect(standing.get(LAMP)).toMatchObject({ etag: '"1"', missing: ['9.9.9'] });
    expect([...(standing.get(LAMP)?.open ?? [])].sort()).toEqual(['1.1.0', '9.9.9']);
    expect(standing.get('pkg:npm/ghost')).toMatchObject({ state: 'absent', missing: [] });
  });

  it('tells licences of versions, with who said so and when', async () => {
    const principal = await test.anotherOrganisation();
    await keep(principal, lamp(MARCH));
    const purls = ['1.0.0', '1.1.0', '2.0.0'].map((version) => ({
      purl: `${LAMP}@${version}`,
      version,
    }));

    const told = await upstreams.licenses(principal, purls);

    expect([...told]).toEqual([
      [`${LAMP}@1.0.0`, { license: 'MIT', source: 'npm, 2026-03-01' }],
      [`${LAMP}@2.0.0`, { license: 'ISC', source: 'npm, 2026-03-01' }],
    ]);
    expect(licensesToldBy(lamp(MARCH)).map(({ purl, license }) => [purl, license])).toEqual([
      [`${LAMP}@1.0.0`, 'MIT'],
      [`${LAMP}@2.0.0`, 'ISC'],
    ]);
  });
});

describe('the cache as a file', () => {
  it('comes back as it went, in another organisation', async () => {
    const [one, other] = [await test.anotherOrganisation(), await test.anotherOrganisation()];
    await keep(one, lamp(MARCH), { purl: 'pkg:npm/ghost', source: 'npm', fetchedAt: MARCH });
    const lines = (await all(one)).map(recordLine);

    const records = lines.map(recordOfLine).filter((record) => 'purl' in record);
    await keep(other, ...records);

    expect((await all(other)).map(recordLine)).toEqual(lines);
    expect(lines).toHaveLength(2);
  });

  it.each([
    '',
    '{',
    '[]',
    '{"purl":"lamp"}',
    '{"purl":"pkg:npm/a","source":"npm","fetchedAt":"today"}',
  ])('has one problem for the line %s', (line) => {
    expect(recordOfLine(line, 7)).toMatchObject({ code: 'upstreams/bad-line', line: 7 });
  });

  it('takes no address that is a script', () => {
    const line = recordLine(lamp(MARCH, { homepage: 'javascript:alert(1)' }));

    expect(recordOfLine(line, 1)).toMatchObject({ code: 'upstreams/bad-line' });
  });

  it('never throws', () => {
    fc.assert(fc.property(fc.oneof(fc.string(), fc.json()), (line) => void recordOfLine(line, 1)));
  });
});

describe('how many releases are newer', () => {
  const of = (...versions: readonly string[]) => versions.map((version) => ({ version }));

  it.each([
    ['npm', ['1.0.0', '1.1.0', '2.0.0-rc.1', '10.0.0'], '1.0.0', 2],
    ['npm', ['1.0.0', '2.0.0-rc.1'], '2.0.0-rc.1', 0],
    ['npm', ['1.0.0-a', '1.0.0-b'], '1.0.0-a', 1],
    ['pypi', ['1.0', '1.1a1', '1.1', '1.10'], '1.0', 2],
    ['gem', ['1.0.0', '1.1.0.rc1', '1.1.0'], '1.0.0', 1],
    ['maven', ['1.0', '1.1-SNAPSHOT', '1.1.Final', '2.0-M1'], '1.0', 1],
    ['golang', ['v1.0.0', 'v1.1.0', 'v2.0.0+incompatible'], 'v1.0.0', 2],
  ])('of %s, %j, for %s: %i', (ecosystem, versions, used, expected) => {
    expect(releasesBehind(ecosystem, of(...versions), used)).toBe(expected);
  });

  it('is not known of a version that nobody can place', () => {
    expect(releasesBehind('npm', of('1.0.0', 'next week'), 'next week')).toBeUndefined();
    expect(releasesBehind('npm', of('1.0.0'), '2.0.0')).toBeUndefined();
  });

  it('does not count what was withdrawn', () => {
    const versions = [...of('1.0.0', '1.2.0'), { version: '1.1.0', withdrawn: 'yanked' }];

    expect(releasesBehind('npm', versions, '1.0.0')).toBe(1);
    expect(releasesBehind('npm', versions, '1.1.0')).toBe(1);
  });
});

it.each([
  ['pkg:npm/%40types/node@20.1.0?x=y#z', 'pkg:npm/%40types/node'],
  ['pkg:maven/org.slf4j/slf4j-api@2.0.16?type=jar', 'pkg:maven/org.slf4j/slf4j-api'],
  ['pkg:swid/a@1?tag_id=x', undefined],
  ['lamp', undefined],
])('the package of %s is %s', (purl, expected) => {
  expect(packagePurl(purl)).toBe(expected);
});
