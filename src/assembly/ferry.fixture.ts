// SPDX-License-Identifier: Apache-2.0
// For tests only: a small bill of materials as somebody else would write it.
import type { Sbom } from '#engines/sbom';
import { instant } from '#model';

export const ferry: Sbom = {
  subject: { id: 'it', kind: 'application', name: 'ferry', version: '2' },
  at: instant('2026-03-01T09:00:00Z'),
  tools: [{ name: 'quay' }],
  components: [
    {
      id: 'b',
      name: 'b',
      version: '1.0.0',
      purl: 'pkg:npm/b@1.0.0',
      supplier: { name: 'Harbour Works' },
    },
    { id: 'rope', name: 'rope', version: '3', licenses: [{ words: 'see the wall' }] },
  ],
  dependencies: [
    { from: 'it', to: ['b'] },
    { from: 'b', to: ['rope'] },
  ],
};
