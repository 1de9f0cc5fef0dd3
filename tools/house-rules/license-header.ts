// SPDX-License-Identifier: Apache-2.0
import { parse } from 'smol-toml';
import { z } from 'zod';
import type { HouseRule, TreeFile } from './tree.ts';

// A script's first line is "#!", and some files need a line of their own before a comment.
const FIRST_LINES = 4;

const reuse = z.object({
  annotations: z.array(z.object({ path: z.union([z.string(), z.array(z.string())]) })).default([]),
});

export const licenseHeader: HouseRule = {
  demands: 'A file names its licence in its first lines, or REUSE.toml does.',
  offences: (files) => {
    const covered = pathsOfReuse(files);
    return files
      .filter(({ path }) => !path.startsWith('LICENSE'))
      .filter((file) => !hasHeader(file) && !covered.some((glob) => glob.test(file.path)))
      .map(({ path }) => `${path}: no SPDX-License-Identifier, and REUSE.toml does not cover it`);
  },
};

function hasHeader({ text = '' }: TreeFile): boolean {
  return text.split('\n', FIRST_LINES).some((line) => line.includes('SPDX-License-Identifier: '));
}

function pathsOfReuse(files: readonly TreeFile[]): readonly RegExp[] {
  const text = files.find(({ path }) => path === 'REUSE.toml')?.text ?? '';
  const { annotations } = reuse.parse(parse(text));
  return annotations.flatMap(({ path }) => path).map(regularExpressionOf);
}

// REUSE 3.3: "*" is anything but a slash, "**" anything at all; there are no other wildcards.
function regularExpressionOf(glob: string): RegExp {
  const parts = glob.split(/(\*\*|\*)/).map((part) => {
    if (part === '**') return '.*';
    return part === '*' ? '[^/]*' : part.replace(/[.+?^${}()|[\]\\]/g, '\\$&');
  });
  return new RegExp(`^${parts.join('')}$`);
}
