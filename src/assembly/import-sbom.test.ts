// SPDX-License-Identifier: Apache-2.0
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Sbom, type SbomComponent, writeSbom } from '#engines/sbom';
import { instant, Refusal } from '#model';
import { type HandedSbom, importSbom } from './import-sbom.ts';
import { openTestOffice, type TestOffice } from './office.fixture.ts';

let test: TestOffice;
beforeAll(async () => {
  test = await openTestOffice();
});
afterAll(() => test.close());

const npm = (name: string, license: string, version = '1.0.0'): SbomComponent => ({
  id: `${name}-${version}`,
  kind: 'library',
  name,
  version,
  purl: `pkg:npm/${name}@${version}`,
  licenses: [{ expression: license, basis: 'declared' }],
});

function billOf(subject: string, more: Partial<Sbom> = {}): Sbom {
  return {
    subject: {
      id: 'it',
      kind: 'application',
      name: subject,
      version: '2.1.0',
      supplier: { name: 'Harbour Works' },
    },
    at: instant('2026-03-01T09:00:00Z'),
    tools: [{ name: 'quay', version: '3' }],
    components: [npm('buoy', 'MIT'), npm('chain', 'AGPL-3.0-only'), npm('anchor', 'Apache-2.0')],
    dependencies: [
      { from: 'it', to: ['buoy-1.0.0', 'anchor-1.0.0'] },
      { from: 'buoy-1.0.0', to: ['chain-1.0.0'] },
    ],
    ...more,
  };
}

function handed(sbom: Sbom, fileName = 'ferry.cdx.json'): HandedSbom {
  return { bytes: Buffer.from(writeSbom(sbom, 'cyclonedx-1.6')), fileName };
}

async function imported(one: HandedSbom) {
  const result = await importSbom(test.office, test.principal, one);
  await test.office.jobs.idle();
  return result;
}

