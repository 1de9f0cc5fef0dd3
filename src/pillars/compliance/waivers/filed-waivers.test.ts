// SPDX-License-Identifier: Apache-2.0
import { expect, it } from 'vitest';
import type { Instant } from '#model';
import { readPolicy } from '../read-policy.ts';
import { filedWaivers, type GateFinding } from './filed-waivers.ts';

const AT = '2026-06-15T12:00:00Z' as Instant;
const FINDING: GateFinding = {
  rule: 'no-agpl',
  severity: 'high',
  package: 'pkg:npm/wick',
  license: 'AGPL-3.0-only',
  vulnerability: [],
  versions: ['1.0.0'],
};

function policy(waivers = '') {
  return readPolicy(
    `name: Ours\ncontexts: [{ id: all, title: All }]\nrules: [{ id: no-agpl, kind: license, title: No, severity: high, verdict: forbidden, licenses: [AGPL-3.0-only], howToFix: Replace. }]\n${waivers}`,
    'ours.yaml',
  );
}

const BASE = {
  rule: 'no-agpl',
  package: 'pkg:npm/wick',
  license: 'AGPL-3.0-only',
  severity: 'high',
  reason: 'Replaced soon',
  until: '2026-06-15',
  approvedBy: 'Ada',
};

function filed(entry: object, waivers = '') {
  const yaml = `format: lanthorn-waivers/1\nwaivers:\n  - ${JSON.stringify({ ...BASE, ...entry })}\n`;
  return filedWaivers([{ yaml, source: 'waivers.yaml' }], policy(waivers), AT);
}

const covering = (entry: object, finding: Partial<GateFinding> = {}, repository = 'app') =>
  filed(entry).at(repository, ['Lamp'])({ ...FINDING, ...finding })?.reason;

it('covers until the end of its last day', () => {
  expect(covering({})).toBe('Replaced soon');
  expect(covering({ until: '2026-06-14' })).toBeUndefined();
  expect(filed({ until: '2026-06-14' }).problems[0]?.message).toContain(
    'it ended with 2026-06-14, so what it covered counts again',
  );
});

it('covers nothing of another rule, package, licence, place or version, and nothing that is worse', () => {
  expect(covering({}, { rule: 'other' })).toBeUndefined();
  expect(covering({}, { package: 'pkg:npm/oil' })).toBeUndefined();
  expect(covering({}, { license: 'SSPL-1.0' })).toBeUndefined();
  expect(covering({}, { severity: 'critical' })).toBeUndefined();
  expect(covering({}, { severity: 'low' })).toBe('Replaced soon');
  expect(covering({ repository: 'shop' })).toBeUndefined();
  expect(covering({ repository: 'app' })).toBe('Replaced soon');
  expect(covering({ product: 'Lamp' })).toBe('Replaced soon');
  expect(covering({ product: 'Boat' })).toBeUndefined();
  expect(
    covering({ versions: 'vers:npm/<2.0.0' }, { versions: ['1.0.0', '2.0.0'] }),
  ).toBeUndefined();
  expect(covering({ versions: 'vers:npm/<2.0.0' })).toBe('Replaced soon');
});

it('covers one weakness by any of its names, and no licence with it', () => {
  const weak = { license: undefined, vulnerability: 'GHSA-1' };
  const about = { license: undefined, vulnerability: ['CVE-1', 'GHSA-1'] };

  expect(covering(weak, about)).toBe('Replaced soon');
  expect(covering(weak, { ...about, vulnerability: ['CVE-2'] })).toBeUndefined();
  expect(covering(weak, { license: undefined })).toBeUndefined();
  expect(covering({ license: undefined }, about)).toBeUndefined();
});

it('takes none that lacks an approver, holds for too long, or was approved by who asked', () => {
  const problem = (entry: object, waivers?: string) => filed(entry, waivers).problems[0]?.message;

  expect(problem({ approvedBy: undefined })).toContain('approvedBy');
  expect(problem({ until: '2026-02-31' })).toContain('is no day');
  expect(problem({ until: '2028-06-15' })).toContain('for 365 days');
  expect(problem({ askedBy: 'Ada' })).toContain('another person');
  expect(problem({ askedBy: 'Ada' }, 'waivers: { fourEyes: false }')).toBeUndefined();
  expect(problem({ until: '2026-06-30' }, 'waivers: { maxDays: 7 }')).toContain('for 7 days');
});

it('refuses what is no such file', () => {
  const read = (yaml: string) => filedWaivers([{ yaml, source: 'x.yaml' }], policy(), AT);

  expect(() => read('format: other')).toThrow('Reading the waivers x.yaml');
  expect(() => read('a: [')).toThrow('Reading the waivers x.yaml');
});
