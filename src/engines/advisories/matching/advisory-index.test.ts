// SPDX-License-Identifier: Apache-2.0
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compareVersions } from '../orders/index.ts';
import { type Advisory, readAdvisory } from '../records/index.ts';
import { versionInRange } from '../vers/index.ts';
import { createAdvisoryIndex } from './index.ts';

interface Told {
  readonly id?: string;
  readonly ecosystem?: string;
  readonly name?: string;
  readonly events?: readonly (readonly Record<string, string>[])[];
  readonly versions?: readonly string[];
  readonly more?: object;
}

function advisory({ id = 'DEMO-1', ecosystem = 'npm', name = 'lamp', ...told }: Told): Advisory {
  const ranges = (told.events ?? []).map((events) => ({ type: 'ECOSYSTEM', events }));
  const affected = [{ package: { ecosystem, name }, ranges, versions: told.versions ?? [] }];
  const read = readAdvisory(JSON.stringify({ id, affected, ...told.more }), `${id}.json`);
  if ('code' in read) throw new Error(read.message);
  return read;
}

function match(told: Told, version: string) {
  const one = advisory(told);
  const { ecosystem = 'npm', name = 'lamp' } = one.affected[0] ?? {};
  return createAdvisoryIndex([one]).match({ ecosystem, name, version })[0];
}

const TWO_LINES = [
  [{ introduced: '0' }, { fixed: '1.4.0' }],
  [{ introduced: '2.0.0' }, { fixed: '2.2.0' }],
];

describe('matching an advisory', () => {
  it('says which range holds the version and what fixes it', () => {
    expect(match({ events: TWO_LINES }, '1.1.0')).toMatchObject({
      id: 'DEMO-1',
      affectedRange: 'vers:npm/<1.4.0|>=2.0.0|<2.2.0',
      fixedIn: '1.4.0',
    });
    expect(match({ events: TWO_LINES }, '2.1.0')?.fixedIn).toBe('2.2.0');
    expect(match({ events: TWO_LINES }, '1.4.0')).toBeUndefined();
    expect(match({ events: TWO_LINES }, '2.2.0')).toBeUndefined();
  });

  it('says that everything is affected where nothing is fixed', () => {
    expect(match({ events: [[{ introduced: '0' }], ...TWO_LINES] }, '9.0.0')?.affectedRange).toBe(
      'vers:npm/*',
    );
  });

  it('offers no fix that another range affects again', () => {
    const events = [
      [{ introduced: '0' }, { fixed: '1.5.0' }],
      [{ introduced: '1.4.0' }, { fixed: '3.0.0' }],
    ];

    expect(match({ events }, '1.0.0')?.fixedIn).toBe('3.0.0');
  });

  it('takes the last affected version in, and knows no fix from it', () => {
    const events = [[{ introduced: '1.0.0' }, { last_affected: '1.0.0' }]];

    expect(match({ events }, '1.0.0')).toMatchObject({
      affectedRange: 'vers:npm/>=1.0.0|<=1.0.0',
      fixedIn: undefined,
    });
    expect(match({ events }, '1.0.1')).toBeUndefined();
  });

  it('sorts events itself and begins anew where it ends', () => {
    const events = [
      [{ fixed: '3.0.0' }, { introduced: '2.0.0' }, { fixed: '2.0.0' }, { introduced: '1.0.0' }],
    ];

    expect(match({ events }, '2.0.0')?.fixedIn).toBe('3.0.0');
  });

  it('finds single versions, also those that are no versions', () => {
    expect(match({ versions: ['1.0.0', 'nightly'] }, 'nightly')).toMatchObject({
      affectedRange: 'vers:npm/1.0.0|nightly',
    });
    expect(match({ versions: ['1.0.0'] }, '1.0.1')).toBeUndefined();
  });

  it('marks what was withdrawn', () => {
    const more = { withdrawn: '2024-01-01T00:00:00Z' };

    expect(match({ versions: ['1.0.0'], more }, '1.0.0')?.withdrawn).toBe('2024-01-01T00:00:00Z');
  });

  it('reports a range that holds no versions', () => {
    const index = createAdvisoryIndex([advisory({ events: [[{ introduced: 'someday' }]] })]);

    expect(index.problems).toMatchObject([
      { code: 'advisories/bad-version', message: expect.stringContaining('"someday"') },
    ]);
    expect(index.match({ ecosystem: 'npm', name: 'lamp', version: '1.0.0' })).toEqual([]);
  });

  it('takes the last modified of records with one id, and lists several by id', () => {
    const old = advisory({
      id: 'B',
      versions: ['1.0.0'],
      more: { modified: '2023-01-01T00:00:00Z' },
    });
    const recent = advisory({
      id: 'B',
      versions: ['2.0.0'],
      more: { modified: '2024-01-01T00:00:00Z' },
    });
    const other = advisory({ id: 'A', versions: ['2.0.0'] });
    const index = createAdvisoryIndex([recent, old, other]);
    const idsFor = (version: string) =>
      index.match({ ecosystem: 'npm', name: 'lamp', version }).map(({ id }) => id);

    expect(idsFor('1.0.0')).toEqual([]);
    expect(idsFor('2.0.0')).toEqual(['A', 'B']);
  });
});

