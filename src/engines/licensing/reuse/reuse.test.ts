// SPDX-License-Identifier: Apache-2.0
import { describe, expect, it } from 'vitest';
import { type ReuseFile, reportReuse, saidOfFiles } from './index.ts';

/** "src/a.c: MIT, Ann Oak" */
function files(...lines: readonly string[]): readonly ReuseFile[] {
  return lines.map((line) => {
    const [path = '', rest = ''] = line.split(': ');
    const [license = '', holder = ''] = rest.split(', ');
    return {
      path,
      bytes: 10,
      tags: license === '' ? [] : [{ written: license, line: 1 }],
      copyrights: holder === '' ? [] : [holder],
    };
  });
}

const toml = (text: string, path = 'REUSE.toml') => [{ path, text: `version = 1\n${text}` }];

describe('a report', () => {
  it('is clean where every file says both and every licence has its text', () => {
    const report = reportReuse({
      files: files('src/a.c: MIT, Ann Oak', 'LICENSES/MIT.txt', 'LICENSE', 'src/empty.c').map(
        (file) => (file.path === 'src/empty.c' ? { ...file, bytes: 0 } : file),
      ),
      sources: [],
    });

    expect(report).toMatchObject({ compliant: true, files: 1, withLicense: 1, withCopyright: 1 });
  });

  it('names what lacks', () => {
    const report = reportReuse({
      files: files(
        'a.c: MIT',
        'b.c: ISC, Ann Oak',
        'c.c: No-Such, Ann Oak',
        'd.c: , Ann Oak',
        'e.c: GPL-2.0, Ann Oak',
        'f.c: MIT and/or ISC, Ann Oak',
        'LICENSES/MIT.txt',
        'LICENSES/Zlib.txt',
        'LICENSES/GPL-2.0',
      ),
      sources: [],
    });

    expect(report).toMatchObject({
      compliant: false,
      withoutLicense: ['d.c'],
      withoutCopyright: ['a.c'],
      missingTexts: [{ license: 'ISC', files: 2, path: 'b.c' }],
      unusedTexts: [{ license: 'Zlib', path: 'LICENSES/Zlib.txt' }],
      badLicenses: [{ license: 'No-Such' }, { license: 'and/or' }],
      deprecatedLicenses: [{ license: 'GPL-2.0' }],
      textsWithoutExtension: [{ license: 'GPL-2.0' }],
    });
  });

  it('knows a licence of the project itself, and exceptions', () => {
    const report = reportReuse({
      files: files(
        'a.c: LicenseRef-Lamp, Ann Oak',
        'b.c: GPL-2.0-only WITH Classpath-exception-2.0, Ann Oak',
        'LICENSES/LicenseRef-Lamp.txt',
        'LICENSES/GPL-2.0-only.txt',
      ),
      sources: [],
    });

    expect(report.badLicenses).toEqual([]);
    expect(report.missingTexts).toMatchObject([{ license: 'Classpath-exception-2.0' }]);
  });

  it('a REUSE.toml that cannot be read is a problem', () => {
    const report = reportReuse({
      files: [],
      sources: [{ path: 'REUSE.toml', text: 'version = 9' }],
    });

    expect(report).toMatchObject({ compliant: false, problems: [{ code: 'reuse/bad-toml' }] });
  });
});

describe('whose word counts', () => {
  function licensesOf(path: string, project: Parameters<typeof saidOfFiles>[0]) {
    const file = saidOfFiles(project).said.find((one) => one.path === path);
    return file?.licenses.map(({ text, path: by }) => `${text} (${by})`);
  }

  it('a sidecar speaks for its file', () => {
    const project = { files: files('a.png: MIT', 'a.png.license: CC0-1.0, Ann Oak'), sources: [] };

    expect(licensesOf('a.png', project)).toEqual(['CC0-1.0 (a.png.license)']);
  });

  it('the last annotation that covers a file counts', () => {
    const sources = toml(
      '[[annotations]]\npath = "**"\nSPDX-License-Identifier = "MIT"\n[[annotations]]\npath = ["docs/*", "img/**"]\nSPDX-License-Identifier = "CC0-1.0"\n',
    );
    const project = { files: files('docs/a.md', 'docs/deep/b.md', 'img/deep/c.png'), sources };

    expect(licensesOf('docs/a.md', project)).toEqual(['CC0-1.0 (REUSE.toml)']);
    expect(licensesOf('docs/deep/b.md', project)).toEqual(['MIT (REUSE.toml)']);
    expect(licensesOf('img/deep/c.png', project)).toEqual(['CC0-1.0 (REUSE.toml)']);
  });

  it.each([
    ['closest', ['ISC (a.c)']],
    ['aggregate', ['MIT (REUSE.toml)', 'ISC (a.c)']],
    ['override', ['MIT (REUSE.toml)']],
  ])('with the precedence %s', (precedence, expected) => {
    const sources = toml(
      `[[annotations]]\npath = "a.c"\nprecedence = "${precedence}"\nSPDX-License-Identifier = "MIT"\n`,
    );

    expect(licensesOf('a.c', { files: files('a.c: ISC'), sources })).toEqual(expected);
  });

  it('an inner REUSE.toml is closer, unless an outer one overrides it', () => {
    const inner = toml(
      '[[annotations]]\npath = "*"\nSPDX-License-Identifier = "ISC"\n',
      'lib/REUSE.toml',
    );
    const outer = (precedence: string) =>
      toml(
        `[[annotations]]\npath = "**"\nprecedence = "${precedence}"\nSPDX-License-Identifier = "MIT"\n`,
      );
    const project = (precedence: string) => ({
      files: files('lib/a.c'),
      sources: [...inner, ...outer(precedence)],
    });

    expect(licensesOf('lib/a.c', project('closest'))).toEqual(['ISC (lib/REUSE.toml)']);
    expect(licensesOf('lib/a.c', project('override'))).toEqual(['MIT (REUSE.toml)']);
  });

  it('dep5 speaks of paths with stars that cross folders', () => {
    const text =
      'Format: https://www.debian.org/doc/packaging-manuals/copyright-format/1.0/\n\nFiles: img/*\n docs/?.md\nCopyright: 2019 Ann Oak\n 2020 Jo Doe\nLicense: CC0-1.0\n';
    const project = {
      files: files('img/deep/a.png', 'docs/a.md', 'docs/ab.md'),
      sources: [{ path: '.reuse/dep5', text }],
    };

    expect(licensesOf('img/deep/a.png', project)).toEqual(['CC0-1.0 (.reuse/dep5)']);
    expect(licensesOf('docs/a.md', project)).toEqual(['CC0-1.0 (.reuse/dep5)']);
    expect(licensesOf('docs/ab.md', project)).toEqual([]);
    expect(saidOfFiles(project).said[0]?.copyrights).toHaveLength(2);
  });

  it('no pattern makes it slow', () => {
    const sources = toml(
      `[[annotations]]\npath = "${'**a'.repeat(40)}b"\nSPDX-License-Identifier = "MIT"\n`,
    );
    const path = 'a'.repeat(4_000);

    expect(licensesOf(path, { files: files(path), sources })).toEqual([]);
  });
});
