// SPDX-License-Identifier: Apache-2.0
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cvssScores, severityRating } from './index.ts';

describe('CVSS v2', () => {
  // The worked examples of section 3.3 of the guide: base, and with temporal and environmental metrics.
  it.each([
    ['AV:N/AC:L/Au:N/C:N/I:N/A:C', 7.8, 7.8],
    ['AV:N/AC:L/Au:N/C:N/I:N/A:C/E:F/RL:OF/RC:C', 7.8, 6.4],
    ['AV:N/AC:L/Au:N/C:N/I:N/A:C/E:F/RL:OF/RC:C/CDP:H/TD:H/CR:M/IR:M/AR:H', 7.8, 9.2],
    ['AV:N/AC:L/Au:N/C:C/I:C/A:C/E:F/RL:OF/RC:C', 10, 8.3],
    ['AV:L/AC:H/Au:N/C:C/I:C/A:C', 6.2, 6.2],
    ['(AV:N/AC:L/Au:N/C:N/I:N/A:N)', 0, 0],
  ])('scores %s', (vector, base, overall) => {
    expect(cvssScores(vector)).toEqual({ version: '2.0', base, overall });
  });
});

describe('CVSS v3', () => {
  it.each([
    ['CVSS:3.1/AV:N/AC:L/PR:L/UI:N/S:C/C:L/I:L/A:N/E:P/RL:O', 6.4, 5.8],
    ['CVSS:3.1/AV:N/AC:L/PR:N/UI:N/S:U/C:H/I:H/A:H/MAV:L', 9.8, 8.4],
    ['CVSS:3.1/AV:N/AC:L/PR:N/UI:N/S:U/C:H/I:H/A:H/MC:N/MI:N/MA:N', 9.8, 0],
    ['CVSS:3.0/AV:N/AC:L/PR:N/UI:N/S:U/C:H/I:H/A:H/CR:H', 9.8, 9.8],
  ])('scores %s', (vector, base, overall) => {
    expect(cvssScores(vector)).toMatchObject({ base, overall });
  });

  it('weighs a modified, changed scope by the version of the vector', () => {
    const rest = 'AV:N/AC:H/PR:H/UI:R/S:U/C:H/I:H/A:H/MS:C/CR:H/IR:H/AR:H';

    expect(cvssScores(`CVSS:3.0/${rest}`)?.overall).toBe(7.6);
    expect(cvssScores(`CVSS:3.1/${rest}`)?.overall).toBe(7.7);
  });
});

describe('CVSS v4', () => {
  it.each([
    // The worst vectors of a macro vector have exactly its score.
    ['CVSS:4.0/AV:N/AC:L/AT:N/PR:N/UI:N/VC:H/VI:H/VA:H/SC:N/SI:N/SA:N', 9.3],
    ['CVSS:4.0/AV:N/AC:L/AT:N/PR:N/UI:N/VC:H/VI:H/VA:H/SC:H/SI:H/SA:H', 10],
    ['CVSS:4.0/AV:L/AC:L/AT:P/PR:L/UI:N/VC:H/VI:H/VA:H/SC:N/SI:N/SA:N', 7.3],
    ['CVSS:4.0/AV:L/AC:L/AT:N/PR:L/UI:N/VC:H/VI:H/VA:H/SC:N/SI:N/SA:N', 8.5],
    ['CVSS:4.0/AV:N/AC:L/AT:N/PR:N/UI:A/VC:N/VI:N/VA:N/SC:L/SI:L/SA:N', 5.1],
    ['CVSS:4.0/AV:P/AC:L/AT:N/PR:N/UI:N/VC:H/VI:H/VA:H/SC:N/SI:N/SA:N', 7],
    ['CVSS:4.0/AV:N/AC:L/AT:N/PR:N/UI:N/VC:N/VI:N/VA:N/SC:N/SI:N/SA:N', 0],
    ['CVSS:4.0/AV:N/AC:L/AT:P/PR:N/UI:N/VC:H/VI:L/VA:L/SC:N/SI:N/SA:N', 8.3],
  ])('scores %s as %d', (vector, score) => {
    expect(cvssScores(vector)).toMatchObject({ version: '4.0', base: score, overall: score });
  });

  it('lowers the score where nobody is known to attack, and keeps the base score', () => {
    const base = 'CVSS:4.0/AV:N/AC:L/AT:N/PR:N/UI:N/VC:H/VI:H/VA:H/SC:N/SI:N/SA:N';

    expect(cvssScores(`${base}/E:U`)).toMatchObject({ base: 9.3, overall: 8.1 });
    expect(cvssScores(`${base}/E:P/MAV:A/U:Amber`)?.base).toBe(9.3);
  });

  it('takes what is not defined for the worst', () => {
    const base = 'CVSS:4.0/AV:A/AC:H/AT:P/PR:L/UI:P/VC:L/VI:H/VA:N/SC:L/SI:N/SA:L';

    expect(cvssScores(`${base}/E:X/CR:X/MSI:X`)).toEqual(cvssScores(`${base}/E:A/CR:H`));
  });

  it('is answered for every vector', () => {
    const oneOf = (name: string, values: string) =>
      fc.constantFrom(...values).map((value) => `${name}:${value}`);
    const vector = fc
      .tuple(
        oneOf('AV', 'NALP'),
        oneOf('AC', 'LH'),
        oneOf('AT', 'NP'),
        oneOf('PR', 'NLH'),
        oneOf('UI', 'NPA'),
        fc.tuple(oneOf('VC', 'HLN'), oneOf('VI', 'HLN'), oneOf('VA', 'HLN')),
        fc.tuple(oneOf('SC', 'HLN'), oneOf('SI', 'HLN'), oneOf('SA', 'HLN')),
        fc.tuple(oneOf('CR', 'XHML'), oneOf('IR', 'XHML'), oneOf('AR', 'XHML')),
        oneOf('MSI', 'XSHLN'),
        oneOf('E', 'XAPU'),
      )
      .map((metrics) => `CVSS:4.0/${metrics.flat().join('/')}`);

    fc.assert(
      fc.property(vector, (one) => {
        const { base = -1, overall = -1 } = cvssScores(one) ?? {};

        expect(Number(overall.toFixed(1))).toBe(overall);
        expect(base >= 0 && base <= 10 && overall >= 0 && overall <= 10).toBe(true);
      }),
    );
  });
});

describe('a vector', () => {
  it.each([
    'CVSS:3.1/AV:N/AC:L/PR:N/UI:N/S:U/C:H/I:H/A:H/XX:N',
    'CVSS:4.0/AV:N',
    'CVSS:5.0/AV:N/AC:L',
    'AV:N/AC:L/Au:N/C:P/I:P/A:P/',
    '',
  ])('that is none has no score: %j', (vector) => {
    expect(cvssScores(vector)).toBeUndefined();
  });

  it('is rated by its score, and never critical in version 2', () => {
    expect(severityRating(9, '3.1')).toBe('critical');
    expect(severityRating(10, '2.0')).toBe('high');
    expect([0, 0.1, 3.9, 4, 6.9, 7, 8.9].map((score) => severityRating(score, '4.0'))).toEqual([
      'none',
      'low',
      'low',
      'medium',
      'medium',
      'high',
      'high',
    ]);
  });
});
