// SPDX-License-Identifier: Apache-2.0
import type { FileReading, Scope } from '#model';
import { type IniEntry, readIni } from '../../documents/read-ini.ts';
import type { Reader } from '../../reader.ts';
import { scopeOfGroup } from '../../scopes.ts';
import { addProject, closeSheet, openSheet, type Sheet } from '../../sheet.ts';
import { addRequirements } from './add-requirements.ts';

export const setupCfg = {
  id: 'pypi/setup-cfg',
  ecosystem: 'pypi',
  files: /(^|\/)setup\.cfg$/,
  format: 'https://setuptools.pypa.io/en/latest/userguide/declarative_config.html',
  edges: 'direct',
  lines: true,
  scopes: true,
  knownGaps: 'What "file:" and "attr:" take from elsewhere is not followed.',
  read: readSetupCfg,
} satisfies Reader;

const SCOPES: ReadonlyMap<string, Scope> = new Map([
  ['install_requires', 'runtime'],
  ['setup_requires', 'build'],
  ['tests_require', 'test'],
]);

function readSetupCfg(text: string, path: string): FileReading {
  const sheet = openSheet(path);
  const entries = readIni(text);
  const project = addMetadata(sheet, entries);
  for (const { section, key, values } of entries) {
    const scope = scopeOf(section, key.replaceAll('-', '_'));
    // "dev = pytest; mock": older files separate by semicolons, which a marker has too.
    if (scope !== undefined) addRequirements(sheet, values, { project, scope });
  }
  return closeSheet(sheet);
}

function scopeOf(section: string, key: string): Scope | undefined {
  if (section === 'options') return SCOPES.get(key);
  if (section === 'options.extras_require') return scopeOfGroup(key) ?? 'optional';
  return undefined;
}

/** A file that only configures tools describes no project. */
function addMetadata(sheet: Sheet, entries: readonly IniEntry[]): string | undefined {
  const metadata = entries.filter(({ section }) => section === 'metadata');
  const find = (key: string) => metadata.find((one) => one.key === key)?.values[0];
  const name = find('name');
  if (name === undefined) return undefined;
  const version = find('version')?.text;
  const isElsewhere = version === undefined || /^(attr|file):/.test(version);
  return addProject(
    sheet,
    {
      id: `pypi:${sheet.path}`,
      name: name.text,
      version: isElsewhere ? undefined : version,
      declaredLicense: find('license')?.text,
    },
    name.line,
  );
}
