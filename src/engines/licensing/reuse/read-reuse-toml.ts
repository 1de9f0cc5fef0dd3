// SPDX-License-Identifier: Apache-2.0
import { parse } from 'smol-toml';
import { z } from 'zod';
import type { Problem } from '#model';
import type { AnnotationSource } from './annotation.ts';
import { type PathPattern, tomlPattern } from './path-patterns.ts';

const texts = z.union([z.string(), z.array(z.string())]).transform((one) => [one].flat());
const reuseToml = z.object({
  version: z.literal(1),
  annotations: z
    .array(
      z.object({
        path: texts,
        precedence: z.enum(['closest', 'aggregate', 'override']).default('closest'),
        'SPDX-FileCopyrightText': texts.default([]),
        'SPDX-License-Identifier': texts.default([]),
      }),
    )
    .default([]),
});

/** Reads a REUSE.toml, version 1; a file that is none is a problem. */
export function readReuseToml(text: string, path: string): AnnotationSource | Problem {
  const folder = path.slice(0, path.lastIndexOf('/') + 1);
  try {
    const { annotations } = reuseToml.parse(parse(text));
    return {
      path,
      folder,
      annotations: annotations.map((one) => ({
        covers: coversIn(folder, one.path.map(tomlPattern)),
        precedence: one.precedence,
        licenses: one['SPDX-License-Identifier'],
        copyrights: one['SPDX-FileCopyrightText'],
      })),
    };
  } catch (error) {
    const why = error instanceof z.ZodError ? z.prettifyError(error) : String(error);
    const message = `Reading ${path}: ${why.split('\n').slice(0, 2).join(' ')}`;
    return { code: 'reuse/bad-toml', message, path };
  }
}

function coversIn(folder: string, patterns: readonly PathPattern[]) {
  return (path: string) =>
    path.startsWith(folder) && patterns.some((fits) => fits(path.slice(folder.length)));
}
