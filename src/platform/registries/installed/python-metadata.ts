// SPDX-License-Identifier: Apache-2.0
import { pythonLicense } from '../upstream/python-fields.ts';
import type { InstalledAbout } from './installed-package.ts';

/** Name, version and licence of a Python package; no licence where it words none. */
export interface PythonLicense {
  readonly name: string;
  readonly version: string;
  readonly license?: string | undefined;
  readonly about: InstalledAbout;
}

const HEADER = /^(?<key>[A-Za-z][A-Za-z0-9-]*):[ \t]*(?<value>.*)$/;

/** Reads the headers of a METADATA file. */
export function licenseOfMetadata(text: string): PythonLicense | undefined {
  const headers = readHeaders(text);
  const first = (key: string) => headers.find((header) => header.key === key)?.value;
  const name = first('name');
  const version = first('version');
  const license = pythonLicense({
    expression: first('license-expression'),
    license: first('license'),
    classifiers: headers.filter(({ key }) => key === 'classifier').map(({ value }) => value),
  });
  if (name === undefined || version === undefined) return undefined;
  return { name, version, license, about: aboutIn(headers) };
}

// "Project-URL: Source Code, https://github.com/ada/lamp"
const LABELLED = /^(?<label>[^,]*),\s*(?<url>https?:\S+)$/;
const SOURCE = /^(?:source(?: ?code)?|repository|code|git ?hub|git)$/i;
const FUNDING = /^(?:funding|sponsor(?:s|ship)?|donate|donations?|tidelift)$/i;

function aboutIn(headers: readonly Header[]): InstalledAbout {
  const urls = headers.filter(({ key }) => key === 'project-url');
  const called = (name: RegExp) =>
    urls.flatMap(({ value }) => {
      const { label = '', url = '' } = LABELLED.exec(value)?.groups ?? {};
      return name.test(label.trim()) ? [url] : [];
    });
  const first = (key: string) => headers.find((header) => header.key === key)?.value;
  return {
    repositoryUrl: called(SOURCE)[0],
    homepage: first('home-page') ?? called(/^home ?page$/i)[0],
    description: first('summary'),
    funding: called(FUNDING),
  };
}

interface Header {
  readonly key: string;
  readonly value: string;
}

function readHeaders(text: string): readonly Header[] {
  const headers: { key: string; value: string }[] = [];
  for (const line of text.split(/\r?\n/)) {
    if (line === '') break;
    const last = headers.at(-1);
    const { key, value } = HEADER.exec(line)?.groups ?? {};
    // "        Permission is hereby granted": a folded line goes on with the field above.
    if (/^[ \t]/.test(line) && last !== undefined) last.value += `\n${line.trim()}`;
    else if (key !== undefined && value !== undefined)
      headers.push({ key: key.toLowerCase(), value: value.trim() });
  }
  return headers.filter(({ value }) => value !== '');
}
