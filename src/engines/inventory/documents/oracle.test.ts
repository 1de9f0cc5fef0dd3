// SPDX-License-Identifier: Apache-2.0
// Our document readers beside general parsers, on every fixture of the room and on the public lockfiles where they are.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { FAILSAFE_SCHEMA, loadAll } from 'js-yaml';
import { parse } from 'smol-toml';
import { describe, expect, it } from 'vitest';
import { asList, type DocumentValue, isMap } from './document.ts';
import { readJson } from './read-json.ts';
import { readToml } from './read-toml.ts';
import { readYaml } from './read-yaml.ts';

const FOLDERS = [
  join(import.meta.dirname, '..', 'ecosystems'),
  join(process.env.LANTHORN_CONFORMANCE ?? '../shared/data', 'lockfiles'),
];
const TOML = /(\.toml|\/(Cargo|poetry|uv|pdm)\.lock)$/;

/** For each file its name within the folder, and where it is. */
function filesLike(pattern: RegExp): readonly (readonly [name: string, path: string])[] {
  return FOLDERS.filter((folder) => existsSync(folder)).flatMap((folder) =>
    readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .filter((name) => pattern.test(name) && !name.endsWith('expected.json'))
      .map((name) => [name, join(folder, name)] as const),
  );
}

/** Without lines; a number, a date and a truth value as something that either side may write in its own way. */
function plain(value: DocumentValue): unknown {
  if (isMap(value))
    return Object.fromEntries([...value].map(([key, inner]) => [key, plain(inner.value)]));
  if (typeof value === 'object') return asList(value).map((one) => plain(one.value));
  return scalar(value);
}

function general(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(general);
  if (typeof value !== 'object' || value === null || value instanceof Date) return scalar(value);
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, general(inner)]));
}

function scalar(value: unknown): unknown {
  if (value === undefined || value === null || value === 'null' || value === '~' || value === '')
    return '';
  if (value instanceof Date) return 'a date';
  // How a block of text ends and is folded, nothing asks for.
  const text = String(value).replace(/\s+/g, ' ').trim();
  if (/^\d{4}-\d\d-\d\d([T ].*)?$/.test(text)) return 'a date';
  return /^[-+]?\d[\d_]*(\.\d+)?$/.test(text) ? Number(text.replaceAll('_', '')) : text;
}

/** What the general parser says; nothing where it finds the text wanting. */
function told(read: () => unknown): unknown {
  try {
    return general(read());
  } catch {
    return undefined;
  }
}

describe('a general parser and ours read the same', () => {
  it.each(filesLike(TOML))('in %s', (_, path) => {
    const text = readFileSync(path, 'utf8').replace(/^\uFEFF/, '');
    const expected = told(() => parse(text));

    const ours = readToml(text);

    if (expected !== undefined) expect('root' in ours && plain(ours.root)).toEqual(expected);
  });

  it.each(filesLike(/\.json$/))('in %s', (_, path) => {
    const text = readFileSync(path, 'utf8').replace(/^\uFEFF/, '');
    const expected = told(() => JSON.parse(text));

    const ours = readJson(text);

    const isObject = typeof expected === 'object' && !Array.isArray(expected);
    if (isObject) expect('root' in ours && plain(ours.root)).toEqual(expected);
  });

  it.each(filesLike(/(\.ya?ml|\.yaml\.lock|Podfile\.lock|pubspec\.lock|pixi\.lock)$/))(
    'in %s',
    (_, path) => {
      const text = readFileSync(path, 'utf8').replace(/^\uFEFF/, '');
      const expected = told(() => loadAll(text, undefined, { schema: FAILSAFE_SCHEMA }));

      const ours = readYaml(text);

      const all = Array.isArray(expected) ? expected.filter((one) => one !== '') : [];
      const isMapping = all.every((one) => typeof one === 'object' && !Array.isArray(one));
      if (expected !== undefined && isMapping)
        expect('roots' in ours && ours.roots.map(plain)).toEqual(all);
    },
  );
});
