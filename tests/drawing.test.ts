// SPDX-License-Identifier: Apache-2.0
import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { expect, it } from 'vitest';
import { generateArchitectureDrawing } from '../tools/generate/architecture-drawing.ts';

const HOUSE = resolve(import.meta.dirname, '..');

it('the drawing shows the house as it is built; npm run generate draws it anew', {
  timeout: 180_000,
}, () => {
  const wanted = generateArchitectureDrawing(HOUSE);

  const found = wanted.map(({ path }) => ({ path, text: textOf(join(HOUSE, path)) }));

  expect(wanted).not.toEqual([]);
  expect(found).toEqual(wanted);
});

function textOf(path: string): string {
  return existsSync(path) ? readFileSync(path, 'utf8') : '';
}
