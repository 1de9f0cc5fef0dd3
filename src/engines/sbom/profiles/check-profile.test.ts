// SPDX-License-Identifier: Apache-2.0
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anyBill, bill, component } from '../bill.fixture.ts';
import { readSbom } from '../read-sbom.ts';
import { SBOM_FORMATS, type Sbom, type SbomFormat } from '../sbom.ts';
import { writeSbom } from '../write-sbom.ts';
import { checkProfile, type ProfileReport, SBOM_PROFILES } from './check-profile.ts';

function read(text: string) {
  const reading = readSbom(text);
  if ('code' in reading) throw new Error(reading.message);
  return reading;
}

function written(sbom: Sbom, format: SbomFormat = 'cyclonedx-1.6') {
  return read(writeSbom(sbom, format));
}

function missingIn({ requirements }: ProfileReport): readonly string[] {
  return requirements.filter(({ missing }) => missing > 0).map(({ id }) => id);
}

const harbour = {
  name: 'Harbour Works',
  kind: 'organization',
  url: 'https://harbour.example',
} as const;
const SHA_512 = { algorithm: 'sha512', digest: 'ab'.repeat(64) };

const whole: Sbom = {
  ...bill(
    [
      component('pkg:npm/wick@1.0.0', {
        supplier: harbour,
        author: { name: 'Ada', email: 'ada@harbour.example' },
        licenses: [{ expression: 'MIT', basis: 'declared' }],
        hashes: [SHA_512],
        references: [
          { kind: 'source', url: 'https://git.example/wick' },
          { kind: 'distribution', url: 'https://registry.example.com/wick' },
        ],
      }),
    ],
    [{ from: 'subject', to: ['pkg:npm/wick@1.0.0'] }],
  ),
  authors: [harbour],
  stages: ['build'],
};
const complete: Sbom = {
  ...whole,
  subject: {
    ...whole.components[0],
    id: 'subject',
    name: 'lantern',
    purl: 'pkg:npm/lantern@1.0.0',
  },
};

describe('the tables of profiles', () => {
  it.each(SBOM_PROFILES)(
    '%s gives every requirement an id of its own, a sentence and a source',
    (id) => {
      const { requirements } = checkProfile(written(whole), id);

      expect(new Set(requirements.map((one) => one.id)).size).toBe(requirements.length);
      for (const { sentence, source } of requirements) {
        expect(sentence).toMatch(/^[A-Z].*\.$/);
        expect(source).not.toBe('');
      }
    },
  );
});

describe('a bill against a profile', () => {
  it('has all that NTIA and CISA ask for', () => {
    for (const profile of ['ntia', 'cisa'] as const) {
      const report = checkProfile(written(complete), profile);

      expect(missingIn(report)).toEqual([]);
      expect(report).toMatchObject({ conforms: true, components: [] });
    }
  });

  it('says which component lacks what', () => {
    const report = checkProfile(written(whole), 'cisa');

    expect(report.conforms).toBe(false);
    expect(report.components).toEqual([
      {
        id: 'subject',
        name: 'lantern',
        missing: ['producer', 'version', 'identifier', 'hash', 'license'],
      },
    ]);
  });

  it('does not take a program for an author', () => {
    const { authors: _, ...anonymous } = complete;

    expect(missingIn(checkProfile(written(anonymous), 'ntia'))).toEqual(['author']);
  });

  it('of BSI fails for an older format', () => {
    const formats = SBOM_FORMATS.filter((format) =>
      missingIn(checkProfile(written(complete, format), 'bsi')).includes('format'),
    );

    expect(formats).toEqual([
      'cyclonedx-1.4',
      'cyclonedx-1.5',
      'cyclonedx-1.4-xml',
      'cyclonedx-1.5-xml',
      'spdx-2.3',
    ]);
  });

  it('of BSI fails for a word about vulnerabilities', () => {
    const document = JSON.parse(writeSbom(complete, 'cyclonedx-1.6'));
    const text = JSON.stringify({ ...document, vulnerabilities: [{ id: 'CVE-2026-1' }] });

    expect(missingIn(checkProfile(read(text), 'bsi'))).toContain('no-vulnerabilities');
    expect(missingIn(checkProfile(written(complete), 'bsi'))).not.toContain('no-vulnerabilities');
  });

  it("of BSI reads the file's properties where they are said", () => {
    const properties = [
      { name: 'bsi:component:filename', value: 'lantern.tgz' },
      { name: 'bsi:component:executable', value: 'non-executable' },
      { name: 'bsi:component:archive', value: 'archive' },
      { name: 'bsi:component:structured', value: 'structured' },
    ];
    const document = {
      bomFormat: 'CycloneDX',
      specVersion: '1.6',
      components: [{ type: 'library', name: 'lantern', properties }],
    };
    const [lacking] = checkProfile(read(JSON.stringify(document)), 'bsi').components;

    expect(lacking?.missing).not.toContain('archive');
    expect(lacking?.missing).not.toContain('executable');
    expect(lacking?.missing).not.toContain('filename');
    expect(lacking?.missing).toContain('sha-512');
  });

  it('does not count what need be there only where it exists', () => {
    const report = checkProfile(written(complete), 'bsi');
    const optional = report.requirements.filter(({ level }) => level === 'where-known');

    expect(optional.map(({ missing }) => missing)).toEqual(optional.map(() => 0));
  });

  it('counts each requirement over the components it lists', () => {
    fc.assert(
      fc.property(anyBill, fc.constantFrom(...SBOM_PROFILES), (sbom, profile) => {
        const { requirements, components } = checkProfile(written(sbom), profile);
        for (const { id, about, missing } of requirements) {
          const listed = components.filter((one) => one.missing.includes(id)).length;
          if (about === 'component') expect(missing).toBe(listed);
        }
      }),
    );
  });
});
