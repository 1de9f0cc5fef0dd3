// SPDX-License-Identifier: Apache-2.0
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { AttributedComponent, UpstreamText } from './attributed-component.ts';
import { gatherNotices } from './gather-notices.ts';
import { noticeGaps } from './notice-gaps.ts';
import { sameText } from './same-text.ts';
import { NOTICE_FORMATS, writeNotices } from './write-notices.ts';

const STANDARD = new Map([
  ['MIT', 'Standard words of MIT, long enough to be the whole of it.'],
  ['ISC', 'Standard words of ISC, long enough to be the whole of it.'],
]);
const standardText = (id: string) => STANDARD.get(id);
const gather = (...components: readonly AttributedComponent[]) =>
  gatherNotices({ name: 'lamp', version: '2.0' }, components, standardText);

function component(name: string, more: Partial<AttributedComponent> = {}): AttributedComponent {
  const license = 'license' in more ? more.license : 'MIT';
  return {
    purl: `pkg:npm/${name}@1.0.0`,
    name,
    version: '1.0.0',
    license,
    follows: license === undefined ? [] : [license],
    copyrights: [],
    modifications: [],
    texts: [],
    ...more,
  };
}

const own = (text: string, more: Partial<UpstreamText> = {}): UpstreamText => ({
  role: 'license',
  path: 'LICENSE',
  text,
  licenses: ['MIT'],
  ...more,
});

const LONG = 'Copyright Ada. Do with the lamp whatever you please, but keep this line in it.';

describe('texts', () => {
  it('stand once, with all who bring them', () => {
    const { texts, components } = gather(
      component('wick', { texts: [own(LONG)] }),
      component('oil', { texts: [own(`\ufeff${LONG}  \r\n`)] }),
    );

    expect(texts).toMatchObject([
      {
        number: 1,
        kind: 'license',
        text: LONG,
        usedBy: [{ purl: 'pkg:npm/oil@1.0.0' }, { purl: 'pkg:npm/wick@1.0.0' }],
      },
    ]);
    expect(components.map((one) => one.texts)).toEqual([[1], [1]]);
  });

  it('are the standard ones where a package has none, and are marked', () => {
    const notices = gather(
      component('oil'),
      component('wick', { texts: [own('MIT, see the web.')] }),
    );

    expect(notices.texts).toMatchObject([
      { kind: 'standard', id: 'MIT', usedBy: [{}, {}] },
      { kind: 'license', usedBy: [{ purl: 'pkg:npm/wick@1.0.0', path: 'LICENSE' }] },
    ]);
    expect(writeNotices(notices, 'txt')).toContain("not the package's own");
    expect(noticeGaps(notices).map(({ code }) => code)).toEqual(['standard-text', 'standard-text']);
  });

  it('are missed where even the list has none', () => {
    const notices = gather(
      component('oil', { license: 'LicenseRef-fen', follows: ['LicenseRef-fen'] }),
    );

    expect(noticeGaps(notices)).toMatchObject([
      { code: 'text-missing', message: 'There is no text of LicenseRef-fen.' },
    ]);
    expect(writeNotices(notices, 'txt')).toContain('Without text: LicenseRef-fen');
  });

  it('of notices go along word for word', () => {
    const notice = own('Fen Lamp\n  by the Keeper', {
      role: 'notice',
      path: 'NOTICE',
      licenses: [],
    });

    const notices = gather(component('oil', { texts: [own(LONG), notice] }));

    expect(notices.texts.map(({ kind, text }) => [kind, text])).toEqual([
      ['license', LONG],
      ['notice', 'Fen Lamp\n  by the Keeper'],
    ]);
  });
});

it('lists what is not known, in every format', () => {
  const notices = gather(component('oil', { license: undefined, wording: 'ask the keeper' }));

  expect(noticeGaps(notices).map(({ code }) => code)).toEqual(['license-unknown']);
  for (const format of NOTICE_FORMATS) {
    const text = writeNotices(notices, format);
    expect(text).toContain('pkg:npm/oil@1.0.0'.replaceAll('_', '\\_'));
    expect(text).toContain('ask the keeper');
  }
  expect(writeNotices(notices, 'txt')).toContain('Components whose licence is not known');
});

