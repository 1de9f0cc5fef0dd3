// SPDX-License-Identifier: Apache-2.0
import { expect, it } from 'vitest';
import type { Caller } from '#surfaces/http';
import { disconnectRepository } from '../forges/connect-forge.ts';
import { importFile } from '../forges/import-file.ts';
import { makeTestRepository, openTestOffice } from '../office.fixture.ts';
import { opportunitiesRoom } from './opportunities-room.ts';

/** An office that uses lamp, and has a clone of it. */
async function officeWithLamp(required: string) {
  const test = await openTestOffice();
  const app = makeTestRepository('app');
  app.commit({ 'go.mod': `module example.org/app\n\n${required}\n` });
  const lamp = makeTestRepository('lamp');
  lamp.commit({ 'README.md': 'Light' });
  lamp.git('remote', 'add', 'origin', 'git@github.com:Ada/Lamp.git');
  await test.scan(app.folder);
  const lampId = await test.scan(lamp.folder);
  app.remove();
  lamp.remove();
  return { test, lampId };
}

it('rates what is scanned, remembers choices, and a clone of the project tells of its people', async () => {
  const { test, lampId } = await officeWithLamp(
    'require (\n\tgithub.com/ada/lamp v1.0.0\n\tgithub.com/bob/wick v1.0.0 // indirect\n)',
  );
  const caller: Caller = { ...test.principal, accountId: 1, name: 'Ada', organisationName: 'Test' };
  const room = opportunitiesRoom(test.office);
  const asked = { show: 'open', limit: 100 } as const;

  const before = await room.list(caller, asked);
  const project = before.items.find(({ name }) => name === 'ada/lamp')?.key ?? '';
  const detail = await room.project(caller, { project });
  await room.takeUp(caller, { project, what: 'Mend it' }, 'once');
  await room.setAside(caller, { project });
  const after = await room.list(caller, asked);
  const aside = await room.list(caller, { ...asked, show: 'aside' });

  expect(before.items.map(({ name }) => name)).toEqual(['ada/lamp', 'bob/wick']);
  expect(detail).toMatchObject({
    key: 'github.com/ada/lamp',
    repositoryId: lampId,
    issues: undefined,
  });
  expect(detail.signals.need.known).toBeGreaterThan(before.items[1]?.signals.need.known ?? 1);
  expect(after).toMatchObject({ total: 1, setAside: 1 });
  expect(after.undertakings).toMatchObject([
    { project, projectName: 'ada/lamp', state: 'taken', isMine: true },
  ]);
  expect(aside.items).toMatchObject([{ key: project, isSetAside: true, takenUp: 1 }]);
  await expect(room.project(caller, { project: 'github.com/no/body' })).rejects.toMatchObject({
    code: 'execution/no-such-opportunity',
  });
  await test.close();
});

it('offers open issues of a tracker, and never the threads of a mailing list', async () => {
  const { test, lampId: repositoryId } = await officeWithLamp('require github.com/ada/lamp v1.0.0');
  const caller: Caller = { ...test.principal, accountId: 1, name: 'Ada', organisationName: 'Test' };
  const { office } = test;
  const importing = (kind: 'mbox' | 'csv', name: string, lines: readonly string[]) =>
    importFile(office, caller, { repositoryId, kind, name, lines });
  const issues = async () => {
    const detail = await opportunitiesRoom(office).project(caller, {
      project: 'github.com/ada/lamp',
    });
    return detail.issues?.map(({ title }) => title);
  };

  const { items } = await importing('mbox', 'lamp-devel', [
    'From x Mon Sep  7 09:00:00 2026',
    'Message-ID: <q@x>',
    'From: Bob <bob@x.example>',
    'Date: 7 Sep 2026 09:00:00 +0000',
    'Subject: Good first issue, anybody?',
    '',
    'Words',
  ]);
  const ofList = await issues();
  await disconnectRepository(office, caller, repositoryId);
  await importing('csv', 'tracker', [
    'item,event,at,actor,title',
    '1,opened,2026-09-07T09:00:00Z,bob,Too short',
  ]);

  expect(items).toBe(1);
  expect(ofList).toBeUndefined();
  expect(await issues()).toEqual(['Too short']);
  await test.close();
});
