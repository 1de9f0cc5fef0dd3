// SPDX-License-Identifier: Apache-2.0
import { strategySchemas } from '#assembly/strategy-files';
import type { GeneratedFile } from './generated-file.ts';

/** JSON schemas of the files of a strategy, for editors and for those who write such files by program. */
export function generateStrategySchemas(): readonly GeneratedFile[] {
  return strategySchemas().map(({ name, text }) => ({
    path: `docs/schemas/${name}.schema.json`,
    text,
  }));
}