describe('the package in use', () => {
  it.each([
    ['npm', '@lamps/oil', 'pkg:npm/%40lamps/oil@1.0.0'],
    ['PyPI', 'Oil_Lamp', 'pkg:pypi/oil-lamp@1.0.0'],
    ['Maven', 'org.example:lamp', 'pkg:maven/org.example/lamp@1.0.0'],
    ['Go', 'example.com/lamp', 'pkg:golang/example.com/lamp@v1.0.0'],
    ['Packagist', 'Lamps/Oil', 'pkg:composer/lamps/oil@1.0.0'],
    ['crates.io', 'lamp', 'pkg:cargo/lamp@1.0.0'],
    ['RubyGems', 'lamp', 'pkg:gem/lamp@1.0.0'],
    ['NuGet', 'Oil.Lamp', 'pkg:nuget/oil.lamp@1.0.0'],
    ['GitHub Actions', 'lamps/oil', 'pkg:github/lamps/oil@1.0.0'],
    ['Debian:12', 'lamp', 'pkg:deb/debian/lamp@1.0.0?distro=debian-12.5'],
    ['Debian:12', 'lamp', 'pkg:deb/debian/lamp@1.0.0?distro=bookworm'],
    ['Alpine:v3.18', 'lamp', 'pkg:apk/alpine/lamp@1.0.0?distro=alpine-3.18.4'],
    ['Ubuntu:Pro:22.04:LTS', 'lamp', 'pkg:deb/ubuntu/lamp@1.0.0?distro=ubuntu-22.04'],
    ['Red Hat:enterprise_linux:9::appstream', 'lamp', 'pkg:rpm/redhat/lamp@1.0.0?distro=rhel-9.3'],
  ])('of an advisory for %s %s is found by %s', (ecosystem, name, purl) => {
    const index = createAdvisoryIndex([
      advisory({ ecosystem, name, events: [[{ introduced: '0' }]] }),
    ]);

    expect(index.match({ purl })).toHaveLength(1);
  });

  it('is found by its repository, tag and commit, where an advisory names no package', () => {
    const commit = 'c'.repeat(40);
    const ranges = [
      {
        type: 'GIT',
        repo: 'https://github.com/Lamps/oil.git',
        events: [{ introduced: commit }, { fixed: 'd'.repeat(40) }],
      },
    ];
    const record = { id: 'OSV-1', affected: [{ ranges, versions: ['v1.0.0'] }] };
    const read = readAdvisory(JSON.stringify(record), 'OSV-1.json');
    if ('code' in read) throw new Error(read.message);
    const index = createAdvisoryIndex([read]);

    expect(index.match({ purl: 'pkg:github/lamps/oil@v1.0.0' })).toHaveLength(1);
    expect(index.match({ purl: `pkg:github/lamps/oil@${commit}` })).toHaveLength(1);
    expect(index.match({ purl: `pkg:github/lamps/oil@${'d'.repeat(40)}` })).toEqual([]);
    expect(index.match({ purl: 'pkg:gitlab/lamps/oil@v1.0.0' })).toEqual([]);
  });

  it.each([
    ['Debian:11', 'lamp', 'pkg:deb/debian/lamp@1.0.0?distro=debian-12'],
    ['Debian:12', 'lamp', 'pkg:deb/ubuntu/lamp@1.0.0'],
    ['npm', 'lamp', 'pkg:pypi/lamp@1.0.0'],
    ['npm', 'lamp', 'pkg:npm/lamp'],
    ['npm', 'lamp', 'lamp@1.0.0'],
  ])('of an advisory for %s %s is not found by %s', (ecosystem, name, purl) => {
    const index = createAdvisoryIndex([
      advisory({ ecosystem, name, events: [[{ introduced: '0' }]] }),
    ]);

    expect(index.match({ purl })).toEqual([]);
  });
});

describe('the laws of matching', () => {
  const version = fc.tuple(fc.nat(3), fc.nat(3)).map(([major, minor]) => `${major}.${minor}.0`);
  const range = fc
    .uniqueArray(version, { minLength: 2, maxLength: 6 })
    .map((unsorted) =>
      unsorted
        .toSorted((a, b) => compareVersions('npm', a, b) ?? 0)
        .map((one, i) => (i % 2 === 0 ? { introduced: one } : { fixed: one })),
    );

  const ranges = fc.array(range, { minLength: 1, maxLength: 3 });

  it('the range of a match holds exactly what is affected', () => {
    fc.assert(
      fc.property(ranges, fc.array(version), version, version, (events, versions, used, other) => {
        const found = match({ events, versions }, used);
        const isOtherAffected = match({ events, versions }, other) !== undefined;
        if (found === undefined) return;

        expect(versionInRange(found.affectedRange, used)).toBe(true);
        expect(versionInRange(found.affectedRange, other)).toBe(isOtherAffected);
      }),
    );
  });

  it('a fix lies above the version in use and is not affected', () => {
    fc.assert(
      fc.property(ranges, version, (events, used) => {
        const fix = match({ events }, used)?.fixedIn;
        if (fix === undefined) return;

        expect(compareVersions('npm', fix, used)).toBe(1);
        expect(match({ events }, fix)).toBeUndefined();
      }),
    );
  });

  it('the order of the events does not matter', () => {
    fc.assert(
      fc.property(range, version, (events, used) => {
        expect(match({ events: [events.toReversed()] }, used)).toEqual(
          match({ events: [events] }, used),
        );
      }),
    );
  });
});
