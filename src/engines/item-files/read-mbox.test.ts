// SPDX-License-Identifier: Apache-2.0
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { instant } from '#model';
import { readMbox } from './index.ts';

const NOW = instant('2026-03-20T00:00:00Z') ?? never();

function never(): never {
  throw new Error('Not an instant');
}

/** The lines of an archive, each character a byte as it is read from a file. */
function archive(...mails: readonly string[]): readonly string[] {
  const text = mails.map((mail) => `From ada@example.com Tue Mar 10 09:00:00 2026\n${mail}\n`);
  return Buffer.from(text.join('\n')).toString('latin1').split('\n');
}

const FIRST = `Message-ID: <1@lamp>
From: =?UTF-8?B?QWRhIEzDvHJlbGFjZQ==?= <Ada@Example.com>
Date: Tue, 10 Mar 2026 10:30:00 +0100
Subject: =?utf-8?Q?The_wick_is_too_sh=C3=B6rt?=
Archived-At: <https://lists.example.org/lamp/1>

From the wick nothing is left in 2026.
>From the lamp neither.`;

describe('an archive of mails', () => {
  it('gives what the head of each says, decoded, and nothing of its body', async () => {
    const { mails, problems } = await readMbox(archive(FIRST), NOW);

    expect(problems).toEqual([]);
    expect(mails).toEqual([
      {
        line: 1,
        key: expect.stringMatching(/^[0-9a-f]{32}$/),
        answers: [],
        at: '2026-03-10T09:30:00Z',
        author: { name: 'Ada Lürelace', email: 'ada@example.com' },
        subject: 'The wick is too shört',
        address: 'https://lists.example.org/lamp/1',
      },
    ]);
  });

  it('knows the same mail again, also without a Message-ID', async () => {
    const bare =
      'From: bob at example.com (Bob Smith)\nDate: 10 Mar 2026 11:00 GMT\nSubject: Re: x\n';

    const { mails } = await readMbox(archive(FIRST, bare, FIRST, bare), NOW);

    expect(mails.map(({ subject }) => subject)).toEqual(['The wick is too shört', 'Re: x']);
    expect(mails[1]?.author).toEqual({ name: 'Bob Smith', email: 'bob@example.com' });
  });

  it.each([
    ['Date: yesterday', '2026-03-10T09:00:00Z'],
    ['Date: Fri, 1 Jan 2099 00:00:00 GMT', '2026-03-10T09:00:00Z'],
    ['Date: Thu, 1 Jan 1970 00:00:00 GMT', '2026-03-10T09:00:00Z'],
    ['X-Date: none', '2026-03-10T09:00:00Z'],
  ])('takes the time of delivery for "%s"', async (date, at) => {
    const { mails } = await readMbox(archive(`Message-ID: <1@x>\n${date}\n`), NOW);

    expect(mails.map((mail) => Date.parse(mail.at))).toEqual([Date.parse(at)]);
  });

  it('says in which line a mail begins that it cannot use, and keeps the others', async () => {
    const bad = ['From x Tue Mar 10 09:00:00 2099', 'Date: never', 'Subject: lost', ''];
    const { mails, problems } = await readMbox(
      [...archive(FIRST), '', ...bad, ...archive(FIRST)],
      NOW,
    );

    expect(mails).toHaveLength(1);
    expect(problems).toEqual([{ line: 12, message: 'expected a date, found "never"' }]);
  });

  it('names what it answers, the nearest first', async () => {
    const [one, two, three] = [1, 2, 3].map((n) => `Message-ID: <${n}@x>`);
    const answer = `${three}\nIn-Reply-To: <2@x>\nReferences: <1@x>\n <2@x>\n`;

    const { mails } = await readMbox(archive(`${one}\n`, `${two}\n`, answer), NOW);

    const [first, second, third] = mails;
    expect(third?.answers).toEqual([second?.key, first?.key]);
  });

  it('is no archive where nothing begins a mail', async () => {
    expect((await readMbox(['{"a":1}'], NOW)).problems).toEqual([
      { line: 1, message: 'expected a line that begins with "From ", found no mail' },
    ]);
  });

  it('never fails, whatever the bytes are', async () => {
    const piece = fc.constantFrom(
      'From a Tue Mar 10 09:00:00 2026',
      '',
      'Subject: =?x?B?=?=',
      'Date:',
    );
    await fc.assert(
      fc.asyncProperty(fc.array(fc.oneof(piece, fc.string())), async (lines) => {
        const { mails, problems } = await readMbox(lines, NOW);
        expect(mails.length + problems.length).toBeGreaterThan(0);
      }),
    );
  });
});
