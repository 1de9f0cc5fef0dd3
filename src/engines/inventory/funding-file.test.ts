// SPDX-License-Identifier: Apache-2.0
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { fundingFileOf, readFundingFile } from './index.ts';

const PATH = '.github/FUNDING.yml';

it('names a page for every platform that GitHub knows', () => {
  const text = `# platforms
github: [jane, acme]
patreon: jane
open_collective: lamp
ko_fi: jane
tidelift: npm/lamp
community_bridge: lamp
liberapay: jane
issuehunt: jane
otechie: jane
lfx_crowdfunding: lamp
polar: jane
buy_me_a_coffee: jane
thanks_dev: u/gh/jane
custom: ["https://paypal.example/jane", lamp.example.org/give]
`;

  expect(readFundingFile(PATH, text)).toEqual({
    funding: [
      'https://github.com/sponsors/jane',
      'https://github.com/sponsors/acme',
      'https://www.patreon.com/jane',
      'https://opencollective.com/lamp',
      'https://ko-fi.com/jane',
      'https://tidelift.com/funding/github/npm/lamp',
      'https://funding.communitybridge.org/projects/lamp',
      'https://liberapay.com/jane',
      'https://issuehunt.io/r/jane',
      'https://otechie.com/jane',
      'https://crowdfunding.lfx.linuxfoundation.org/projects/lamp',
      'https://polar.sh/jane',
      'https://buymeacoffee.com/jane',
      'https://thanks.dev/u/gh/jane',
      'https://paypal.example/jane',
      'https://lamp.example.org/give',
    ],
    problems: [],
  });
});

it('passes over what is left empty, not known or no name', () => {
  const text =
    'github: # up to four\nkickstarter: lamp\npatreon: "two words"\ncustom: javascript:alert(1)\nko_fi: 7';

  expect(readFundingFile(PATH, text)).toEqual({ funding: [], problems: [] });
  expect(readFundingFile(PATH, '# nothing')).toEqual({ funding: [], problems: [] });
});

it('is one problem with its line where it is no such file', () => {
  expect(readFundingFile(PATH, 'github: jane\npatreon: [')).toMatchObject({
    funding: [],
    problems: [{ code: 'inventory/bad-funding', path: PATH, line: 3 }],
  });
  expect(readFundingFile(PATH, '- jane').problems).toMatchObject([{ line: 1 }]);
});

it('is looked for where GitHub looks, in that order', () => {
  const all = ['docs/FUNDING.yml', 'FUNDING.yml', PATH, 'a/FUNDING.yml'];

  expect(fundingFileOf(all)).toBe(PATH);
  expect(fundingFileOf(all.slice(0, 2))).toBe('FUNDING.yml');
  expect(fundingFileOf(['docs/FUNDING.yml'])).toBe('docs/FUNDING.yml');
  expect(fundingFileOf(['a/FUNDING.yml', 'FUNDING.md'])).toBeUndefined();
});

it('throws at nothing', () => {
  fc.assert(
    fc.property(fc.oneof(fc.string(), fc.json(), fc.constant('a: &a [*a]')), (text) => {
      const { funding } = readFundingFile(PATH, text);

      expect(funding.every((address) => /^https?:/.test(address))).toBe(true);
    }),
  );
});
