// SPDX-License-Identifier: Apache-2.0
import { expect, it } from 'vitest';
import { Refusal } from '#model';
import { options } from './options.ts';
import { readConfig } from './read-config.ts';

it('has a default or nothing for every option, and no option twice', () => {
  const config = readConfig({}, {}, '/somewhere');

  expect(config).toMatchObject({
    host: '127.0.0.1',
    port: undefined,
    concurrency: 2,
    logLevel: 'warn',
  });
  expect(new Set(options.map((option) => option.key)).size).toBe(options.length);
  expect(new Set(options.map((option) => option.environment)).size).toBe(options.length);
});

it('lets a flag win over the environment', () => {
  expect(readConfig({ port: '5000' }, { LANTHORN_PORT: '6000' }, '/somewhere').port).toBe(5000);
  expect(readConfig({}, { LANTHORN_PORT: '6000' }, '/somewhere').port).toBe(6000);
});

it('takes a relative data folder from where the person stands', () => {
  expect(readConfig({ dataFolder: 'data' }, {}, '/somewhere').dataFolder).toBe('/somewhere/data');
});

it.each([
  [{ port: '70000' }],
  [{ port: 'eighty' }],
  [{ concurrency: '0' }],
  [{ logLevel: 'loud' }],
  [{ publicUrl: 'nowhere' }],
  [{ registries: 'npm=ftp://registry.example.com' }],
  [{ registries: 'npm,,pypi' }],
  [{ packageCaches: 'maven' }],
  [{ packageCaches: 'bower=/srv/bower' }],
  [{ packageCaches: 'maven=/srv/m2,none' }],
])('refuses %o and names the flag', (flags) => {
  expect(() => readConfig(flags, {}, '/somewhere')).toThrow(Refusal);
  expect(() => readConfig(flags, {}, '/somewhere')).toThrow(/--/);
});

it('takes registries by name, at their public address or at a mirror', () => {
  const registries = 'npm=https://registry.example.com/npm, pypi';

  expect(readConfig({ registries }, {}, '/somewhere').registries).toEqual([
    { id: 'npm', address: new URL('https://registry.example.com/npm') },
    { id: 'pypi' },
  ]);
  expect(readConfig({}, {}, '/somewhere').registries).toEqual([]);
});

it('takes package caches by ecosystem, from where the person stands', () => {
  const packageCaches = 'maven=/srv/m2, golang=mod';

  expect(readConfig({ packageCaches }, { HOME: '/home/ada' }, '/somewhere').packageCaches).toEqual([
    { ecosystem: 'maven', folder: '/srv/m2' },
    { ecosystem: 'golang', folder: '/somewhere/mod' },
  ]);
  expect(readConfig({ packageCaches: 'none' }, { HOME: '/home/ada' }, '/s').packageCaches).toEqual(
    [],
  );
});

it.each([
  [{}, []],
  [
    { HOME: '/home/ada' },
    [
      'maven=/home/ada/.m2/repository',
      'golang=/home/ada/go/pkg/mod',
      'cargo=/home/ada/.cargo/registry',
      'nuget=/home/ada/.nuget/packages',
    ],
  ],
  [
    { GOPATH: '/srv/go:/srv/more', CARGO_HOME: '/srv/cargo', GEM_HOME: '/srv/gems' },
    ['golang=/srv/go/pkg/mod', 'cargo=/srv/cargo/registry', 'gem=/srv/gems'],
  ],
  [
    { GOMODCACHE: '/srv/mod', NUGET_PACKAGES: '/srv/nuget' },
    ['golang=/srv/mod', 'nuget=/srv/nuget'],
  ],
])('finds the usual package caches of %o', (environment, expected) => {
  const { packageCaches } = readConfig({}, environment, '/somewhere');

  expect(packageCaches.map(({ ecosystem, folder }) => `${ecosystem}=${folder}`)).toEqual(expected);
});

it('refuses an address of another database without telling its password', () => {
  const flags = { databaseUrl: 'mysql://office:secret@db.example.org/office' };

  expect(() => readConfig(flags, {}, '/somewhere')).toThrow(/postgresql:\/\/.*office:\*\*\*@db/);
});

it.each([
  'postgres://office:secret@db.example.org/office',
  'postgresql:///office?host=%2Frun%2Fpostgresql',
])('takes %s', (databaseUrl) => {
  expect(readConfig({ databaseUrl }, {}, '/somewhere').databaseUrl).toBe(databaseUrl);
});
