// SPDX-License-Identifier: Apache-2.0
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bill, component } from './bill.fixture.ts';
import { validateSbom } from './validate-sbom.ts';
import { writeSbom } from './write-sbom.ts';

const messages = (document: object) =>
  validateSbom(JSON.stringify(document)).problems.map(({ message }) => message);

const cycloneDx = (more: object, specVersion = '1.6') => ({
  bomFormat: 'CycloneDX',
  specVersion,
  ...more,
});

const library = (more: object) => ({ type: 'library', name: 'left-pad', version: '1', ...more });

describe('CycloneDX', () => {
  it('must name each component once', () => {
    const components = [library({ 'bom-ref': 'a' }), library({ 'bom-ref': 'a', name: 'other' })];

    expect(messages(cycloneDx({ components }))).toEqual([
      'Checking components[1].bom-ref: "a" is the id of components[0] already.',
    ]);
  });

  it('must not lead to components that are not there', () => {
    const dependencies = [{ ref: 'a', dependsOn: ['b'] }];

    expect(
      messages(cycloneDx({ components: [library({ 'bom-ref': 'a' })], dependencies })),
    ).toEqual(['Checking dependencies[0].dependsOn[0]: nothing in the bill has the id "b".']);
  });

  it('may lead into other bills', () => {
    const link = 'urn:cdx:3e671687-395b-41f5-a30f-a58921a69b79/1#b';
    const dependencies = [{ ref: 'a', dependsOn: [link] }];

    expect(
      messages(cycloneDx({ components: [library({ 'bom-ref': 'a' })], dependencies })),
    ).toEqual([]);
  });

  it('may name the deprecated ids that SPDX lists with a plus', () => {
    const licensed = (id: string) => [library({ licenses: [{ license: { id } }] })];

    expect(messages(cycloneDx({ components: licensed('LGPL-2.1+') }, '1.2'))).toEqual([]);
    expect(messages(cycloneDx({ components: licensed('MIT+') }, '1.2'))).toEqual([
      'Checking components[0].licenses[0].license.id: expected an id of the SPDX licence list, found "MIT+".',
    ]);
  });

  it('must hold package URLs and licence expressions that are ones', () => {
    const components = [library({ purl: 'left-pad', licenses: [{ expression: 'MIT OR' }] })];

    expect(messages(cycloneDx({ components }))).toEqual([
      'Checking components[0].purl: expected a package URL, found "left-pad".',
      'Checking components[0].licenses[0].expression: expected an SPDX licence expression, found "MIT OR".',
    ]);
  });

  it('is held to its own version', () => {
    const components = [library({ tags: ['small'] })];

    expect(messages(cycloneDx({ components }, '1.5'))).toEqual([
      'Checking components[0].tags: version 1.5 does not know this field here.',
    ]);
    expect(messages(cycloneDx({ components }, '1.6'))).toEqual([]);
  });

  it('is not judged in a version that there is not', () => {
    expect(validateSbom(JSON.stringify(cycloneDx({}, '9.9'))).problems).toEqual([
      {
        code: 'sbom/unknown-version',
        message: 'Checking the bill of materials: cyclonedx 9.9 is not known here.',
      },
    ]);
  });
});

describe('SPDX 2.3', () => {
  const document = () =>
    JSON.parse(
      writeSbom(
        bill([component('pkg:npm/a@1')], [{ from: 'subject', to: ['pkg:npm/a@1'] }]),
        'spdx-2.3',
      ),
    );

  it('must have what the specification calls mandatory', () => {
    const { documentNamespace: _, ...rest } = document();

    expect(messages(rest)).toEqual([
      'Checking the bill of materials: "documentNamespace" is missing.',
    ]);
  });

  it('must not lead to packages that are not there', () => {
    const broken = document();
    broken.relationships[1].spdxElementId = 'SPDXRef-gone';

    expect(messages(broken)).toEqual([
      'Checking relationships[1].spdxElementId: nothing in the bill has the id "SPDXRef-gone".',
    ]);
  });

  it('must hold package URLs that are ones', () => {
    const broken = document();
    broken.packages[1].externalRefs[0].referenceLocator = 'a@1';

    expect(messages(broken)).toEqual([
      'Checking packages[1].externalRefs[0]: "a@1" is no package URL.',
    ]);
  });
});

describe('SPDX 3.0.1', () => {
  const document = () => JSON.parse(writeSbom(bill([component('pkg:npm/a@1')]), 'spdx-3.0.1'));

  it('must be a graph of known classes', () => {
    const broken = document();
    broken['@graph'].push({ type: 'constructor', spdxId: 'urn:x#y', creationInfo: '_:creation' });

    expect(messages(broken)).toEqual([
      `Checking @graph[${broken['@graph'].length - 1}]: there is no class "constructor".`,
    ]);
  });

  it('must say who made its elements', () => {
    const broken = document();
    broken['@graph'].shift();

    expect(new Set(validateSbom(JSON.stringify(broken)).problems.map(({ code }) => code))).toEqual(
      new Set(['sbom/dangling-reference']),
    );
  });
});

describe('whatever is no bill of materials', () => {
  it.each(['', '{}', '[]', 'null', '<html/>', 'hello', '{"specVersion":1}', '<bom'])(
    'is not valid: %s',
    (text) => {
      expect(validateSbom(text)).toMatchObject({ valid: false, problems: [{}] });
    },
  );

  it('is said without throwing', () => {
    const start = fc.constantFrom(
      '{"bomFormat":',
      '{"specVersion":"1.6","components":',
      '<bom xmlns="http://cyclonedx.org/schema/bom/1.6">',
      'SPDXVersion: ',
      'spdxVersion: &a [*a]',
      '',
    );

    fc.assert(
      fc.property(start, fc.oneof(fc.json(), fc.string()), (head, tail) => {
        expect(validateSbom(`${head}${tail}`).valid).toBe(false);
        expect(validateSbom(`${head}${tail}}`).problems.length).toBeGreaterThan(0);
      }),
    );
  });

  it('is not walked into the ground', () => {
    const deep = `{"bomFormat":"CycloneDX","specVersion":"1.6","components":${'[{"components":'.repeat(5000)}[]${'}]'.repeat(5000)}}`;
    const bomb = ['spdxVersion: SPDX-2.3', 'a0: &a0 [x, x]']
      .concat([...Array(40).keys()].map((n) => `a${n + 1}: &a${n + 1} [*a${n}, *a${n}]`))
      .join('\n');

    expect(validateSbom(deep).problems[0]?.code).toBe('sbom/too-large');
    expect(validateSbom(bomb).problems[0]?.code).toBe('sbom/too-large');
  });
});
