// SPDX-License-Identifier: Apache-2.0
import type { Scope } from '#model';

/** The first row that matches decides; configurations have the names that plugins and people gave them. */
const SCOPES: readonly (readonly [RegExp, Scope])[] = [
  [/test|jmh|benchmark/i, 'test'],
  [/annotationProcessor|kapt|ksp|classpath$|plugin|compiler/, 'build'],
  [/^developmentOnly|^debug|checkstyle|pmd|spotbugs|jacoco|ktlint|detekt|lint/i, 'dev'],
  [/provided|^compileOnly|compileOnly$|CompileClasspath$|^compileClasspath$/i, 'platform'],
];

/** What a configuration of Gradle is for: `testImplementation`, `runtimeClasspath`. */
export function scopeOfConfiguration(configuration: string): Scope {
  if (/runtimeClasspath$/i.test(configuration)) {
    return /test/i.test(configuration) ? 'test' : 'runtime';
  }
  // "compileClasspath" is a place of its own; "classpath" alone is that of the build script.
  const isClasspath = /compileClasspath$/i.test(configuration) && !/test/i.test(configuration);
  if (isClasspath) return 'platform';
  return SCOPES.find(([name]) => name.test(configuration))?.[1] ?? 'runtime';
}
