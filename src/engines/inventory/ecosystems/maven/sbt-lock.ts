// SPDX-License-Identifier: Apache-2.0
import type { FileReading, Scope } from '#model';
import { asMap, type DocumentMap, listAt, textAt, textsOf } from '../../documents/document.ts';
import { readJson } from '../../documents/read-json.ts';
import { readDocument } from '../../read-document.ts';
import type { Reader } from '../../reader.ts';
import { strongerScope } from '../../scopes.ts';
import { addComponent } from '../../sheet.ts';
import { mavenEntry } from './maven-entry.ts';

export const sbtLock = {
  id: 'maven/sbt-lock',
  ecosystem: 'maven',
  files: /(^|\/)build\.sbt\.lock$/,
  format: 'https://github.com/stringbean/sbt-dependency-lock',
  edges: 'none',
  lines: true,
  scopes: true,
  locks: 'maven/sbt-build',
  knownGaps: 'Does not hold who asks for whom.',
  read: readSbtLock,
} satisfies Reader;

const SCOPES: ReadonlyMap<string, Scope> = new Map([
  ['compile', 'runtime'],
  ['runtime', 'runtime'],
  ['provided', 'platform'],
  ['optional', 'optional'],
  ['test', 'test'],
]);

/** {"dependencies": [{"org": ..., "name": ..., "version": ..., "artifacts": [{"hash": "sha1:..."}], "configurations": [...]}]} */
function readSbtLock(text: string, path: string): FileReading {
  return readDocument(path, readJson(text), (sheet, root) => {
    for (const { line, value } of listAt(root, 'dependencies')) {
      const entry = asMap(value);
      const [group, artifact] = [textAt(entry, 'org'), textAt(entry, 'name')];
      if (group === undefined || artifact === undefined) continue;
      addComponent(sheet, {
        ...mavenEntry(group, artifact, textAt(entry, 'version')),
        scope: scopeOf(entry),
        line: entry.get('name')?.line ?? line,
        integrity: listAt(entry, 'artifacts')
          .map((one) => textAt(asMap(one.value), 'hash'))
          .find((hash) => hash !== undefined),
      });
    }
  });
}

function scopeOf(entry: DocumentMap): Scope {
  const scopes = textsOf(listAt(entry, 'configurations')).flatMap(
    ({ text }) => SCOPES.get(text) ?? [],
  );
  return scopes.length === 0 ? 'runtime' : scopes.reduce(strongerScope);
}
