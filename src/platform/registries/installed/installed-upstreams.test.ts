// SPDX-License-Identifier: Apache-2.0
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { readInstalledUpstreams } from './installed-upstreams.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'lanthorn-upstreams-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

function write(file: string, text: string): void {
  mkdirSync(path.dirname(path.join(folder, file)), { recursive: true });
  writeFileSync(path.join(folder, file), text);
}

it('tells where an npm package is made and takes money', async () => {
  const manifest = {
    name: 'lamp',
    version: '1.0.0',
    repository: { type: 'git', url: 'git+https://github.com/ada/lamp.git' },
    funding: [{ url: 'https://opencollective.com/lamp' }, 'javascript:alert(1)'],
    homepage: 'https://lamp.example.org',
  };
  write('node_modules/lamp/package.json', JSON.stringify(manifest));
  const wanted = { purl: 'pkg:npm/lamp@1.0.0', ecosystem: 'npm', name: 'lamp', version: '1.0.0' };

  const found = await readInstalledUpstreams(folder, [wanted]);

  expect(found.get(wanted.purl)).toMatchObject({
    repositoryUrl: 'https://github.com/ada/lamp',
    homepage: 'https://lamp.example.org/',
    funding: ['https://opencollective.com/lamp'],
  });
});

it('tells the same of a Python package, by the labels of its addresses', async () => {
  const metadata = [
    'Metadata-Version: 2.1',
    'Name: lamp',
    'Version: 2.0',
    'Summary: Light',
    'Project-URL: Source Code, https://github.com/ada/py-lamp',
    'Project-URL: Funding, https://github.com/sponsors/ada',
    'Project-URL: Changes, https://example.org/changes',
    '',
    'Project-URL: Funding, https://example.org/in-the-readme',
  ];
  write('.venv/lib/python3.12/site-packages/lamp-2.0.dist-info/METADATA', metadata.join('\n'));
  const wanted = { purl: 'pkg:pypi/lamp@2.0', ecosystem: 'pypi', name: 'lamp', version: '2.0' };

  const found = await readInstalledUpstreams(folder, [wanted]);

  expect(found.get(wanted.purl)).toMatchObject({
    repositoryUrl: 'https://github.com/ada/py-lamp',
    description: 'Light',
    funding: ['https://github.com/sponsors/ada'],
  });
});

it('tells nothing of another version, or of what is not installed', async () => {
  write('node_modules/lamp/package.json', JSON.stringify({ name: 'lamp', version: '2.0.0' }));
  const wanted = { purl: 'pkg:npm/lamp@1.0.0', ecosystem: 'npm', name: 'lamp', version: '1.0.0' };

  expect(await readInstalledUpstreams(folder, [wanted])).toEqual(new Map());
});
