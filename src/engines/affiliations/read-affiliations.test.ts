// SPDX-License-Identifier: Apache-2.0
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readAffiliations } from './index.ts';

describe('gitdm', () => {
  it('gives days from one end to the next', () => {
    const { format, statements, domains, same, problems } = readAffiliations(`
# who is where
ada@home.net   Acme Widgets < 2020-01-01
ada@home.net   Bolt
"bo@home.net"  (Unknown)
acme.com       Acme Widgets
cy@old.org     cy@new.org   # the same person
`);

    expect(format).toBe('gitdm');
    expect(statements).toEqual([
      {
        line: 3,
        email: 'ada@home.net',
        organisation: 'Acme Widgets',
        from: undefined,
        until: '2020-01-01',
      },
      {
        line: 4,
        email: 'ada@home.net',
        organisation: 'Bolt',
        from: '2020-01-01',
        until: undefined,
      },
    ]);
    expect(domains.map(({ domain, organisation }) => [domain, organisation])).toEqual([
      ['acme.com', 'Acme Widgets'],
    ]);
    expect(same).toEqual([{ line: 7, emails: ['cy@old.org', 'cy@new.org'] }]);
    expect(problems).toEqual([]);
  });

  it('names what cannot be used by line and keeps the rest', () => {
    const { statements, problems } = readAffiliations(
      'ada@home.net\nnobody here\nbo@home.net Acme < soon\ncy@home.net Acme\ncy@home.net Bolt\ndi@home.net Corp\n',
    );

    expect(problems.map(({ line }) => line)).toEqual([1, 2, 3, 5]);
    expect(problems[3]?.message).toContain('line 4');
    expect(statements.map(({ email }) => email)).toEqual(['cy@home.net', 'di@home.net']);
  });
});

describe('a table', () => {
  it('is read by its headings, whatever their order, with quotes and lines within cells', () => {
    const { format, statements } = readAffiliations(
      'Company;E-Mail;until\r\n"Smith; Sons\n& ""Co""";ADA@Home.net;2021-02-28\r\n\r\nBolt;bo@home.net;\r\n',
    );

    expect(format).toBe('csv');
    expect(statements).toEqual([
      {
        line: 2,
        email: 'ada@home.net',
        organisation: 'Smith; Sons\n& "Co"',
        from: undefined,
        until: '2021-02-28',
      },
      { line: 5, email: 'bo@home.net', organisation: 'Bolt', from: undefined, until: undefined },
    ]);
  });

  it('keeps the good rows beside the bad ones', () => {
    const { statements, problems } = readAffiliations(
      'email,organisation,from,until\nada,Acme,,\nbo@x.org,,,\ncy@x.org,Acme,2021-02-29,\ndi@x.org,Acme,2022-01-01,2021-01-01\ned@x.org,Acme,,\n',
    );

    expect(problems.map(({ line }) => line)).toEqual([2, 3, 4, 5]);
    expect(statements.map(({ email }) => email)).toEqual(['ed@x.org']);
  });

  it('without the columns it needs says which', () => {
    expect(readAffiliations('email,name\na@x.org,Ada\n').problems[0]?.message).toContain(
      'organisation',
    );
  });
});

describe('SortingHat', () => {
  const text = JSON.stringify(
    {
      uidentities: {
        aaa: {
          identities: [{ email: 'ada@home.net' }, { email: 'ADA@acme.com' }, { username: 'ada' }],
          enrollments: [
            { organization: 'Acme', start: '1900-01-01T00:00:00', end: '2020-01-01T00:00:00' },
            { organization: 'Bolt', start: '2020-01-01T00:00:00', end: '2100-01-01T00:00:00' },
            { organization: 'Corp', start: 'soon' },
          ],
        },
        bbb: { identities: [{ email: 'bot@acme.com' }], profile: { is_bot: true } },
        ccc: { identities: [{ username: 'nobody' }] },
      },
      organizations: { Acme: [{ domain: 'acme.com', is_top: true }] },
    },
    undefined,
    1,
  );

  it('gives people, enrolments, bots and domains', () => {
    const { format, statements, same, kinds, domains } = readAffiliations(text);

    expect(format).toBe('sortinghat');
    expect(statements.map(({ line: _, ...rest }) => rest)).toEqual([
      { email: 'ada@home.net', organisation: 'Acme', from: undefined, until: '2020-01-01' },
      { email: 'ada@home.net', organisation: 'Bolt', from: '2020-01-01', until: undefined },
    ]);
    expect(same[0]?.emails).toEqual(['ada@home.net', 'ada@acme.com']);
    expect(kinds[0]).toMatchObject({ email: 'bot@acme.com', kind: 'bot' });
    expect(domains[0]).toMatchObject({ domain: 'acme.com', organisation: 'Acme' });
  });

  it('names the line of the person that cannot be used', () => {
    const lines = text.split('\n');
    const at = (word: string) => lines.findIndex((line) => line.includes(`"${word}"`)) + 1;

    expect(readAffiliations(text).problems.map(({ line }) => line)).toEqual([at('aaa'), at('ccc')]);
  });
});

it('never throws, whatever it is given', () => {
  const piece = fc.constantFrom(
    'a@b.org',
    ' ',
    '\n',
    '"',
    ',',
    ';',
    '<',
    '2026-01-01',
    '{',
    '}',
    '[',
    ':',
    '#',
    'email',
    'uidentities',
  );
  fc.assert(
    fc.property(
      fc.oneof(
        fc.string(),
        fc.array(piece).map((all) => all.join('')),
      ),
      (text) => {
        const { statements, problems } = readAffiliations(text);

        const lines = text.split('\n').length;
        for (const { line } of [...statements, ...problems]) {
          expect(line).toBeGreaterThan(0);
          expect(line).toBeLessThanOrEqual(lines);
        }
      },
    ),
  );
});
