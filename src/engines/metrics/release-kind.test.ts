// SPDX-License-Identifier: Apache-2.0
import { describe, expect, it } from 'vitest';
import { releaseKind } from './release-kind.ts';

describe('releaseKind', () => {
  it.each([
    'v1.2.3',
    '1.2',
    'curl-8_5_0',
    '@scope/pkg@1.2.3',
    'pkg-v1.0.0',
    'release/2.0',
    'go1.21.3',
    'REL_16_1',
    'V_9_3_P1',
    '1.1.1a',
    '5.6.0.Final',
    '31.1-jre',
    '1.0.post1',
    'jdk-21.0.1+12',
    '9.4.51.v20230217',
    '20240115',
    '2024-01-15',
    'test-kitchen-3.6.0',
    'next-auth@4.1.0',
  ])('%s is a release', (tag) => {
    expect(releaseKind(tag)).toBe('release');
  });

  it.each([
    'v1.2.3-rc.1',
    'v6.8-rc1',
    '1.0a1',
    '3.13.0rc1',
    '5.0.0.M2',
    '5.0.0.CR2',
    'php-8.3.0RC1',
    '1.0-SNAPSHOT',
    '1.0.0-beta+exp.5',
    'openssl-3.0.0-alpha17',
    'nightly-2024-01-15',
  ])('%s is a prerelease', (tag) => {
    expect(releaseKind(tag)).toBe('prerelease');
  });

  it.each([
    '',
    'v4',
    'latest',
    'deployed-to-production',
    'backup-2024-01-15',
    'v1.2.x',
    'v1.2.3-4-gabc1234',
    '12345678901',
  ])('"%s" is neither', (tag) => {
    expect(releaseKind(tag)).toBe('other');
  });
});
