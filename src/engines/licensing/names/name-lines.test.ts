// SPDX-License-Identifier: Apache-2.0
import licenses from 'spdx-license-list/spdx.json' with { type: 'json' };
import { expect, it } from 'vitest';
import { ADDRESS_LINES, NAME_LINES } from './name-lines.ts';
import { packAddresses, packNames } from './pack-names.ts';

// Red after an upgrade of spdx-license-list or a change of own-names.ts: run `npm run generate`.
it('the lines of names and addresses are what the tables make of them today', () => {
  expect(NAME_LINES).toBe(packNames(licenses).join('\n'));
  expect(ADDRESS_LINES).toBe(packAddresses(licenses).join('\n'));
});
