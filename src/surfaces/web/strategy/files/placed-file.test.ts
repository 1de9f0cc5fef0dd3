// SPDX-License-Identifier: Apache-2.0
import { expect, it } from 'vitest';
import { placedFile } from './placed-file.ts';

const file = (name: string, text: string) => ({ name, text: async () => text });

it.each([
  ['known.yaml', '# yaml-language-server: $schema=../schemas/objective.schema.json\nid: a\n'],
  ['kpis.yaml', '# yaml-language-server: $schema=schemas/kpis.schema.json\nkpis: []\n'],
  ['notes.yaml', 'id: a\n'],
])('%s is placed by the schema that it names', async (name, text) => {
  const folder = name === 'known.yaml' ? 'objectives/' : '';

  expect(await placedFile(file(name, text))).toEqual({ path: `${folder}${name}`, text });
});

it('a file of a folder keeps its place in it', async () => {
  const chosen = { ...file('a.yaml', 'x'), webkitRelativePath: 'mine/adoptions/a.yaml' };

  expect((await placedFile(chosen)).path).toBe('adoptions/a.yaml');
});
