// SPDX-License-Identifier: Apache-2.0

/** Name, version and licence of a Python package; no licence where it words none. */
export interface PythonLicense {
  readonly name: string;
  readonly version: string;
  readonly license?: string | undefined;
}

const HEADER = /^(?<key>[A-Za-z][A-Za-z0-9-]*):[ \t]*(?<value>.*)$/;
// Some put the whole licence text into the field; its name is what we are after.
const MAX_LICENSE_LENGTH = 200;

/**
 * Reads the headers of a METADATA file. License-Expression wins; a License field that is one line comes next, unless it
 * says nothing; then the classifiers, as they are written.
 *
 * Source: Core metadata specification of the Python Packaging Authority.
 */
export function licenseOfMetadata(text: string): PythonLicense | undefined {
  const headers = readHeaders(text);
  const first = (key: string) => headers.find((header) => header.key === key)?.value;
  const name = first('name');
  const version = first('version');
  const license =
    first('license-expression') ?? plainLicense(first('license')) ?? classified(headers);
  if (name === undefined || version === undefined) return undefined;
  return { name, version, license };
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

function plainLicense(value: string | undefined): string | undefined {
  if (value === undefined || /^(?:unknown|none|other|dual license)$/i.test(value)) return undefined;
  return value.includes('\n') || value.length > MAX_LICENSE_LENGTH ? undefined : value;
}

// "Classifier: License :: OSI Approved :: MIT License"; two of them are a choice as often as not, so both are kept.
function classified(headers: readonly Header[]): string | undefined {
  const names = headers
    .filter(({ key, value }) => key === 'classifier' && value.startsWith('License ::'))
    .map(({ value }) => value.split('::').at(-1)?.trim() ?? '')
    .filter((name) => name !== '' && name !== 'OSI Approved');
  return names.length > 1 ? `(${names.join(' OR ')})` : names[0];
}
