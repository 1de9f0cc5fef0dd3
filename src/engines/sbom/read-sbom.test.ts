// SPDX-License-Identifier: Apache-2.0
import { dump } from 'js-yaml';
import { describe, expect, it } from 'vitest';
import { bill, component } from './bill.fixture.ts';
import { readSbom } from './read-sbom.ts';
import type { Sbom } from './sbom.ts';
import { writeSbom } from './write-sbom.ts';

function read(text: string) {
  const reading = readSbom(text);
  if ('code' in reading) throw new Error(reading.message);
  return reading;
}

const edges = ({ dependencies }: Sbom) =>
  dependencies.map(({ from, to }) => `${from} > ${to.join()}`);

describe('CycloneDX in XML', () => {
  const XML = `<?xml version="1.0"?>
<bom xmlns="http://cyclonedx.org/schema/bom/1.6" xmlns:own="https://example.com/own" version="2"
    serialNumber="urn:uuid:3e671687-395b-41f5-a30f-a58921a69b79">
  <metadata>
    <timestamp>2026-01-31T14:00:00+02:00</timestamp>
    <tools><components><component type="application"><name>lamp</name><version>2</version></component></components></tools>
    <component type="application" bom-ref="root"><name>lantern</name></component>
  </metadata>
  <components>
    <component type="library" bom-ref="a">
      <supplier><name>Acme</name><url>https://example.com</url><url>https://example.org</url></supplier>
      <group>org.example</group><name>wick</name><version>1.0</version>
      <scope>required</scope>
      <hashes><hash alg="SHA-1">9188560f22e0b73070d2efce670c74af2bdf30af</hash></hashes>
      <licenses><license><id>MIT</id></license><license><name>Ours</name><text content-type="text/plain" encoding="base64">aGVsbG8=</text></license></licenses>
      <purl>pkg:maven/org.example/wick@1.0</purl>
      <externalReferences><reference type="vcs"><url>https://example.com/wick.git</url></reference></externalReferences>
      <components><component type="file" bom-ref="b"><name>wick.c</name></component></components>
      <properties><property name="own">yes</property></properties>
      <own:note>of no concern</own:note>
    </component>
  </components>
  <dependencies>
    <dependency ref="root"><dependency ref="a"/></dependency>
    <dependency ref="a"/>
  </dependencies>
  <compositions><composition><aggregate>complete</aggregate><dependencies><dependency ref="root"/></dependencies></composition></compositions>
</bom>`;

  it('says the same as in JSON', () => {
    const { sbom, format, problems } = read(XML);

    expect(problems).toEqual([]);
    expect(format).toEqual({ standard: 'cyclonedx', version: '1.6', encoding: 'xml' });
    expect(sbom).toMatchObject({
      at: '2026-01-31T12:00:00Z',
      revision: 2,
      subject: { id: 'root', name: 'lantern' },
      tools: [{ name: 'lamp', version: '2' }],
      dependencies: [
        { from: 'root', to: ['a'], completeness: 'complete' },
        { from: 'a', to: [] },
      ],
    });
    expect(sbom.components[0]).toMatchObject({
      group: 'org.example',
      name: 'wick',
      scope: 'runtime',
      supplier: { name: 'Acme', url: 'https://example.com' },
      hashes: [{ algorithm: 'sha1', digest: '9188560f22e0b73070d2efce670c74af2bdf30af' }],
      licenses: [{ expression: 'MIT' }, { words: 'Ours', text: 'hello' }],
      references: [{ kind: 'source', url: 'https://example.com/wick.git' }],
    });
    expect(sbom.components[1]).toMatchObject({ name: 'wick.c', kind: 'file', within: 'a' });
  });

  it('is held to the same shapes', () => {
    const broken = XML.replace('type="library" bom-ref="a"', 'type="gadget" bom-ref="a"')
      .replace('<aggregate>complete', '<aggregate>perhaps')
      .replace('alg="SHA-1"', 'alg="SHA-0"')
      .replace('<id>MIT</id>', '<id>MIT-ish</id>');

    expect(read(broken).problems.map(({ message }) => message.replace(/:.*/, ''))).toEqual([
      'Checking components[0].type',
      'Checking components[0].hashes[0].alg',
      'Checking components[0].licenses[0].license.id',
      'Checking compositions[0].aggregate',
    ]);
  });

  it('may carry its namespace as a prefix', () => {
    const prefixed =
      '<c:bom xmlns:c="http://cyclonedx.org/schema/bom/1.4"><c:components><c:component type="library"><c:name>a</c:name></c:component></c:components></c:bom>';

    expect(read(prefixed).sbom.components).toMatchObject([{ name: 'a' }]);
  });

  it('is a problem with its line where it is not well-formed', () => {
    expect(readSbom('<bom>\n<components>\n</bom>')).toMatchObject({
      code: 'sbom/bad-xml',
      line: 3,
    });
  });
});

