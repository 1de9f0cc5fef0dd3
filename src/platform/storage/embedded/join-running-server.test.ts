// SPDX-License-Identifier: Apache-2.0
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { openStorage } from '../index.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'lanthorn-embedded-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

test('a tool beside a running Lanthorn shares its database, and starts one where none runs', async () => {
  const server = await openStorage({ dataFolder: folder });
  const tool = await openStorage({ dataFolder: folder, join: true });

  await tool.system((tx) => tx.query("INSERT INTO organisation (name) VALUES ('shared')"));
  await tool.close();

  const names = 'SELECT name FROM organisation';
  expect(await server.system((tx) => tx.query(names))).toEqual([{ name: 'shared' }]);
  await server.close();
  const alone = await openStorage({ dataFolder: folder, join: true });
  expect(await alone.system((tx) => tx.query(names))).toEqual([{ name: 'shared' }]);
  await alone.close();
});
