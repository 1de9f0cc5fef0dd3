// SPDX-License-Identifier: Apache-2.0
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { CORE_SCHEMA, load } from 'js-yaml';

/** A file of the catalogue, which lies beside this one. */
export function readYaml(...path: readonly string[]): unknown {
  const text = readFileSync(join(import.meta.dirname, ...path), 'utf8');
  return load(text, { schema: CORE_SCHEMA });
}