describe('SPDX', () => {
  const TAG_VALUE = `SPDXVersion: SPDX-2.3
DataLicense: CC0-1.0
SPDXID: SPDXRef-DOCUMENT
DocumentName: lantern
DocumentNamespace: https://example.com/lantern-1
Creator: Tool: lamp-2.0
Creator: Person: Jane Doe (jane@example.com)
Created: 2026-01-31T12:00:00Z

PackageName: lantern
SPDXID: SPDXRef-lantern
PackageDownloadLocation: NOASSERTION
PackageLicenseDeclared: LicenseRef-ours

##### a part
PackageName: wick
SPDXID: SPDXRef-wick
PackageVersion: 1.0
PackageDownloadLocation: https://registry.example.com/wick-1.0.tgz
FilesAnalyzed: false
PackageChecksum: SHA1: 85ed0817af83a24ad8da68c2b5094de69833983c
PackageLicenseConcluded: (MIT OR Apache-2.0)
PackageComment: <text>over
two lines</text>
ExternalRef: PACKAGE-MANAGER purl pkg:npm/wick@1.0

LicenseID: LicenseRef-ours
ExtractedText: <text>Do as you like.</text>
LicenseName: Ours

Relationship: SPDXRef-DOCUMENT DESCRIBES SPDXRef-lantern
Relationship: SPDXRef-wick DEV_DEPENDENCY_OF SPDXRef-lantern
Relationship: SPDXRef-wick DEPENDS_ON NONE
`;

  it('is read from tag-value', () => {
    const { sbom, format, problems } = read(TAG_VALUE);

    expect(problems).toEqual([]);
    expect(format).toEqual({ standard: 'spdx', version: '2.3', encoding: 'tag-value' });
    expect(sbom).toMatchObject({
      subject: { name: 'lantern', licenses: [{ words: 'Ours', basis: 'declared' }] },
      at: '2026-01-31T12:00:00Z',
      tools: [{ name: 'lamp', version: '2.0' }],
      authors: [{ name: 'Jane Doe', kind: 'person', email: 'jane@example.com' }],
      components: [
        {
          purl: 'pkg:npm/wick@1.0',
          scope: 'dev',
          licenses: [{ expression: '(MIT OR Apache-2.0)', basis: 'concluded' }],
          hashes: [{ algorithm: 'sha1' }],
          references: [{ kind: 'distribution' }],
        },
      ],
    });
    expect(edges(sbom)).toEqual(['SPDXRef-lantern > SPDXRef-wick', 'SPDXRef-wick > ']);
  });

  it('says where a line of tag-value is wrong', () => {
    const broken = TAG_VALUE.replace('SHA1: 85ed', '85ed').replace(
      'PackageComment',
      'PackageRemark',
    );

    expect(read(broken).problems).toMatchObject([
      { code: 'sbom/bad-tag-value', line: 21 },
      { code: 'sbom/bad-tag-value', line: 23 },
    ]);
  });

  it('is read from YAML', () => {
    const json = writeSbom(
      bill([component('pkg:npm/a@1')], [{ from: 'subject', to: ['pkg:npm/a@1'] }]),
      'spdx-2.3',
    );

    const { sbom, format, problems } = read(dump(JSON.parse(json)));

    expect(problems).toEqual([]);
    expect(format.encoding).toBe('yaml');
    expect(sbom).toEqual(read(json).sbom);
  });
});

it('reads what is right in a bill that is not', () => {
  const { sbom, problems } = read(
    '{"bomFormat":"CycloneDX","specVersion":"1.6","components":[{"name":"a","hashes":7},3,{"version":"1"}]}',
  );

  expect(sbom.components).toMatchObject([{ name: 'a', hashes: [] }]);
  expect(problems.length).toBeGreaterThan(3);
});

it('tells components of the same id apart', () => {
  const { sbom } = read(
    '{"bomFormat":"CycloneDX","specVersion":"1.6","components":[{"type":"library","bom-ref":"a","name":"a"},{"type":"library","bom-ref":"a","name":"b"}]}',
  );

  expect(sbom.components.map(({ id }) => id)).toEqual(['a', 'a#2']);
});
