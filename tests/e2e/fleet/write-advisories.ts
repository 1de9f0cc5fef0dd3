// SPDX-License-Identifier: Apache-2.0
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** One advisory about a package of the fleet, in a folder beside its repositories. Result: the folder. */
export function writeAdvisories(around: string): string {
  const folder = join(around, 'advisories');
  mkdirSync(folder, { recursive: true });
  const record = {
    id: 'GHSA-tide-reef-lamp',
    modified: '2026-01-02T00:00:00Z',
    published: '2026-01-01T00:00:00Z',
    aliases: ['CVE-2026-1000'],
    summary: 'Anybody can put out the lantern',
    details: 'A draught is enough.',
    severity: [{ type: 'CVSS_V3', score: 'CVSS:3.1/AV:N/AC:L/PR:N/UI:N/S:U/C:N/I:N/A:H' }],
    affected: [
      {
        package: { ecosystem: 'npm', name: 'lantern-ui' },
        ranges: [{ type: 'SEMVER', events: [{ introduced: '0' }, { fixed: '3.0.0' }] }],
      },
    ],
    references: [{ type: 'WEB', url: 'https://example.com/lantern' }],
  };
  writeFileSync(join(folder, `${record.id}.json`), JSON.stringify(record));
  return folder;
}
