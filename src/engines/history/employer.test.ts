// SPDX-License-Identifier: Apache-2.0
import { describe, expect, it } from 'vitest';
import { employerOf } from './employer.ts';

describe('employerOf', () => {
  it.each([
    ['ada@redhat.com', 'redhat.com'],
    ['Ada@US.IBM.com', 'ibm.com'],
    ['ada@cs.ox.ac.uk', 'ox.ac.uk'],
    ['ada@mail.acme.co.jp', 'acme.co.jp'],
    ['ada@eng.cu.edu.eg', 'cu.edu.eg'],
    ['ada@ucsc.cmb.ac.lk', 'cmb.ac.lk'],
    ['ada@mail.acme.waw.pl', 'acme.waw.pl'],
    ['ada@acme.example', 'acme.example'],
    ['ada@yahoo-inc.com', 'yahoo-inc.com'],
    ['odd@sign@suse.de', 'suse.de'],
  ])('reads %s as of %s', (email, employer) => {
    expect(employerOf({ name: 'Ada Lovelace', email })).toBe(employer);
  });

  it.each([
    'ada@gmail.com',
    'me@lovelace.example',
    'ada@yahoo.co.jp',
    'ada@mail.gmx.at',
    'ada@web.de',
    '1+ada@users.noreply.github.com',
    'ada@users.noreply.gitlab.com',
    'ada@noreply.codeberg.org',
    'ada@debian.org',
    'ada@alum.mit.edu',
    'ada@laptop.local',
    'ada@laptop.(none)',
    'ada@localhost',
    'ada@127.0.0.1',
    'ada@ac.uk',
    'ada@edu.eg',
    'ada@gamil.com',
    'ada',
    '',
    '@',
    'ada@b53b3d8f-5b2c-0410-a8cf-7c3b0e6f8b6d',
  ])('reads %s as of nobody', (email) => {
    expect(employerOf({ name: 'Ada Lovelace', email })).toBeUndefined();
  });
});