describe('a bill of materials of others', () => {
  it('becomes a repository whose components are in the inventory, judged, with paths and licences', async () => {
    const { office, principal } = test;
    const result = await imported(handed(billOf('ferry')));

    expect(result).toMatchObject({ state: 'imported', name: 'ferry', components: 3, problems: [] });
    const page = await office.compliance.components(principal, {
      repositoryId: result.repositoryId,
      sort: 'name',
      order: 'asc',
      limit: 10,
    });
    expect(page.items.map(({ name, license, direct }) => [name, license, direct])).toEqual([
      ['anchor', 'Apache-2.0', true],
      ['buoy', 'MIT', true],
      ['chain', 'AGPL-3.0-only', false],
    ]);
    const chain = page.items.find(({ name }) => name === 'chain');
    const [usage] = await office.components.usages(principal, chain?.id ?? 0);
    expect(usage).toMatchObject({
      path: 'ferry.cdx.json',
      via: ['pkg:npm/buoy@1.0.0', 'pkg:npm/chain@1.0.0'],
    });
    const { licenseChain } = await office.components.get(principal, chain?.id ?? 0);
    expect(licenseChain[0]).toMatchObject({
      step: 'declared',
      value: 'AGPL-3.0-only',
      source: expect.stringMatching(/^ferry\.cdx\.json:\d+$/),
    });
    const findings = await office.compliance.findings(principal, {
      repositoryId: result.repositoryId,
      state: 'open',
      limit: 10,
    });
    expect(findings.items.map(({ component }) => component.name)).toContain('chain');
  });

  it('keeps the bytes and where they come from', async () => {
    const { office, principal } = test;
    const one = handed(billOf('tender'), 'tender.json');
    const { repositoryId } = await imported(one);
    const [document] = await office.sboms.of(principal, repositoryId);

    expect(document).toMatchObject({
      fileName: 'tender.json',
      standard: 'cyclonedx',
      formatVersion: '1.6',
      encoding: 'json',
      subjectVersion: '2.1.0',
      supplier: 'Harbour Works',
      tools: ['quay 3'],
      madeAt: '2026-03-01T09:00:00Z',
      components: 3,
      importedBy: principal.actor,
    });
    expect(Buffer.from(await office.sboms.content(principal, document?.id ?? 0))).toEqual(
      Buffer.from(one.bytes),
    );
  });

  it('is known when it comes again, under whatever name', async () => {
    const first = await imported(handed(billOf('barge')));
    const jobs = await test.office.jobs.list(test.principal, { limit: 1 });
    const again = await imported(handed(billOf('barge'), 'renamed.json'));

    expect(again).toMatchObject({
      state: 'known',
      repositoryId: first.repositoryId,
      components: 3,
    });
    expect(await test.office.jobs.list(test.principal, { limit: 1 })).toEqual(jobs);
  });

  it('replaces the facts of an earlier one of the same subject, which stays listed', async () => {
    const { office, principal } = test;
    const first = await imported(handed(billOf('lighter')));
    const newer = billOf('lighter', {
      at: instant('2026-04-01T09:00:00Z'),
      components: [npm('buoy', 'MIT', '2.0.0')],
      dependencies: [],
    });
    const second = await imported(handed(newer));

    expect(second).toMatchObject({ state: 'replaced', repositoryId: first.repositoryId });
    const counts = await office.components.counts(principal, [first.repositoryId]);
    expect(counts.get(first.repositoryId)).toBe(1);
    const documents = await office.sboms.of(principal, first.repositoryId);
    expect(documents.map(({ components }) => components)).toEqual([1, 3]);
  });

  it('that was made earlier than the one shown is only kept', async () => {
    const { office, principal } = test;
    const first = await imported(handed(billOf('wherry')));
    const older = billOf('wherry', { at: instant('2025-01-01T00:00:00Z'), components: [] });
    const second = await imported(handed(older));

    expect(second).toMatchObject({ state: 'older', repositoryId: first.repositoryId });
    const counts = await office.components.counts(principal, [first.repositoryId]);
    expect(counts.get(first.repositoryId)).toBe(3);
    expect(await office.sboms.of(principal, first.repositoryId)).toHaveLength(2);
  });

  it('is left alone by a scan', async () => {
    const { office, principal } = test;
    const { repositoryId } = await imported(handed(billOf('dredger')));
    await office.jobs.enqueue(principal, {
      kind: 'scan-repository',
      subject: `repository:${repositoryId}`,
      data: { repositoryId },
    });
    await office.jobs.idle();

    expect(await office.portfolio.get(principal, repositoryId)).toMatchObject({
      kind: 'sbom',
      state: 'scanned',
      problems: 0,
    });
  });

  it('that is not valid is refused with what is wrong and where, and taken on request', async () => {
    const document = JSON.parse(writeSbom(billOf('raft'), 'cyclonedx-1.6'));
    document.components[0].purl = 'not a purl';
    const bad = { bytes: Buffer.from(JSON.stringify(document)), fileName: 'raft.json' };
    const refusal = await imported(bad).catch((error: unknown) => error);

    expect(refusal).toBeInstanceOf(Refusal);
    expect(refusal).toMatchObject({
      code: 'sbom/not-valid',
      message: expect.stringContaining('components[0].purl'),
    });
    const taken = await imported({ ...bad, acceptInvalid: true });
    expect(taken).toMatchObject({ state: 'imported', components: 3 });
    expect(taken.problems.map(({ code }) => code)).toEqual(['sbom/bad-purl', 'sbom/no-purl']);
  });

  it('is refused where it is none, and to whoever may not import', async () => {
    const none = { bytes: Buffer.from('hello'), fileName: 'hello.txt' };
    await expect(imported(none)).rejects.toThrow('hello.txt is not valid');

    const member = { ...test.principal, role: 'member' as const };
    await expect(importSbom(test.office, member, none)).rejects.toMatchObject({
      kind: 'not-allowed',
    });
  });

  it('is listed under the name that is given', async () => {
    const { name } = await imported({ ...handed(billOf('cutter')), name: 'Cutter of the north' });

    expect(name).toBe('Cutter of the north');
  });
});
