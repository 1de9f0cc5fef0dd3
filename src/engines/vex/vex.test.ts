// SPDX-License-Identifier: Apache-2.0
import { describe, expect, it } from 'vitest';
import { readVex, type VexReading } from './index.ts';

function read(document: unknown): VexReading {
  const reading = readVex(JSON.stringify(document), 'lamp.json');
  if ('code' in reading) throw new Error(reading.message);
  return reading;
}

const OPENVEX = { '@context': 'https://openvex.dev/ns/v0.2.0', '@id': 'https://example.com/1' };

describe('OpenVEX', () => {
  it('speaks about the subcomponents of a product, inside of it', () => {
    const { document, problems } = read({
      ...OPENVEX,
      author: 'Lamp works',
      timestamp: '2024-02-01T00:00:00Z',
      statements: [
        {
          vulnerability: { name: 'CVE-2024-1000', aliases: ['GHSA-aaaa-bbbb-cccc'] },
          products: [
            { '@id': 'pkg:oci/shop', subcomponents: [{ '@id': 'pkg:npm/lamp@1.0.0' }] },
            { '@id': 'https://example.com/x', identifiers: { purl: 'pkg:npm/wick@2.0.0' } },
          ],
          status: 'not_affected',
          justification: 'vulnerable_code_not_present',
        },
      ],
    });

    expect(problems).toEqual([]);
    expect(document).toMatchObject({ format: 'openvex 0.2.0', author: 'Lamp works' });
    expect(document.statements).toMatchObject([
      {
        vulnerability: 'CVE-2024-1000',
        aliases: ['GHSA-aaaa-bbbb-cccc'],
        status: 'not_affected',
        justification: 'vulnerable_code_not_present',
        at: '2024-02-01T00:00:00Z',
        products: [
          { purl: 'pkg:npm/lamp@1.0.0', within: 'pkg:oci/shop' },
          { purl: 'pkg:npm/wick@2.0.0' },
        ],
      },
    ]);
  });

  it('reads the texts of the first drafts', () => {
    const { document } = read({
      '@context': 'https://openvex.dev/ns',
      statements: [{ vulnerability: 'CVE-2024-1', products: ['pkg:npm/lamp'], status: 'fixed' }],
    });

    expect(document.statements[0]).toMatchObject({
      vulnerability: 'CVE-2024-1',
      products: [{ purl: 'pkg:npm/lamp' }],
    });
  });

  it('leaves out what is said without a reason, and says so', () => {
    const said = { vulnerability: { name: 'CVE-1' }, products: [{ '@id': 'pkg:npm/lamp' }] };
    const { document, problems } = read({
      ...OPENVEX,
      statements: [
        { ...said, status: 'not_affected' },
        { ...said, status: 'harmless' },
        { ...said, status: 'fixed', products: [{ '@id': 'lamp' }] },
        { ...said, status: 'fixed', vulnerability: {} },
        { ...said, status: 'not_affected', impact_statement: 'The lamp is never lit.' },
      ],
    });

    expect(document.statements).toHaveLength(1);
    expect(problems.map(({ message }) => message)).toEqual([
      expect.stringContaining('statement 1: "not_affected" needs a justification'),
      expect.stringContaining('statement 2: expected one of not_affected'),
      expect.stringContaining('statement 3: it names no product by package URL'),
      expect.stringContaining('statement 4: it names no vulnerability'),
    ]);
  });
});

