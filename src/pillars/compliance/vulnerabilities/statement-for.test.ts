// SPDX-License-Identifier: Apache-2.0
import { describe, expect, it } from 'vitest';
import { isSuppressing, packageOf, statementFor } from './statement-for.ts';

const EXPOSED = {
  names: ['CVE-1', 'GHSA-1'],
  package: 'pkg:npm/lamp',
  version: '1.2.0',
  repositoryId: 7,
};
const said = (more: object = {}) => ({
  vulnerability: 'CVE-1',
  aliases: [],
  package: 'pkg:npm/lamp',
  saidAt: '2026-01-01T00:00:00Z',
  ...more,
});

describe('a statement', () => {
  it.each([
    [{}, true],
    [{ vulnerability: 'OTHER', aliases: ['GHSA-1'] }, true],
    [{ vulnerability: 'CVE-2' }, false],
    [{ package: 'pkg:npm/wick' }, false],
    [{ versions: 'vers:npm/<1.3.0' }, true],
    [{ versions: 'vers:npm/<1.2.0' }, false],
    [{ versions: 'nonsense' }, false],
    [{ repositoryId: 7 }, true],
    [{ repositoryId: 8 }, false],
  ])('%j covers it: %s', (more, isCovered) => {
    expect(statementFor([said(more)], EXPOSED) !== undefined).toBe(isCovered);
  });

  it('for one repository does not hold for all', () => {
    const everywhere = { ...EXPOSED, repositoryId: undefined };

    expect(statementFor([said({ repositoryId: 7 })], everywhere)).toBeUndefined();
  });

  it('that is closer holds before one that is newer', () => {
    const all = said({ saidAt: '2026-03-01T00:00:00Z' });
    const some = said({ versions: 'vers:npm/<2.0.0', saidAt: '2026-02-01T00:00:00Z' });
    const here = said({ repositoryId: 7 });

    expect(statementFor([all, some], EXPOSED)).toBe(some);
    expect(statementFor([all, some, here], EXPOSED)).toBe(here);
    expect(statementFor([said(), all], EXPOSED)).toBe(all);
  });

  it('silences when it says that nothing is to be done', () => {
    expect(isSuppressing('not_affected')).toBe(true);
    expect(isSuppressing('fixed')).toBe(true);
    expect(isSuppressing('affected')).toBe(false);
    expect(isSuppressing('under_investigation')).toBe(false);
    expect(isSuppressing(undefined)).toBe(false);
  });
});

it('is remembered by the package without version and qualifiers', () => {
  expect(packageOf('pkg:maven/org.example/lamp@1.0?type=jar#x')).toBe('pkg:maven/org.example/lamp');
  expect(packageOf('pkg:npm/%40lamps/oil@1.0.0')).toBe('pkg:npm/%40lamps/oil');
});

it.each([
  ['pkg:npm/%40lamp/wick@1.0.0?os=linux#lib', 'pkg:npm/%40lamp/wick'],
  ['pkg:julia/JSON@0.21.4?uuid=682c06a0-de6a-54ab-a142-c8b1cf79cde6', 'pkg:julia/JSON'],
  ['no package URL', 'no package URL'],
])('the package of %s is %s', (purl, expected) => {
  expect(packageOf(purl)).toBe(expected);
});
