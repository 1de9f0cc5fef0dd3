// SPDX-License-Identifier: Apache-2.0
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { ReportComponent } from '#surfaces/cli';
import { cliDesk } from './cli-desk.ts';
import { makeTestRepository, type TestRepository } from './office.fixture.ts';

const lamp = { group: 'org.fen', artifact: 'lamp', version: '1.0' };
const pom = 'org/fen/lamp/1.0/lamp-1.0.pom';

let repository: TestRepository;
let home: string;
beforeAll(() => {
  repository = makeTestRepository('fen');
  const asked = `<dependency><groupId>${lamp.group}</groupId><artifactId>${lamp.artifact}</artifactId><version>${lamp.version}</version></dependency>`;
  repository.commit({
    '.gitignore': 'home\n',
    'pom.xml': `<project><groupId>org.fen</groupId><artifactId>fen</artifactId><version>1</version><dependencies>${asked}</dependencies></project>`,
  });
  home = join(repository.folder, 'home');
  const file = join(home, '.m2/repository', pom);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(
    file,
    '<project><licenses><license><name>Apache License, Version 2.0</name></license></licenses></project>',
  );
});
afterAll(() => repository.remove());

async function lampIn(
  environment: Readonly<Record<string, string>>,
): Promise<ReportComponent | undefined> {
  const desk = cliDesk({ environment, workingFolder: repository.folder });
  const observed = desk.observe([repository.folder], {
    parts: ['inventory'],
    signal: new AbortController().signal,
    onStep: () => undefined,
  });
  for await (const report of observed) {
    if (!('components' in report)) continue;
    return report.components.find(({ name }) => name === 'org.fen:lamp');
  }
  return undefined;
}

it('takes the licence of a Maven package out of the local repository of the user', async () => {
  expect((await lampIn({ HOME: home }))?.license).toBe('Apache-2.0');
});

it('leaves the licence unknown where package caches are turned off', async () => {
  const found = await lampIn({ HOME: home, LANTHORN_PACKAGE_CACHES: 'none' });

  expect(found).toMatchObject({ purl: 'pkg:maven/org.fen/lamp@1.0', license: undefined });
});
