// SPDX-License-Identifier: Apache-2.0
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { withoutCredentials } from './remote-url.ts';

describe('withoutCredentials', () => {
  it.each([
    ['https://example.com/team/app.git', 'https://example.com/team/app.git'],
    ['https://ada:s3cret@example.com/app.git', 'https://example.com/app.git'],
    ['https://token@example.com:8443/app.git', 'https://example.com:8443/app.git'],
    ['https://ada:p@ss@example.com/app.git', 'https://example.com/app.git'],
    ['https://example.com/app.git?private_token=abc#x', 'https://example.com/app.git'],
    ['ssh://git@example.com:22/app.git', 'ssh://git@example.com:22/app.git'],
    ['ssh://git:secret@example.com/app.git', 'ssh://git@example.com/app.git'],
    ['git@example.com:team/app.git', 'git@example.com:team/app.git'],
    ['/srv/git/app.git', '/srv/git/app.git'],
    ['https://example.com/\u001b[31mapp.git', 'https://example.com/[31mapp.git'],
  ])('makes %j into %j', (address, expected) => {
    expect(withoutCredentials(address)).toBe(expected);
  });

  it('never lets a password of a web address through', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[A-Za-z0-9@:%!]{1,20}$/), (password) => {
        const url = withoutCredentials(`https://ada:${password}#@example.com/app.git`);
        expect(withoutCredentials(`https://ada:${password}@example.com/a`)).toBe(
          'https://example.com/a',
        );
        expect(url).not.toContain('#');
      }),
    );
  });
});
