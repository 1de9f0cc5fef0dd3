// SPDX-License-Identifier: Apache-2.0
import type { FileReading } from '#model';
import { withoutSecrets } from '../../addresses.ts';
import { readIni } from '../../documents/read-ini.ts';
import type { Reader } from '../../reader.ts';
import { repositoryEntry } from '../../repository-purl.ts';
import { addComponent, closeSheet, openSheet } from '../../sheet.ts';

export const gitmodules = {
  id: 'git/gitmodules',
  ecosystem: 'generic',
  files: /(^|\/)\.gitmodules$/,
  format: 'https://git-scm.com/docs/gitmodules',
  edges: 'none',
  lines: true,
  scopes: false,
  knownGaps: 'The commit that is used stands in the tree of the repository, not in this file.',
  read: readGitmodules,
} satisfies Reader;

function readGitmodules(text: string, path: string): FileReading {
  const sheet = openSheet(path);
  // Git indents its keys, which is how INI files of others continue a value.
  const entries = readIni(text.replace(/^[ \t]+/gm, ''));
  const branches = new Map(
    entries.flatMap(({ section, key, values }) =>
      key === 'branch' ? [[section, values[0]?.text]] : [],
    ),
  );
  for (const { section, key, values } of entries) {
    const [value] = values;
    // "../other.git" lies beside this repository, wherever that is.
    if (key !== 'url' || value === undefined || value.text.startsWith('.')) continue;
    const address = withoutSecrets(value.text);
    const entry = repositoryEntry(address);
    if (entry === undefined) continue;
    addComponent(sheet, {
      ...entry,
      range: branches.get(section),
      scope: 'runtime',
      direct: true,
      line: value.line,
      source: address,
    });
  }
  return closeSheet(sheet);
}
