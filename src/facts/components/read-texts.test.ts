// SPDX-License-Identifier: Apache-2.0
import { expect, it } from 'vitest';
import { purlOf, used } from './component-store.fixture.ts';
import type { InstalledPackageSays } from './file-tree.ts';
import { licenseChains } from './license-chains.ts';
import { readTexts } from './read-texts.ts';

type Text = InstalledPackageSays['texts'][number];

const text = (path: string, said: string, role: Text['role'] = 'license'): Text => ({
  role,
  path,
  text: said,
});

/** Reads one package with these texts, and the chain of it where nothing else tells the licence. */
async function read(texts: readonly Text[], omitted: readonly string[] = []) {
  const says = { path: 'node_modules/oil/package.json', texts, omitted };
  const installed = new Map([[purlOf('oil'), says]]);
  const found = await readTexts(installed, undefined);
  const sources = { installed, texts: found.texts, registry: undefined };
  const [chain] = await licenseChains([used({ name: 'oil' })], sources);
  return { chain, problems: found.problems, texts: found.texts.get(purlOf('oil')) };
}

it('takes what the texts say together where nothing words a licence', async () => {
  const { chain, texts } = await read([
    text('LICENSE-MIT', 'SPDX-License-Identifier: MIT\n'),
    text('LICENSE-BSD', 'SPDX-License-Identifier: 0BSD\n'),
    text('NOTICE', 'SPDX-License-Identifier: GPL-2.0-only\n', 'notice'),
  ]);

  expect(chain).toEqual({
    detected: 'MIT AND 0BSD',
    detectedSource: 'LICENSE-MIT, LICENSE-BSD',
    effective: 'MIT AND 0BSD',
  });
  expect(texts?.files.map(({ role }) => role)).toEqual(['license', 'license', 'notice']);
});

it('does not take a licence that it does not know for none', async () => {
  const said = 'License\n\nYou may use, copy and redistribute this software under these terms.\n';

  const { chain } = await read([text('LICENSE', said)]);

  expect(chain?.detected).toBe('LicenseRef-unrecognised');
});

it.each([
  ['another year', 'Copyright 2030 Ada\n\nDo what the lamp says.\n', true],
  ['another layout', 'Copyright 2020 Ada\n\nDo what\n  the lamp says.\n', true],
  ['another word', 'Copyright 2020 Ada\n\nDo what the keeper says.\n', false],
])('%s in a text: is the imprint kept?', async (_, said, isSame) => {
  const before = await read([text('LICENSE', 'Copyright 2020 Ada\n\nDo what the lamp says.\n')]);

  const after = await read([text('LICENSE', said)]);

  expect(after.texts?.imprint === before.texts?.imprint).toBe(isSame);
  expect(after.texts?.digest).not.toBe(before.texts?.digest);
});

it('says which texts it could not read, once for a package', async () => {
  const { problems } = await read([], ['NOTICE', 'COPYING']);

  expect(problems).toMatchObject([{ code: 'components/text-left-out', path: 'NOTICE' }]);
  expect(problems[0]?.message).toContain('1 beside it');
});
