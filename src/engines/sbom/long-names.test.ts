// SPDX-License-Identifier: Apache-2.0
import { expect, it } from 'vitest';
import { readSbom, validateSbom } from './index.ts';

const LONG = 'x'.repeat(1_000_000);

it('a bill that points to an id of a million characters has problems with short messages', () => {
  const text = JSON.stringify({
    bomFormat: 'CycloneDX',
    specVersion: '1.6',
    dependencies: [{ ref: LONG }],
  });

  const { problems } = validateSbom(text);

  expect(problems.length).toBeGreaterThan(0);
  for (const { message } of problems) expect(message.length).toBeLessThan(2_100);
  expect(readSbom(text)).toHaveProperty('problems', problems);
});

it('a bill whose root has a name of a million characters is refused in a short message', () => {
  const { valid, problems } = validateSbom(`<${LONG}/>`);

  expect(valid).toBe(false);
  expect(problems.map(({ message }) => message.length < 2_100)).toEqual([true]);
});
