// SPDX-License-Identifier: Apache-2.0
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatPurl, type Purl, parsePurl } from './purl.ts';
import { Refusal } from './refusal.ts';

interface OfficialCase {
  readonly description: string;
  readonly test_group: string;
  readonly test_type: 'parse' | 'build' | 'validate';
  readonly input: unknown;
  readonly expected_output: unknown;
  readonly expected_failure: boolean;
}

const folder = join(process.env.LANTHORN_CONFORMANCE ?? '../shared/data', 'purl');

describe('the parts of a package URL', () => {
  it('are found and written back in canonical form', () => {
    const parts = parsePurl('pkg:npm/%40types/node@20.1.0');

    expect(parts).toEqual({ type: 'npm', namespace: '@types', name: 'node', version: '20.1.0' });
    expect(parts && formatPurl(parts)).toBe('pkg:npm/%40types/node@20.1.0');
  });

  it('are refused with a reason when they do not fit together', () => {
    expect(() => formatPurl({ type: 'cargo', namespace: 'serde', name: 'serde' })).toThrow(Refusal);
    expect(() => formatPurl({ type: 'npm', name: '' })).toThrow('the name is missing');
  });

  it('do not hold a text that cannot be written', () => {
    expect(() => formatPurl({ type: 'npm', name: '\ud800' })).toThrow(Refusal);
  });

  it('read like the text they were written to', () => {
    const word = fc.string({ minLength: 1, unit: 'binary' }).filter((text) => /[^/]/.test(text));

    fc.assert(
      fc.property(
        word,
        word,
        fc.dictionary(fc.stringMatching(/^[a-z]{1,5}$/), word),
        (name, version, qualifiers) => {
          const parts: Purl = {
            type: 'generic',
            name: name.replaceAll('/', ''),
            version,
            qualifiers,
          };
          const text = formatPurl(parts);

          expect(formatPurl(parsePurl(text) ?? { type: 'generic', name: 'unread' })).toBe(text);
        },
      ),
    );
  });

  it('are never thrown at the reader, whatever the text', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        expect(() => parsePurl(`pkg:${text}`)).not.toThrow();
      }),
    );
  });
});

if (existsSync(folder)) {
  describe('the official suite of package URLs', () => {
    const cases = ['spec', 'types'].flatMap((part) =>
      readdirSync(join(folder, part)).flatMap((file) => casesOf(join(folder, part, file))),
    );

    it('is there in full', () => {
      expect(cases.length).toBeGreaterThan(500);
    });

    it('passes in every required test', () => {
      const failing = cases.filter((one) => one.test_group === 'required' && !passes(one));

      expect(failing).toEqual([]);
    });

    it('passes in all recommended tests but those that a required one contradicts', () => {
      const failing = cases.filter((one) => one.test_group === 'recommended' && !passes(one));

      // A qualifier key with a capital first letter must fail in a required test of the same two types.
      expect(failing.map((one) => one.input)).toEqual([
        'pkg:gem/jruby-launcher@1.1.2?Platform=java',
        'pkg:Rpm/fedora/curl@7.50.3-1.fc25?Arch=i386&Distro=fedora-25',
      ]);
    });
  });
} else {
  console.log(`purl: the official suite is skipped, there is no folder ${folder}`);
}

function casesOf(file: string): readonly OfficialCase[] {
  return JSON.parse(readFileSync(file, 'utf8')).tests;
}

function passes(one: OfficialCase): boolean {
  const outcome = outcomeOf(one);
  if (one.expected_failure) return outcome === undefined;
  return JSON.stringify(tidy(outcome)) === JSON.stringify(tidy(one.expected_output));
}

function outcomeOf({ test_type, input }: OfficialCase): unknown {
  if (test_type === 'build') return built(input);
  const parts = parsePurl(String(input));
  return test_type === 'parse' || parts === undefined ? parts : formatPurl(parts);
}

/** The suite writes absent parts as null. */
function built(input: unknown): string | undefined {
  const parts = JSON.parse(JSON.stringify(input, (_, value) => value ?? undefined));
  try {
    return formatPurl({ ...parts, type: parts.type ?? '', name: parts.name ?? '' });
  } catch (error) {
    if (error instanceof Refusal) return undefined;
    throw error;
  }
}

/** Without empty parts, keys in one order, so that two spellings of the same parts compare equal. */
function tidy(value: unknown): unknown {
  if (typeof value !== 'object' || value === null) return value ?? undefined;
  const known = Object.entries(value).filter(([, part]) => part !== null && part !== undefined);
  return Object.fromEntries(known.map(([key, part]) => [key, tidy(part)]).sort());
}
