// SPDX-License-Identifier: Apache-2.0
import type { FileReading, Scope } from '#model';
import { quote } from '../../documents/document.ts';
import type { Reader } from '../../reader.ts';
import { strongerScope } from '../../scopes.ts';
import { addComponent, addFault, closeSheet, openSheet } from '../../sheet.ts';
import { scopeOfConfiguration } from './gradle-scope.ts';
import { mavenEntry } from './maven-entry.ts';

export const gradleLockfile = {
  id: 'maven/gradle-lockfile',
  ecosystem: 'maven',
  files: /(^|\/)((buildscript-)?gradle|gradle\/dependency-locks\/[^/]+)\.lockfile$/,
  format: 'https://docs.gradle.org/current/userguide/dependency_locking.html',
  edges: 'none',
  lines: true,
  scopes: true,
  locks: 'maven/gradle-build',
  knownGaps: 'Does not hold who asks for whom, nor what comes with a project of the same build.',
  read: readGradleLockfile,
} satisfies Reader;

// "org.slf4j:slf4j-api:2.0.9=compileClasspath,runtimeClasspath"; older files have one file for each configuration
// and nothing behind the version.
const LINE = /^([^:=\s]+):([^:=\s]+):([^:=\s]+)(?:=(.*))?$/;

function readGradleLockfile(text: string, path: string): FileReading {
  const sheet = openSheet(path);
  const file = path.slice(path.lastIndexOf('/') + 1).replace(/\.lockfile$/, '');
  let hasConfigurations = false;
  for (const [index, raw] of text.split('\n').entries()) {
    const line = raw.trim();
    // "empty=annotationProcessor" lists configurations without any dependency.
    if (line === '' || line.startsWith('#') || line.startsWith('empty=')) continue;
    const [, group, artifact, version, configurations] = LINE.exec(line) ?? [];
    // Where one line has configurations all have.
    hasConfigurations ||= configurations !== undefined;
    const isCut = hasConfigurations && !configurations;
    if (group === undefined || artifact === undefined || isCut) {
      const expected = 'group:name:version=configurations';
      addFault(sheet, { code: 'bad-text', line: index + 1, expected, found: quote(line) });
      break;
    }
    const scope = file.startsWith('buildscript') ? 'build' : scopeOf(configurations ?? file);
    addComponent(sheet, { ...mavenEntry(group, artifact, version), scope, line: index + 1 });
  }
  return closeSheet(sheet);
}

function scopeOf(configurations: string): Scope {
  return configurations.split(',').map(scopeOfConfiguration).reduce(strongerScope);
}