describe('CycloneDX', () => {
  it('follows references into its components, and links into other bills', () => {
    const { document, problems } = read({
      bomFormat: 'CycloneDX',
      specVersion: '1.5',
      metadata: { component: { 'bom-ref': 'shop', purl: 'pkg:generic/shop@3' } },
      components: [
        { 'bom-ref': 'a', components: [{ 'bom-ref': 'b', purl: 'pkg:npm/lamp@1.0.0' }] },
      ],
      vulnerabilities: [
        {
          id: 'CVE-2024-1',
          references: [{ id: 'GHSA-1' }],
          analysis: {
            state: 'not_affected',
            justification: 'protected_at_perimeter',
            detail: 'Behind a wall.',
          },
          affects: [
            { ref: 'b' },
            { ref: 'urn:cdx:3e671687-395b-41f5-a30f-a58921a69b79/1#pkg%3Anpm%2Fwick%402.0.0' },
          ],
        },
        { id: 'CVE-2024-2', affects: [{ ref: 'b' }] },
        { id: 'CVE-2024-3', analysis: { state: 'exploitable' }, affects: [{ ref: 'nobody' }] },
      ],
    });

    expect(document.statements).toMatchObject([
      {
        vulnerability: 'CVE-2024-1',
        aliases: ['GHSA-1'],
        status: 'not_affected',
        justification: 'inline_mitigations_already_exist',
        impact: 'Behind a wall.',
        products: [
          { purl: 'pkg:npm/lamp@1.0.0', within: 'pkg:generic/shop@3' },
          { purl: 'pkg:npm/wick@2.0.0' },
        ],
      },
    ]);
    expect(problems.map(({ message }) => message)).toEqual([
      expect.stringContaining('"nobody" leads to no component'),
    ]);
  });

  it('tells apart the versions that a list tells apart', () => {
    const { document } = read({
      bomFormat: 'CycloneDX',
      vulnerabilities: [
        {
          id: 'CVE-2024-1',
          analysis: { state: 'exploitable', response: ['update'] },
          affects: [
            {
              ref: 'pkg:npm/lamp',
              versions: [
                { range: 'vers:npm/<2.0.0', status: 'affected' },
                { version: '2.0.0', status: 'unaffected' },
                { version: '3.0.0', status: 'unknown' },
              ],
            },
          ],
        },
      ],
    });

    expect(
      document.statements.map(({ status, products }) => [status, products[0]?.versions]),
    ).toEqual([
      ['affected', 'vers:npm/<2.0.0'],
      ['not_affected', 'vers:npm/2.0.0'],
      ['under_investigation', 'vers:npm/3.0.0'],
    ]);
    expect(document.statements[0]?.action).toBe('Update to another version.');
  });
});

describe('CSAF', () => {
  const product = (id: string, purl?: string) => ({
    product_id: id,
    name: id,
    product_identification_helper: { purl },
  });

  it('finds products in branches and relationships, and what groups are said to be', () => {
    const { document, problems } = read({
      document: {
        csaf_version: '2.0',
        publisher: { name: 'Lamp works' },
        tracking: { id: 'LW-1', current_release_date: '2024-02-01T00:00:00Z' },
      },
      product_tree: {
        branches: [
          {
            branches: [
              {
                category: 'product_version_range',
                name: 'vers:npm/<2.0.0',
                product: product('old', 'pkg:npm/lamp'),
              },
              { category: 'product_version', product: product('shop', 'pkg:generic/shop') },
            ],
          },
        ],
        relationships: [
          {
            full_product_name: { product_id: 'old-in-shop' },
            product_reference: 'old',
            relates_to_product_reference: 'shop',
          },
        ],
        product_groups: [{ group_id: 'G', product_ids: ['old-in-shop'] }],
      },
      vulnerabilities: [
        {
          cve: 'CVE-2024-1000',
          ids: [{ text: 'GHSA-1' }],
          notes: [{ category: 'description', text: 'The lamp goes out.' }],
          product_status: { known_not_affected: ['old-in-shop'], known_affected: ['old', 'none'] },
          flags: [{ label: 'component_not_present', group_ids: ['G'] }],
          remediations: [{ details: 'Use 2.0.0.', product_ids: ['old'] }],
        },
      ],
    });

    expect(document).toMatchObject({ format: 'csaf 2.0', id: 'LW-1', author: 'Lamp works' });
    expect(document.statements).toMatchObject([
      {
        vulnerability: 'CVE-2024-1000',
        aliases: ['GHSA-1'],
        description: 'The lamp goes out.',
        status: 'not_affected',
        justification: 'component_not_present',
        products: [
          { purl: 'pkg:npm/lamp', versions: 'vers:npm/<2.0.0', within: 'pkg:generic/shop' },
        ],
      },
      { status: 'affected', action: 'Use 2.0.0.', products: [{ purl: 'pkg:npm/lamp' }] },
    ]);
    expect(problems.map(({ message }) => message)).toEqual([
      expect.stringContaining('product "none" has no package URL'),
    ]);
  });
});
