// SPDX-License-Identifier: Apache-2.0
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anyBill } from './bill.fixture.ts';
import { readSbom } from './read-sbom.ts';
import { SBOM_FORMATS, type Sbom, type SbomFormat } from './sbom.ts';
import { validateSbom } from './validate-sbom.ts';
import { writeSbom } from './write-sbom.ts';

/** What must survive: package URLs with their licences and funding, edges between package URLs, parts. */
function essence({ subject, components, dependencies }: Sbom) {
  const all = [...(subject === undefined ? [] : [subject]), ...components];
  const nameOf = new Map(all.map(({ id, purl, name }) => [id, purl ?? name]));
  const edges = dependencies.flatMap(({ from, to }) =>
    to.map((id) => `${nameOf.get(from)} -> ${nameOf.get(id)}`),
  );
  return {
    subject: subject?.name,
    components: components
      .map(({ purl, version, licenses = [], references = [], within }) => {
        const words = licenses.map((one) => one.expression ?? one.words);
        const funding = references.filter(({ kind }) => kind === 'funding').map(({ url }) => url);
        const whole = within === undefined ? '' : nameOf.get(within);
        return [purl, version, words.join(), funding.join(' '), whole].join(' | ');
      })
      .sort(),
    edges: new Set(edges),
  };
}

function reread(sbom: Sbom, format: SbomFormat): Sbom {
  const reading = readSbom(writeSbom(sbom, format));
  if ('code' in reading) throw new Error(reading.message);
  return reading.sbom;
}

describe.each(SBOM_FORMATS)('%s', (format) => {
  it('gives back packages, licences, edges and parts', () => {
    fc.assert(
      fc.property(anyBill, (sbom) => {
        expect(essence(reread(sbom, format))).toEqual(essence(sbom));
      }),
    );
  });

  it('is valid by our own check', () => {
    fc.assert(
      fc.property(anyBill, (sbom) => {
        expect(validateSbom(writeSbom(sbom, format)).problems).toEqual([]);
      }),
    );
  });

  it('keeps who says which licence, since there is a word for it', () => {
    fc.assert(
      fc.property(anyBill, (sbom) => {
        const bases = (one: Sbom) =>
          one.components.flatMap(({ licenses = [] }) => licenses.map(({ basis }) => basis)).sort();
        const hasWord = !/^cyclonedx-1\.[45]/.test(format);

        expect(bases(reread(sbom, format))).toEqual(
          hasWord ? bases(sbom) : bases(sbom).map(() => undefined),
        );
      }),
    );
  });
});

it('can be written from one standard into another', () => {
  fc.assert(
    fc.property(
      anyBill,
      fc.constantFrom(...SBOM_FORMATS),
      fc.constantFrom(...SBOM_FORMATS),
      (sbom, one, other) => {
        const twice = reread(reread(sbom, one), other);

        expect(essence(twice)).toEqual(essence(sbom));
      },
    ),
  );
});
