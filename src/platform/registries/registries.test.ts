// SPDX-License-Identifier: Apache-2.0
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { Refusal } from '#model';
import { openRegistries } from './open-registries.ts';
import { openTestRegistries, type TestRegistries } from './registries.fixture.ts';

let test: TestRegistries;
const signal = new AbortController().signal;
beforeAll(async () => {
  test = await openTestRegistries();
});
beforeEach(() => {
  test.answers = {};
  test.asked.length = 0;
});
afterAll(() => test.close());

const module = { ecosystem: 'golang', namespace: 'code.example.com', name: 'lamp' };
const proxy = {
  '/golang/code.example.com/lamp/@v/list': 'v1.0.0\n',
  '/golang/code.example.com/lamp/@latest': { Version: 'v1.0.0', Time: '2020-01-01T10:00:00Z' },
  '/golang/code.example.com/lamp/@v/v1.0.0.info': {
    Version: 'v1.0.0',
    Time: '2020-01-01T10:00:00Z',
  },
};
const PATH = '/deps.dev/v3/systems/go/packages/code.example.com%2Flamp';
const further = {
  [PATH]: { versions: [] },
  [`${PATH}/versions/v1.0.0`]: {
    versionKey: { version: 'v1.0.0' },
    licenses: ['MIT'],
    links: [{ label: 'SOURCE_REPO', url: 'https://code.example.com/ada/lamp' }],
  },
};

describe('without a setting', () => {
  it('nothing is asked', async () => {
    const none = openRegistries({ settings: [], userAgent: 'lanthorn-test' });

    expect(none.configured).toEqual([]);
    await expect(none.read({ ...module, versions: [] }, signal)).rejects.toThrow(Refusal);
  });

  it('of that name, it is refused with the names that there are', () => {
    const open = () => openRegistries({ settings: [{ id: 'nmp' }], userAgent: 'x' });

    expect(open).toThrow('There is no package registry "nmp"');
  });

  it('for a public registry no private address is connected to', async () => {
    const address = new URL(test.address);
    const mirror = test.open('npm');
    test.answers = {
      '/npm/lamp': (_, reply) => void reply.writeHead(302, { location: 'http://[::1]:9/' }).end(),
    };

    const report = await mirror.read({ ecosystem: 'npm', name: 'lamp', versions: [] }, signal);

    expect(address.hostname).toBe('127.0.0.1');
    expect(report).toMatchObject({ kind: 'problem', problem: { code: 'http/not-allowed' } });
  });
});

describe('where the own registry leaves something open', () => {
  it('another is asked for just that, and named', async () => {
    test.answers = { ...proxy, ...further };

    const report = await test
      .open('golang', 'deps.dev')
      .read({ ...module, versions: ['v1.0.0'] }, signal);

    expect(report).toMatchObject({
      source: 'golang',
      upstream: {
        repositoryUrl: 'https://code.example.com/ada/lamp',
        versions: [
          {
            version: 'v1.0.0',
            releasedAt: '2020-01-01T10:00:00Z',
            license: 'MIT',
            licenseSource: 'deps.dev',
          },
        ],
      },
    });
  });

  it('and the other fails, what is known stays and the failure is said', async () => {
    test.answers = { ...proxy, [PATH]: (_, reply) => void reply.writeHead(403).end() };

    const report = await test
      .open('golang', 'deps.dev')
      .read({ ...module, versions: ['v1.0.0'] }, signal);

    expect(report).toMatchObject({
      kind: 'found',
      problems: [{ code: 'http/status-403' }],
      upstream: { versions: [{ version: 'v1.0.0' }] },
    });
  });

  it('and does not know the package, the other answers alone', async () => {
    test.answers = further;

    const report = await test
      .open('golang', 'deps.dev')
      .read({ ...module, versions: ['v1.0.0'] }, signal);

    expect(report).toMatchObject({ kind: 'found', source: 'deps.dev' });
  });

  it('nothing is asked twice when nothing is open', async () => {
    const lamp = {
      'dist-tags': {},
      versions: { '1.0.0': { license: 'MIT' } },
      time: { '1.0.0': '2020-01-01T10:00:00Z' },
    };
    test.answers = { '/npm/lamp': lamp };

    await test
      .open('npm', 'deps.dev')
      .read({ ecosystem: 'npm', name: 'lamp', versions: ['1.0.0'] }, signal);

    expect(test.asked).toEqual(['/npm/lamp']);
  });
});

describe('what a stranger says', () => {
  it('is bounded and leads nowhere dangerous', async () => {
    const versions = Object.fromEntries(Array.from({ length: 30_000 }, (_, i) => [`1.0.${i}`, {}]));
    test.answers = {
      '/npm/lamp': {
        'dist-tags': { latest: '1.0.0' },
        repository: 'javascript:alert(1)',
        homepage: 'file:///etc/passwd',
        description: `light\0${'!'.repeat(5000)}`,
        maintainers: Array.from({ length: 500 }, (_, i) => `Ada ${i} <ada${i}@example.org>`),
        versions,
      },
    };

    const report = await test
      .open('npm')
      .read({ ecosystem: 'npm', name: 'lamp', versions: [] }, signal);

    if (report.kind !== 'found') throw new Error(report.kind);
    expect(report.upstream.repositoryUrl).toBeUndefined();
    expect(report.upstream.homepage).toBeUndefined();
    expect(report.upstream.description).toHaveLength(1000);
    expect(report.upstream.maintainers).toHaveLength(100);
    expect(report.upstream.maintainers[0]).toBe('Ada 0');
    expect(report.upstream.versions).toHaveLength(20_000);
  });
});
