// SPDX-License-Identifier: Apache-2.0
import { afterAll, beforeAll, expect, it } from 'vitest';
import { readSbom, type SbomFormat, writeSbom } from '#engines/sbom';
import {
  makeTestRepository,
  openTestOffice,
  packageLock,
  type TestOffice,
} from './office.fixture.ts';
import { storedSbom } from './stored-sbom.ts';

let test: TestOffice;
beforeAll(async () => {
  test = await openTestOffice();
});
afterAll(() => test.close());

const asks = (...names: readonly string[]) => ({
  version: '1.0.0',
  dependencies: Object.fromEntries(names.map((name) => [name, '^1.0.0'])),
});

/** lamp asks for wick and oil, and both of these for cotton. */
const LOCK = JSON.stringify({
  name: 'app',
  lockfileVersion: 3,
  packages: {
    '': { name: 'app', ...asks('lamp') },
    'node_modules/lamp': asks('wick', 'oil'),
    'node_modules/wick': asks('cotton'),
    'node_modules/oil': asks('cotton'),
    'node_modules/cotton': { ...asks(), funding: 'https://example.org/cotton' },
  },
});

const FORMATS: readonly SbomFormat[] = [
  'cyclonedx-1.6',
  'cyclonedx-1.6-xml',
  'spdx-2.3',
  'spdx-3.0.1',
];

it.each(FORMATS)(
  'the bill of a scanned repository has every edge and who takes money in %s',
  async (format) => {
    const repository = makeTestRepository('app');
    repository.commit({ 'package-lock.json': LOCK, '.github/FUNDING.yml': 'ko_fi: app\n' });
    const id = await test.scan(repository.folder);
    const stored = await test.office.portfolio.get(test.principal, id);
    const bill = await storedSbom(test.office, test.principal, stored, { organisation: 'Quay' });
    repository.remove();

    const reading = readSbom(writeSbom(bill, format));
    if ('code' in reading) throw new Error(reading.message);
    const { subject, components, dependencies } = reading.sbom;
    const names = new Map(
      [...components, ...(subject ? [subject] : [])].map((c) => [c.id, c.name]),
    );
    const edges = dependencies.flatMap(({ from, to }) =>
      to.map((id) => `${names.get(from)} > ${names.get(id)}`),
    );
    expect(edges.sort()).toEqual([
      'app > lamp',
      'lamp > oil',
      'lamp > wick',
      'oil > cotton',
      'wick > cotton',
    ]);
    const takers = [...components, ...(subject ? [subject] : [])].flatMap(
      ({ name, references = [] }) =>
        references.flatMap(({ kind, url }) => (kind === 'funding' ? [`${name}: ${url}`] : [])),
    );
    expect(takers).toEqual(['cotton: https://example.org/cotton', 'app: https://ko-fi.com/app']);
  },
);

it('says beside the declared licence what was decided, where that is another', async () => {
  const { office, principal } = test;
  const repository = makeTestRepository('decided');
  repository.commit({ 'package-lock.json': packageLock({ rush: 'GPL-3.0-only', reed: 'MIT' }) });
  const id = await test.scan(repository.folder);
  repository.remove();
  const query = { search: 'rush', sort: 'name', order: 'asc', limit: 1 } as const;
  const [rush] = (await office.compliance.components(principal, query)).items;
  const decision = {
    kind: 'conclude',
    scope: { kind: 'repository', id },
    license: 'Apache-2.0',
    reason: 'The authors wrote so.',
  } as const;
  await office.curations.decide(principal, rush?.id ?? 0, decision, office.clock.now());

  const stored = await office.portfolio.get(principal, id);
  const bill = await storedSbom(office, principal, stored, { organisation: 'Quay' });

  const licenses = Object.fromEntries(bill.components.map((one) => [one.name, one.licenses]));
  expect(licenses).toEqual({
    reed: [{ expression: 'MIT', basis: 'declared' }],
    rush: [
      { expression: 'GPL-3.0-only', basis: 'declared' },
      { expression: 'Apache-2.0', basis: 'concluded' },
    ],
  });
});

it('says where a component is at home and takes money as its registry told', async () => {
  const { office, principal } = test;
  const repository = makeTestRepository('told');
  repository.commit({ 'package-lock.json': packageLock({ sedge: 'MIT' }) });
  const id = await test.scan(repository.folder);
  repository.remove();
  const upstream = {
    repositoryUrl: 'https://code.example.org/sedge',
    homepage: 'not an address',
    maintainers: [],
    funding: ['https://fund.example.org/sedge'],
    versions: [],
  };
  const record = { purl: 'pkg:npm/sedge', source: 'npm', fetchedAt: office.clock.now(), upstream };
  await office.storage.write(principal, { action: 'test/keep', subject: 'upstreams' }, (tx) =>
    office.upstreams.keep(tx, [record]),
  );

  const stored = await office.portfolio.get(principal, id);
  const bill = await storedSbom(office, principal, stored, { organisation: 'Quay' });

  expect(bill.components[0]?.references).toEqual([
    { kind: 'source', url: 'https://code.example.org/sedge' },
    { kind: 'funding', url: 'https://fund.example.org/sedge' },
  ]);
});
