// SPDX-License-Identifier: Apache-2.0
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Command } from 'commander';
import { afterAll, describe, expect, it } from 'vitest';
import { checkProfile, diffSboms, readSbom, validateSbom } from '#engines/sbom';
import { addSbomDiff } from './sbom-diff.ts';
import { sbomFormatOf } from './sbom-format.ts';
import { addSbomValidate } from './sbom-validate.ts';
import type { ExitCode } from './workplace.ts';

const folder = mkdtempSync(join(tmpdir(), 'lanthorn-sbom-'));
afterAll(() => rmSync(folder, { recursive: true }));

function file(name: string, components: readonly object[]): string {
  const path = join(folder, name);
  writeFileSync(path, JSON.stringify({ bomFormat: 'CycloneDX', specVersion: '1.6', components }));
  return path;
}

const library = (version: string) => ({
  type: 'library',
  name: 'wick',
  version,
  purl: `pkg:npm/wick@${version}`,
});

async function run(...words: string[]): Promise<{ code: ExitCode | undefined; text: string }> {
  const printed: string[] = [];
  let code: ExitCode | undefined;
  const program = new Command('sbom').exitOverride();
  const workplace = {
    desk: { reader: async () => ({ validateSbom, readSbom, diffSboms, checkProfile }) },
    print: (text: string) => void printed.push(text),
    screen: { say: (line: string) => void printed.push(line), show: () => undefined },
    end: (wished: ExitCode) => {
      code = wished;
    },
  };
  addSbomValidate(program, workplace);
  addSbomDiff(program, workplace);
  await program.parseAsync(words, { from: 'user' });
  return { code, text: printed.join('\n') };
}

describe('sbom validate', () => {
  it('ends with 0 when all are valid', async () => {
    const good = file('good.json', [library('1')]);

    expect(await run('validate', good)).toEqual({
      code: 0,
      text: `${good}: valid CycloneDX 1.6 (json).`,
    });
  });

  it('ends with 1 when one is not, and says why', async () => {
    const bad = file('bad.json', [{ name: 'wick' }]);

    expect(await run('validate', file('good.json', []), bad)).toEqual({
      code: 1,
      text: expect.stringContaining('components[0]: "type" is missing'),
    });
  });

  it('ends with 2 when a file cannot be read, and still judges the others', async () => {
    const { code, text } = await run(
      'validate',
      '--json',
      join(folder, 'gone.json'),
      file('good.json', []),
    );

    expect(code).toBe(2);
    expect(JSON.parse(text)).toMatchObject([
      { valid: null },
      { valid: true, format: { version: '1.6' } },
    ]);
  });
});

describe('sbom validate --profile', () => {
  it('ends with 1 where something required is missing, and says what and in what', async () => {
    const { code, text } = await run(
      'validate',
      '--profile',
      'ntia',
      file('good.json', [library('1')]),
    );

    expect(code).toBe(1);
    expect(text).toContain('valid CycloneDX 1.6');
    expect(text).toMatch(/supplier +required +1 of 1/);
    expect(text).toContain('wick 1: supplier, relationship');
  });

  it('has the whole report in JSON', async () => {
    const good = file('good.json', [library('1')]);
    const { text } = await run('validate', '--json', '--profile', 'bsi', good);

    expect(JSON.parse(text)).toMatchObject([
      { valid: true, profile: { profile: 'bsi', conforms: false, components: [{ name: 'wick' }] } },
    ]);
  });
});

describe('sbom diff', () => {
  it('says what changed and ends with 1', async () => {
    const change = await run(
      'diff',
      file('old.json', [library('1')]),
      file('new.json', [library('2')]),
    );

    expect(change).toEqual({ code: 1, text: 'version  pkg:npm/wick: 1 -> 2' });
  });

  it('ends with 0 when nothing changed', async () => {
    const same = file('old.json', [library('1')]);

    expect(await run('diff', same, same)).toEqual({ code: 0, text: 'Nothing changed.' });
  });

  it('refuses what is no bill of materials', async () => {
    const other = join(folder, 'other.txt');
    writeFileSync(other, 'hello');

    await expect(run('diff', other, other)).rejects.toThrow('other.txt');
  });
});

describe('sbom -o FILE', () => {
  it('writes XML into a file that is called so', () => {
    expect(sbomFormatOf('cyclonedx-1.6', 'bom.XML')).toBe('cyclonedx-1.6-xml');
    expect(sbomFormatOf('cyclonedx-1.4-xml', 'bom.xml')).toBe('cyclonedx-1.4-xml');
    expect(sbomFormatOf('cyclonedx-1.6', 'bom.json')).toBe('cyclonedx-1.6');
    expect(sbomFormatOf('spdx-2.3')).toBe('spdx-2.3');
  });

  it('says so where a format has no XML', () => {
    expect(() => sbomFormatOf('spdx-2.3', 'bom.xml')).toThrow('spdx-2.3 is not written as XML');
  });
});
