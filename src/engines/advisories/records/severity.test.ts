// SPDX-License-Identifier: Apache-2.0
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { chiefSeverity, severityOf } from './severity.ts';

describe('the base score of a CVSS v3 vector', () => {
  it.each([
    ['CVSS:3.1/AV:N/AC:L/PR:N/UI:N/S:U/C:H/I:H/A:H', 9.8, 'critical'],
    ['CVSS:3.1/AV:N/AC:L/PR:N/UI:N/S:C/C:H/I:H/A:H', 10, 'critical'],
    ['CVSS:3.1/AV:N/AC:L/PR:N/UI:R/S:C/C:L/I:L/A:N', 6.1, 'medium'],
    ['CVSS:3.0/AV:L/AC:H/PR:L/UI:N/S:U/C:N/I:N/A:H', 4.7, 'medium'],
    ['CVSS:3.1/AV:P/AC:H/PR:H/UI:R/S:U/C:L/I:N/A:N', 1.6, 'low'],
    ['CVSS:3.1/AV:N/AC:L/PR:N/UI:N/S:U/C:N/I:N/A:N', 0, 'none'],
    ['CVSS:3.1/AV:N/AC:L/PR:L/UI:N/S:C/C:L/I:L/A:N/E:P/RL:O', 6.4, 'medium'],
    ['CVSS:3.1/S:U/A:N/I:N/C:H/UI:N/PR:N/AC:L/AV:N', 7.5, 'high'],
  ])('of %s is %d, %s', (vector, score, rating) => {
    expect(severityOf('CVSS_V3', vector)).toEqual({ type: 'CVSS_V3', vector, score, rating });
  });

  it.each([
    'CVSS:3.1/AV:N',
    'CVSS:3.1/AV:X/AC:L/PR:N/UI:N/S:U/C:H/I:H/A:H',
    'CVSS:3.1/AV:N/AV:N/AC:L/PR:N/UI:N/S:U/C:H/I:H/A:H',
    'CVSS:3.1/AV:toString/AC:L/PR:N/UI:N/S:U/C:H/I:H/A:H',
    'AV:N/AC:L/Au:N/C:P/I:P',
    'CVSS:4.0/AV:N/AC:L/AT:N/PR:N/UI:N/VC:H/VI:H/VA:H/SC:N/SI:N',
    'high',
  ])('is not given for %s', (vector) => {
    expect(severityOf('CVSS_V3', vector).score).toBeUndefined();
  });

  it('lies between 0 and 10, has one decimal, and is 0 exactly where nothing is lost', () => {
    const metric = (name: string, values: string) =>
      fc.constantFrom(...values).map((value) => `${name}:${value}`);
    const vector = fc.tuple(
      metric('AV', 'NALP'),
      metric('AC', 'LH'),
      metric('PR', 'NLH'),
      metric('UI', 'NR'),
      metric('S', 'UC'),
      metric('C', 'HLN'),
      metric('I', 'HLN'),
      metric('A', 'HLN'),
    );

    fc.assert(
      fc.property(vector, (metrics) => {
        const score = severityOf('CVSS_V3', `CVSS:3.1/${metrics.join('/')}`).score ?? -1;

        expect(Number(score.toFixed(1))).toBe(score);
        expect(score >= 0 && score <= 10).toBe(true);
        expect(score === 0).toBe(metrics.slice(5).every((one) => one.endsWith(':N')));
      }),
    );
  });
});

describe('the severity to show', () => {
  it('is one with a score before a newer one without', () => {
    const scored = severityOf('CVSS_V3', 'CVSS:3.1/AV:N/AC:L/PR:N/UI:N/S:U/C:H/I:H/A:H');

    expect(chiefSeverity([severityOf('CVSS_V9', 'CVSS:9.0/'), scored])).toBe(scored);
    expect(chiefSeverity([severityOf('Ubuntu', 'low'), scored])).toBe(scored);
    expect(
      chiefSeverity([severityOf('Other', 'unheard'), severityOf('Ubuntu', 'low')])?.rating,
    ).toBe('low');
    expect(chiefSeverity([])).toBeUndefined();
  });
});
