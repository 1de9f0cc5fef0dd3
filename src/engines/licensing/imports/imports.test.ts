// SPDX-License-Identifier: Apache-2.0
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { type FoundReport, readFindings } from './index.ts';

function read(document: unknown): FoundReport {
  const text = typeof document === 'string' ? document : JSON.stringify(document);
  const report = readFindings(text, 'report');
  if ('code' in report) throw new Error(report.message);
  return report;
}

it('reads ScanCode, with lines and scores', () => {
  const report = read({
    headers: [
      {
        tool_name: 'scancode-toolkit',
        tool_version: '32.1.0',
        end_timestamp: '2024-02-01T101112.0',
      },
    ],
    files: [
      { path: 'lamps', type: 'directory', license_detections: [], copyrights: [] },
      {
        path: 'lamps/a.c',
        type: 'file',
        license_detections: [
          {
            license_expression: 'mit',
            license_expression_spdx: 'MIT',
            matches: [
              { score: 100, start_line: 3, end_line: 5 },
              { score: 95.5, start_line: 9, end_line: 9 },
            ],
          },
        ],
        copyrights: [{ copyright: 'Copyright (c) 2019 Ann Oak', start_line: 1, end_line: 1 }],
      },
    ],
  });

  expect(report).toMatchObject({ tool: 'scancode-toolkit', toolVersion: '32.1.0' });
  expect(report.claims).toEqual([
    { path: 'lamps/a.c', license: 'MIT', written: 'MIT', fromLine: 3, toLine: 9, score: 0.955 },
    { path: 'lamps/a.c', holder: 'Ann Oak', fromLine: 1, toLine: 1 },
  ]);
});

it('reads the older shape of ScanCode', () => {
  const report = read({
    headers: [{ tool_name: 'scancode-toolkit', tool_version: '3.2.3' }],
    files: [
      {
        path: 'a.c',
        licenses: [
          { key: 'own-thing', spdx_license_key: null, score: 50, start_line: 1, end_line: 2 },
        ],
        copyrights: [{ value: 'Copyright 2001 Jo Doe', start_line: 4, end_line: 4 }],
      },
    ],
  });

  expect(report.claims[0]).toMatchObject({ written: 'own-thing', score: 0.5 });
  expect(report.claims[0]?.license).toBeUndefined();
  expect(report.claims[1]).toMatchObject({ holder: 'Jo Doe', fromLine: 4 });
});

it('reads ORT out of YAML', () => {
  const report = read(`---
analyzer:
  result:
    projects:
    - id: "NPM::lamps:1.0.0"
      definition_file_path: "package.json"
      declared_licenses_processed:
        spdx_expression: "Apache-2.0"
scanner:
  end_time: "2024-03-01T10:11:12Z"
  environment:
    ort_version: "22.1.0"
  scan_results:
  - scanner: { name: "ScanCode", version: "32.1.0" }
    summary:
      licenses:
      - license: "GPL-2.0-only"
        location: { path: "src/a.c", start_line: 2, end_line: 4 }
        score: 99.0
      copyrights:
      - statement: "Copyright 2019 Ann Oak"
        location: { path: "src/a.c", start_line: -1, end_line: -1 }
`);

  expect(report).toMatchObject({
    tool: 'ort',
    toolVersion: '22.1.0',
    madeAt: '2024-03-01T10:11:12Z',
  });
  expect(report.claims).toEqual([
    { path: 'package.json', license: 'Apache-2.0', written: 'Apache-2.0' },
    {
      path: 'src/a.c',
      license: 'GPL-2.0-only',
      written: 'GPL-2.0-only',
      fromLine: 2,
      toLine: 4,
      score: 0.99,
    },
    { path: 'src/a.c', holder: 'Ann Oak', fromLine: undefined, toLine: undefined },
  ]);
});

it('reads licensee', () => {
  const report = read({
    licenses: [{ key: 'mit', spdx_id: 'MIT' }],
    matched_files: [
      {
        filename: 'LICENSE',
        matcher: { name: 'dice', confidence: 98.5 },
        matched_license: 'MIT',
        attribution: 'Copyright (c) 2019 Ann Oak',
      },
    ],
  });

  expect(report.tool).toBe('licensee');
  expect(report.claims).toEqual([
    { path: 'LICENSE', license: 'MIT', written: 'MIT', score: 0.985 },
    { path: 'LICENSE', holder: 'Ann Oak' },
  ]);
});

const TAGS = `SPDXVersion: SPDX-2.3
DataLicense: CC0-1.0
Creator: Tool: fossology-4.4.0
Created: 2024-04-01T10:11:12Z

PackageName: lamps
PackageLicenseConcluded: NOASSERTION

FileName: ./src/a.c
LicenseConcluded: NOASSERTION
LicenseInfoInFile: MIT
LicenseInfoInFile: LicenseRef-lamp
FileCopyrightText: <text>Copyright 2019 Ann Oak
Copyright 2020 Jo Doe</text>

FileName: ./src/b.c
LicenseConcluded: ISC
LicenseInfoInFile: BSD-2-Clause
FileCopyrightText: NONE
`;

it('reads SPDX tags as FOSSology writes them: a conclusion goes before what was found', () => {
  const report = read(TAGS);

  expect(report).toMatchObject({
    tool: 'fossology',
    toolVersion: '4.4.0',
    madeAt: '2024-04-01T10:11:12Z',
  });
  expect(report.claims.map(({ path, license, holder }) => [path, license ?? holder])).toEqual([
    ['src/a.c', 'MIT'],
    ['src/a.c', 'LicenseRef-lamp'],
    ['src/a.c', 'Ann Oak'],
    ['src/a.c', 'Jo Doe'],
    ['src/b.c', 'ISC'],
  ]);
});

it('reads the same in JSON', () => {
  const report = read({
    spdxVersion: 'SPDX-2.3',
    creationInfo: { created: '2024-04-01T10:11:12Z', creators: ['Tool: fossology-4.4.0'] },
    files: [
      {
        fileName: './src/a.c',
        licenseInfoInFiles: ['MIT'],
        licenseConcluded: 'NOASSERTION',
        copyrightText: 'NONE',
      },
    ],
  });

  expect(report).toMatchObject({
    tool: 'fossology',
    claims: [{ path: 'src/a.c', license: 'MIT' }],
  });
});

it.each(['', 'no report', '{"files": 3}', '{', '[1, 2]', 'a: &a [*a]'])(
  '%j is a problem',
  (text) => {
    expect(readFindings(text, 'x.json')).toMatchObject({
      code: 'licensing/no-findings',
      path: 'x.json',
    });
  },
);

it('whatever the text, nothing is thrown', () => {
  fc.assert(
    fc.property(fc.oneof(fc.string(), fc.json()), (text) => {
      readFindings(text, 'x');
    }),
  );
});
