// SPDX-License-Identifier: Apache-2.0
// Whoever may not see persons sees none: not on any route, in any format.
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { createApp } from '#surfaces/http';
import { httpRooms } from './http-rooms.ts';
import {
  makeTestRepository,
  openTestOffice,
  packageLock,
  type TestOffice,
  type TestRepository,
} from './office.fixture.ts';

const AUTHORS = ['Zebulon Quixworth <zq@quixworth.org>', 'Zenobia Yarrowgate <zy@yarrow.org>'];
const ONE_OF_THEM = /zebulon|quixworth|zenobia|yarrow/i;
// Metrics whose rows are people, organisations, months and commits' days.
const METRICS = [
  'contributors',
  'contributor-absence-factor',
  'top-contributor-share',
  'organizations',
  'elephant-factor',
  'commits',
];
// What is no part of the described API: files, and figures for other programs.
const FILES = [
  ...['csv', 'xlsx', 'json', 'parquet'].flatMap((format) => [
    `/measurement/projects/export?format=${format}`,
    `/measurement/kpis/export?format=${format}`,
    `/compliance/components/export?format=${format}`,
  ]),
  '/measurement/openmetrics',
];

let test: TestOffice;
let repository: TestRepository;
beforeAll(async () => {
  test = await openTestOffice();
  repository = makeTestRepository('lamp');
  for (let i = 0; i < 12; i += 1) {
    repository.commit({ 'package-lock.json': packageLock({ [`oil-${i}`]: 'MIT' }) });
    repository.git('commit', '-q', '--amend', '--no-edit', `--author=${AUTHORS[i % 2]}`);
  }
  await test.scan(repository.folder);
});
afterAll(async () => {
  await test.close();
  repository.remove();
});

type Role = 'member' | 'lead';

/** What somebody in that role gets: bytes as letters, so that names in binary files are found too. */
async function asking(role: Role): Promise<(path: string) => Promise<[number, string]>> {
  const rooms = httpRooms(test.office);
  const { identity } = test.office;
  const { sessionToken } = await identity.signIn(await identity.createSignInLink());
  const callerOf = async (token: string) => {
    const caller = await rooms.session.callerOf(token);
    return caller && { ...caller, role };
  };
  const app = createApp(
    { ...rooms, session: { ...rooms.session, callerOf } },
    {
      allowedHosts: ['localhost'],
      siteFolder: mkdtempSync(join(tmpdir(), 'lanthorn-no-site-')),
      onBug: (error) => expect.fail(`A bug: ${error}`),
    },
  );
  const headers = { host: 'localhost', cookie: `lanthorn_session=${sessionToken}` };
  return async (path) => {
    const reply = await app.fetch(new Request(`http://localhost/api/v1${path}`, { headers }));
    // The events of jobs have no end.
    if (reply.headers.get('content-type')?.startsWith('text/event-stream') === true) {
      await reply.body?.cancel();
      return [reply.status, ''];
    }
    return [reply.status, Buffer.from(await reply.arrayBuffer()).toString('latin1')];
  };
}

/** Every address of the described API that can be got, with the first of everything. */
function addressesIn(openApi: string): readonly string[] {
  const { paths }: { readonly paths: Readonly<Record<string, object>> } = JSON.parse(openApi);
  return Object.entries(paths).flatMap(([path, verbs]) => {
    if (!('get' in verbs)) return [];
    const metrics = path.includes('{metricId}') ? METRICS : [''];
    return metrics.map((metric) =>
      path.replace('{metricId}', metric).replaceAll(/\{[^}]+\}/g, '1'),
    );
  });
}

it('no route and no file names a person to a member, and the rows say why not', async () => {
  const [asLead, asMember] = [await asking('lead'), await asking('member')];
  const [, openApi] = await asLead('/openapi.json');
  const seen = { lead: [] as string[], member: [] as string[] };
  for (const path of [...addressesIn(openApi), ...FILES]) {
    const [, toLead] = await asLead(path);
    const [, toMember] = await asMember(path);
    if (ONE_OF_THEM.test(toLead)) seen.lead.push(path);
    if (ONE_OF_THEM.test(toMember)) seen.member.push(path);
  }

  expect(seen.member).toEqual([]);
  expect(seen.lead).toEqual(
    expect.arrayContaining([
      '/measurement/people',
      '/measurement/people/1',
      '/measurement/projects/1/metrics/contributors',
    ]),
  );
  expect(await asMember('/measurement/people')).toEqual([
    403,
    expect.stringContaining('activity/people-not-shown'),
  ]);
});
