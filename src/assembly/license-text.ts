// SPDX-License-Identifier: Apache-2.0
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { licenseInfo } from '#engines/licensing';

const require = createRequire(import.meta.url);

/** The text that the SPDX list has for a licence; none for an id it does not know. */
export async function licenseText(id: string): Promise<string | undefined> {
  const known = licenseInfo(id)?.id;
  if (known === undefined) return undefined;
  const path = require.resolve(`spdx-license-list/licenses/${known}.json`);
  const { licenseText: text }: { licenseText: string } = JSON.parse(await readFile(path, 'utf8'));
  return text;
}
