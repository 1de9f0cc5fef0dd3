// SPDX-License-Identifier: Apache-2.0
import licenses from 'spdx-license-list/full.js';
import { describe, expect, it } from 'vitest';
import { corpus } from './corpus.ts';
import { identify } from './index.ts';

const GNU = ['GPL-2.0-only', 'GPL-3.0-only', 'LGPL-2.1-only', 'LGPL-3.0-only', 'AGPL-3.0-only'];
// Old ids for a licence with an exception: their text in the list is the exception.
const IS_EXCEPTION = /-with-|^eCos-2\.0$|^wxWindows$/;
// Old ids that are answered by today's.
const IS_OLD = /\+$|^BSD-2-Clause-(?:Net|Free)BSD$/;

function textOf(id: string): string {
  return licenses[id]?.licenseText ?? '';
}

function answer(text: string): string | undefined {
  return identify(text).expression;
}

describe('a whole licence text, and what stands around it', () => {
  it('answers every text of the list with its own licence alone, or one that shares the text', () => {
    const ids = Object.keys(licenses).filter((id) => !IS_EXCEPTION.test(id) && !IS_OLD.test(id));

    const others = ids.filter((id) => {
      const found = answer(textOf(id));
      return !corpus().texts.some((text) => text.ids[0] === found && text.ids.includes(id));
    });

    expect(ids.length).toBeGreaterThan(690);
    expect(others).toEqual([]);
  });

  it.each([
    'If your work is a library, you may prefer the GNU Lesser General Public License instead of this License.',
    'See also the GNU Affero General Public License.',
    'The rest of the project is under the GNU General Public License; look there.',
    'Some tools beside this folder are released under the GPL version 3 (see COPYING).',
    'Its text is compatible with the GPL, the LGPL and the AGPL.',
    'A header may read, for example: licensed under the LGPL version 3.',
  ])('grants nothing more by "%s"', (line) => {
    for (const id of GNU) {
      expect([id, answer(`${textOf(id)}\n\n${line}\n`)]).toEqual([id, id]);
      expect([id, answer(`${line}\n\n------\n\n${textOf(id)}`)]).toEqual([id, id]);
    }
  });

  it('keeps the version that the head insists on, when an example in it is looser', () => {
    const head =
      'Only this very version 2 of the GPL counts here. If you trust us to move on, write something like\n\n    This file is licensed under the GPL v2, or any later version.\n\nin your header.';

    expect(answer(`${head}\n\n${textOf('GPL-2.0-only')}`)).toBe('GPL-2.0-only');
  });

  it('hears from the end of a Creative Commons text how its own wording is licensed, and grants nothing by it', () => {
    const end =
      'The text of the Creative Commons public licenses is dedicated to the public domain under the CC0 Public Domain Dedication.\n\nCreative Commons may be contacted at creativecommons.org.';
    const text = textOf('CC-BY-4.0').split(
      /=+\s*Creative Commons is not a party|Creative Commons is not a party/,
    )[0];

    expect(
      answer(`${text}\n\nCreative Commons is not a party to its public licenses. ${end}`),
    ).toBe('CC-BY-4.0');
    expect(
      answer(`${textOf('CC-BY-4.0')}\n\nThe code is under the CC0 Public Domain Dedication.`),
    ).toBe('CC-BY-4.0 AND CC0-1.0');
  });

  it('reads no grant in an appendix that was reworded', () => {
    const [body = ''] = textOf('GPL-2.0-only').split(/How to Apply These Terms/i);
    const appendix =
      'How to Apply These Terms to Your Works\n\nPut this at the top:\n\n  Foo is licensed under the GNU General Public License, either version 2 or any later version.\n\nThat is all there is to it!';

    expect(body.length).toBeLessThan(textOf('GPL-2.0-only').length);
    expect(answer(`${body}\n${appendix}\n`)).toBe('GPL-2.0-only');
  });

  it.each([
    ['Our own files are licensed under the LGPL version 3 or later.', 'LGPL-3.0-or-later'],
    ['The icons are licensed under the MIT license.', 'MIT'],
    ['The fonts are under the SIL Open Font License 1.1 (see fonts/OFL).', 'OFL-1.1'],
  ])('still hears a grant of another part: "%s"', (line, other) => {
    const expected = [`${other} AND GPL-2.0-only`, `GPL-2.0-only AND ${other}`];

    expect(answer(`${line}\n\n${textOf('GPL-2.0-only')}`)).toBe(expected[0]);
    expect(answer(`${textOf('GPL-2.0-only')}\n\n${line}`)).toBe(expected[1]);
  });

  it('takes the tag inside a licence text for a word of that text', () => {
    expect(answer(textOf('Community-Spec-1.0'))).toBe('Community-Spec-1.0');
  });
});

describe('where a text is to be read', () => {
  const pointer =
    'The complete text of the GNU General Public License version 2 can be found in /usr/share/common-licenses/GPL-2.';
  const notice = 'This is free software under the GNU General Public License, version 2 or later.';

  it('adds nothing to "or later"', () => {
    expect(answer(`${notice}\n\n${pointer}`)).toBe('GPL-2.0-or-later');
  });

  it('is an answer where nothing else names the licence', () => {
    expect(answer(`Distributed as follows.\n\n${pointer}`)).toBe('GPL-2.0-only');
  });

  it('leaves an exception with the notice', () => {
    const exception =
      'Linking this library statically or dynamically with other modules is making a combined work. As a special exception, the copyright holders give you permission to link this library with independent modules to produce an executable.';

    expect(answer(`${notice}\n${exception}\n\n${pointer}`)).toBe(
      'GPL-2.0-or-later WITH Classpath-exception-2.0',
    );
  });
});
