// SPDX-License-Identifier: Apache-2.0
import { afterAll, beforeAll, expect, it } from 'vitest';
import { writeZip } from '#engines/evidence-pack';
import { json, openTestSite, type TestSite } from '../site.fixture.ts';

const FILES = '/api/v1/strategy/files';
const ARCHIVE = '/api/v1/strategy/archive';

let site: TestSite;
beforeAll(async () => {
  site = await openTestSite();
});
afterAll(() => site.close());

async function unpack(archive: Uint8Array) {
  const body = new Uint8Array(archive);
  const headers = { 'content-type': 'application/octet-stream' };
  return site.read(ARCHIVE, { method: 'POST', headers, body });
}

it('the archive that is saved holds the files that the API gives, and they change nothing', async () => {
  const saved = await site.ask(ARCHIVE);
  const { files } = (await site.read(FILES)).body;

  const unpacked = (await unpack(new Uint8Array(await saved.arrayBuffer()))).body;
  const looked = (await site.read(`${FILES}/preview`, json('POST', unpacked))).body;

  expect(saved.headers.get('content-disposition')).toContain('strategy.zip');
  expect(unpacked).toEqual({ files });
  expect(looked).toEqual({ changes: [], problems: [] });
});

it('a folder that somebody packed is read whatever it is called, without notes and hidden files', async () => {
  const content = Buffer.from('mission: To lend a hand\n');
  const archive = writeZip(
    ['mine/strategy.yaml', 'mine/README.md', 'mine/.git/x.yaml', '__MACOSX/mine/._a.yaml'].map(
      (path) => ({ path, content }),
    ),
  );

  const { files } = (await unpack(archive)).body;
  const { changes } = (await site.read(`${FILES}/preview`, json('POST', { files }))).body;

  expect(files).toEqual([{ path: 'strategy.yaml', text: 'mission: To lend a hand\n' }]);
  expect(changes[0]).toBe('~ mission: To lend a hand');
});

it('what is no archive is refused, and bad files are told with file, line and field', async () => {
  const none = await unpack(Buffer.from('hello'));
  const files = [{ path: 'kpis.yaml', text: 'kpis:\n  - id: a\n    name: A\n    metric: b\n' }];
  const { body } = await site.read(`${FILES}/preview`, json('POST', { files }));

  expect([none.status, none.body.code]).toEqual([422, 'strategy/no-archive']);
  expect(body.changes).toEqual([]);
  expect(body.problems).toContainEqual({
    where: 'kpis.yaml',
    line: 2,
    field: 'kpis.0.windowDays',
    message: expect.any(String),
  });
  expect(site.bugs).toEqual([]);
});
