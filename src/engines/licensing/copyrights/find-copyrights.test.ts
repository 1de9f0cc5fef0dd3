// SPDX-License-Identifier: Apache-2.0
import { describe, expect, it } from 'vitest';
import { findCopyrights, formatYears } from './index.ts';

/** "2001-2004 | Jo Doe | jo@example.org" for each statement. */
function read(text: string): readonly string[] {
  return findCopyrights(text).map(({ holder, years, contacts }) =>
    [formatYears(years), holder ?? '', contacts.join(' ')].join(' | ').replace(/[ |]+$/, ''),
  );
}

describe('shapes of copyright lines', () => {
  it.each([
    ['Copyright 2001-2004, 2007 The Lamp Authors', '2001-2004, 2007 | The Lamp Authors'],
    ['Copyright (c) 2001 Jo Doe. All rights reserved.', '2001 | Jo Doe'],
    ['© 2010 Wick Inc.', '2010 | Wick Inc.'],
    ['2010 (c) Wick Inc.', '2010 | Wick Inc.'],
    [
      '(c) 2004, 05 Ann Oak, https://oak.example.org',
      '2004, 2005 | Ann Oak | https://oak.example.org',
    ],
    ['Copyright (C) Ann Oak <ann@example.org>, et al.', ' | Ann Oak, et al. | ann@example.org'],
    ['Copyright Wick Inc. 2001-2004', '2001-2004 | Wick Inc.'],
    ['Copyright (c) 1998-present, Wick, Inc.', '1998-present | Wick, Inc.'],
    ['Copyright (C) 1995-8 Ann Oak', '1995-1998 | Ann Oak'],
    ['Copyright 12 May 2003, Ann Oak', '2003 | Ann Oak'],
    ['Portions copyright (c) 1999 Moon Systems, Inc.', '1999 | Moon Systems, Inc.'],
    ['This file is Copyright (c) 2003 Ann Oak and licensed under', '2003 | Ann Oak'],
    ['SPDX-FileCopyrightText: 2019 Jo Doe <jo@example.org>', '2019 | Jo Doe | jo@example.org'],
    ['Copyright the lamp authors.', ' | the lamp authors'],
    ['copyright = u"2010, Lamps"', '2010 | Lamps'],
    ['puts("Copyright (C) 2010 Jo Doe\\n");', '2010 | Jo Doe'],
    ['Copyright 2010 Wick Inc. Licensed under the Apache License', '2010 | Wick Inc.'],
    ['Copyright (C) 2010 Ann Oak, <ann@example.org>.', '2010 | Ann Oak | ann@example.org'],
    ['/** "Copyright (c) 2010 Ann Oak" in its parts. */', '2010 | Ann Oak'],
    ['Copyright 2010 Jo Doe. Written in a hurry', '2010 | Jo Doe'],
    [
      'Copyright (c) 2024 [these people](https://lamps.example.org)',
      '2024 | these people | https://lamps.example.org',
    ],
    ['Copyright (C) 2010 Jo Doe <jo at example dot org>', '2010 | Jo Doe | jo at example dot org'],
  ])('reads %j', (line, expected) => {
    expect(read(line)).toEqual([expected]);
  });

  it('reads words of other languages and names from right to left', () => {
    expect(read('版权所有 (c) 2010 某公司')).toEqual(['2010 | 某公司']);
    expect(read('Copyright © 2011 \u202bדוד כהן\u202c')).toEqual(['2011 | דוד כהן']);
    expect(read('Авторские права (с) 2009 Иван Лампов. Все права защищены')).toEqual([
      '2009 | Иван Лампов',
    ]);
  });

  it('reads a sign in HTML, in an escape, and in UTF-8 taken for Latin-1', () => {
    const markup =
      '<p>&copy; 2010 <a href="https://wick.example.org">Wick</a>. All rights reserved.</p>';

    expect(read(markup)).toEqual(['2010 | Wick']);
    expect(read('"\\u00a9 2010 Wick"')).toEqual(['2010 | Wick']);
    expect(read('Â© 2010 Wick')).toEqual(['2010 | Wick']);
    expect(read('.br\nCopyright \\(co 2010 Wick')).toEqual(['2010 | Wick']);
  });

  it('tells the holders of one line apart', () => {
    expect(read('Copyright (C) 2004 Ann Oak, 2005 Jo Doe')).toEqual([
      '2004 | Ann Oak',
      '2005 | Jo Doe',
    ]);
    expect(read('Copyright (c) 2004 Oak Co. and others, (C) 2005 Doe Ltd.')).toEqual([
      '2004 | Oak Co. and others',
      '2005 | Doe Ltd.',
    ]);
  });

  it('goes on below where the line cannot end', () => {
    const regents =
      '/*\n * Copyright (c) 1980, 1991\n *\tThe Regents of the Lamp University.  All rights reserved.\n */';
    const long = '# Copyright (c) 2003, 2004,\n#               2005 Oak and\n#   Doe';

    expect(findCopyrights(regents)).toMatchObject([
      { holder: 'The Regents of the Lamp University', fromLine: 2, toLine: 3 },
    ]);
    expect(read(long)).toEqual(['2003, 2004, 2005 | Oak and Doe']);
  });

  it('takes years and a name below a statement for another one', () => {
    const list =
      'Copyright: 2001-2003 Ann Oak\n           2004 Jo Doe <jo@example.org>\nLicense: MIT';

    expect(read(list)).toEqual(['2001-2003 | Ann Oak', '2004 | Jo Doe | jo@example.org']);
  });

  it('leaves a street out of a name', () => {
    const text = 'Copyright (C) 1991 Lamp Foundation, Inc.,\n 51 Wick Street, Fifth Floor';

    expect(read(text)).toEqual(['1991 | Lamp Foundation, Inc.']);
  });
});

describe('what is no copyright line', () => {
  it.each([
    'The above copyright notice shall be included in all copies made in 2010.',
    'under copyright law, 1976',
    'int copyright_year = 2010;',
    'const text = getCopyright(2010);',
    'copyright(2010);',
    'see debian/copyright of 2010',
    'if (c) return 2010;',
    'foo(c) 2010',
    '(c) the right to use it in 2010, and',
    'printf("Copyright (C) %d Wick\\n", year);',
    'Copyright (c) {{ year }} Wick',
    'Copyright [yyyy] [name of copyright owner]',
    'Copyright (C) <year>  <name of author>',
    "Copyright (C) YEAR THE PACKAGE'S COPYRIGHT HOLDER",
    'copyright: string;',
    'export interface Copyright { years: number }',
    'All rights reserved.',
  ])('passes over %j', (line) => {
    expect(read(line)).toEqual([]);
  });
});