it('shows a choice, who made it, and what was changed', () => {
  const text = writeNotices(
    gather(
      component('oil', {
        license: 'MIT OR GPL-2.0-only',
        choice: { license: 'MIT', by: 'decision 3' },
        modifications: ['Patched by patches/oil.patch.'],
      }),
      component('wick', { license: 'MIT OR ISC', isChoiceOpen: true, follows: ['MIT', 'ISC'] }),
    ),
    'txt',
  );

  expect(text).toContain('Licence: MIT OR GPL-2.0-only\n  Followed: MIT (decision 3)');
  expect(text).toContain('Changed: Patched by patches/oil.patch.');
  expect(text).toContain('Followed: not chosen yet');
});

describe('hostile words', () => {
  const evil = '</pre><script>alert(1)</script>"\'&``````\x1b[2J';
  const notices = gather(
    component(evil, {
      copyrights: [`(c) ${evil}`],
      wording: evil,
      modifications: [evil],
      texts: [own(evil, { path: evil })],
    }),
  );

  it('are no markup in HTML', () => {
    const html = writeNotices(notices, 'html');

    expect(html).not.toContain('<script');
    expect(html.match(/<\/pre>/g)).toHaveLength(html.match(/<pre>/g)?.length ?? 0);
  });

  it('do not end a fence or begin a tag in Markdown', () => {
    const markdown = writeNotices(notices, 'md');
    const [, fence = ''] = /^(`+)text$/m.exec(markdown) ?? [];

    expect(fence.length).toBeGreaterThan(6);
    expect(markdown.split(`\n${fence}`)[0]).not.toMatch(/(?<!\\)<script/);
  });

  it.each(NOTICE_FORMATS)('do not talk to a terminal in %s', (format) => {
    expect(writeNotices(notices, format)).not.toContain('\x1b');
  });
});

const words = fc.constantFrom('a', 'b', 'c d', `${LONG}\n`, LONG, '<x>', '');
const anyText = fc.record({
  role: fc.constantFrom('license' as const, 'notice' as const),
  path: words,
  text: words,
  licenses: fc.subarray(['MIT', 'ISC']),
});
const anyComponent = fc
  .record({
    name: fc.constantFrom('oil', 'wick', 'cotton', 'lamp'),
    version: fc.constantFrom('1.0.0', '2.0.0', undefined),
    license: fc.constantFrom('MIT', 'MIT OR ISC', 'LicenseRef-fen', undefined),
    wording: fc.option(words, { nil: undefined }),
    copyrights: fc.array(words, { maxLength: 3 }),
    modifications: fc.array(words, { maxLength: 2 }),
    follows: fc.subarray(['MIT', 'ISC', 'LicenseRef-fen']),
    texts: fc.array(anyText, { maxLength: 3 }),
  })
  .map((one) => ({ ...one, purl: `pkg:npm/${one.name}@${one.version}` }));

describe('laws', () => {
  it('the same components in another order give the same bytes', () => {
    const shuffled = fc
      .array(anyComponent, { maxLength: 8 })
      .chain((all) =>
        fc.tuple(fc.constant(all), fc.shuffledSubarray(all, { minLength: all.length })),
      );
    fc.assert(
      fc.property(shuffled, ([one, other]) => {
        for (const format of NOTICE_FORMATS) {
          expect(writeNotices(gather(...other), format)).toBe(writeNotices(gather(...one), format));
        }
      }),
    );
  });

  it('every component is there, known or not, and no text is there twice', () => {
    fc.assert(
      fc.property(fc.array(anyComponent, { maxLength: 8 }), (all) => {
        const { components, texts } = gather(...all);

        expect(new Set(components.map(({ purl }) => purl))).toEqual(
          new Set(all.map(({ purl }) => purl)),
        );
        const keys = texts.map(({ kind, id, text }) =>
          kind === 'standard' ? `${id}` : ` ${text}`,
        );
        expect(new Set(keys).size).toBe(keys.length);
      }),
    );
  });

  it('every text of a package is there word for word', () => {
    fc.assert(
      fc.property(fc.array(anyComponent, { maxLength: 8 }), (all) => {
        const texts = new Set(gather(...all).texts.map(({ text }) => text));

        for (const { text } of all.flatMap((one) => one.texts))
          expect(texts).toContain(sameText(text));
      }),
    );
  });
});
