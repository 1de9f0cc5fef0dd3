// SPDX-License-Identifier: Apache-2.0
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, it } from 'vitest';
import { makeTestRepository } from '../office.fixture.ts';
import { opportunitiesDesk } from './opportunities-desk.ts';

it('rates what a clone stands on: from its lock, what is installed beside it, and the patches it carries', async () => {
  const { folder, commit, remove } = makeTestRepository('app');
  commit({
    'package-lock.json': JSON.stringify({
      lockfileVersion: 3,
      packages: {
        '': { name: 'app', dependencies: { lamp: '^1.0.0' } },
        'node_modules/lamp': { version: '1.0.0', dependencies: { wick: '^2.0.0' } },
        'node_modules/wick': { version: '2.0.0', funding: { url: 'https://example.org/wick' } },
      },
    }),
    'patches/lamp+1.0.0.patch': 'diff',
  });
  const manifest = { name: 'lamp', version: '1.0.0', repository: 'github:ada/lamp' };
  const file = join(folder, 'node_modules/lamp/package.json');
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, JSON.stringify(manifest));
  const problems: string[] = [];

  const desk = opportunitiesDesk({ environment: {}, workingFolder: folder });
  const report = await desk.opportunities([folder], {
    signal: new AbortController().signal,
    onStep: () => undefined,
    onProblem: (message) => problems.push(message),
  });
  remove();

  expect(problems).toEqual([]);
  expect(report).toMatchObject({ repositories: ['app'], packages: 2 });
  expect(report.untold).toEqual(['pkg:npm/lamp@1.0.0', 'pkg:npm/wick@2.0.0']);
  const [lamp, wick] = report.opportunities;
  expect(lamp).toMatchObject({
    key: 'github.com/ada/lamp',
    isGuess: true,
    next: {
      sentence: 'Send the patch that you carry upstream.',
      address: 'https://github.com/ada/lamp',
    },
  });
  expect(lamp?.reasons.map(({ sentence }) => sentence)).toEqual([
    'One repository uses it directly, at run time.',
    'We carry 1 patch of it.',
  ]);
  expect(wick).toMatchObject({ key: 'pkg:npm/wick', channels: ['https://example.org/wick'] });
});
