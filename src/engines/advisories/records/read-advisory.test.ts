// SPDX-License-Identifier: Apache-2.0
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readAdvisory } from './index.ts';

const RECORD = {
  schema_version: '1.7.0',
  id: 'DEMO-2024-1',
  modified: '2024-03-01T00:00:00Z',
  aliases: ['CVE-2024-99999'],
  summary: 'Lamp can be put out by anybody',
  severity: [{ type: 'CVSS_V3', score: 'CVSS:3.1/AV:N/AC:L/PR:N/UI:N/S:U/C:H/I:H/A:H' }],
  affected: [
    {
      package: { ecosystem: 'npm', name: 'lamp' },
      ranges: [
        { type: 'GIT', repo: 'https://example.com/lamp', events: [{ introduced: 'abc' }] },
        { type: 'SEMVER', events: [{ introduced: '0' }, { fixed: '1.2.3' }] },
      ],
      versions: ['1.0.0', 7],
    },
    { package: { purl: 'pkg:maven/org.example/lamp' } },
    { package: null },
  ],
  references: [{ type: 'WEB', url: 'https://example.com/1' }, { type: 'FIX' }],
};

describe('a record of the OSV schema', () => {
  it('is read from JSON, without what has the wrong shape', () => {
    expect(readAdvisory(JSON.stringify(RECORD), 'DEMO-2024-1.json')).toMatchObject({
      id: 'DEMO-2024-1',
      aliases: ['CVE-2024-99999'],
      summary: 'Lamp can be put out by anybody',
      withdrawn: undefined,
      severities: [{ type: 'CVSS_V3', score: 9.8, rating: 'critical' }],
      affected: [
        {
          ecosystem: 'npm',
          name: 'lamp',
          ranges: [
            {
              events: [
                { kind: 'introduced', version: '0' },
                { kind: 'fixed', version: '1.2.3' },
              ],
            },
          ],
          versions: ['1.0.0'],
        },
        { ecosystem: 'maven', name: 'org.example:lamp', ranges: [], versions: [] },
      ],
      references: [{ type: 'WEB', url: 'https://example.com/1' }],
    });
  });

  it('keeps the texts of YAML as they are, so that 1.10 is not 1.1', () => {
    const text = [
      'id: PYSEC-2024-1',
      'details: |',
      '  The lamp burns the house down.',
      '  It always did.',
      'withdrawn: null',
      'affected:',
      '- package:',
      '    name: lamp',
      '    ecosystem: PyPI',
      '  ranges:',
      '  - type: ECOSYSTEM',
      '    events:',
      '    - introduced: 0',
      '    - fixed: 1.10',
      '  versions: [1.0, 1.1]',
    ].join('\n');

    expect(readAdvisory(text, 'PYSEC-2024-1.yaml')).toMatchObject({
      summary: 'The lamp burns the house down.',
      withdrawn: undefined,
      affected: [
        {
          ranges: [{ events: [{ version: '0' }, { kind: 'fixed', version: '1.10' }] }],
          versions: ['1.0', '1.1'],
        },
      ],
    });
  });

  it.each([
    ['{', 'a.json', 'expected JSON'],
    ['[]', 'a.json', 'expected an object with an "id"'],
    ['null', 'a.json', 'expected an object with an "id"'],
    ['{"id": 7}', 'a.json', 'expected an object with an "id"'],
    ['id: [', 'a.yaml', 'expected YAML'],
    ['['.repeat(100_000), 'a.yml', 'a.yml'],
  ])('is a problem when its text is %j', (text, name, message) => {
    expect(readAdvisory(text, name)).toMatchObject({
      code: 'advisories/bad-record',
      path: name,
      message: expect.stringContaining(message),
    });
  });

  it('is a problem when a few lines of YAML stand for too much', () => {
    const many = (name: string, of: string) => `${name}: [${Array(300).fill(of).join(', ')}]`;
    const text = [
      'id: BOMB-1',
      'a: &event {introduced: "0"}',
      `b: &range {${many('events', '*event')}}`,
      `c: &package {${many('ranges', '*range')}}`,
      many('affected', '*package'),
    ].join('\n');

    expect(readAdvisory(text, 'bomb.yaml')).toMatchObject({
      message: expect.stringContaining('affected versions and events'),
    });
  });

  it('is read or a problem, never an error, whatever it holds', () => {
    const record = fc.record(
      {
        id: fc.string(),
        affected: fc.jsonValue(),
        severity: fc.jsonValue(),
        aliases: fc.jsonValue(),
      },
      { requiredKeys: [] },
    );

    fc.assert(
      fc.property(
        fc.oneof(
          fc.string(),
          fc.json(),
          record.map((one) => JSON.stringify(one)),
        ),
        (text) => {
          expect(() => readAdvisory(text, 'a.json')).not.toThrow();
          expect(() => readAdvisory(text, 'a.yaml')).not.toThrow();
        },
      ),
    );
  });
});
