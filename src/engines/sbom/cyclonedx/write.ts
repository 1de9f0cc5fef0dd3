// SPDX-License-Identifier: Apache-2.0
import { createHash } from 'node:crypto';
import type { Sbom, SbomComponent } from '../sbom.ts';
import { hashesOf } from './hashes.ts';
import { licensesOf } from './licenses.ts';

const ROOT = 'subject';

/** CycloneDX 1.6 JSON. Ordered by purl; the serial number is made from the content, so nothing changes by chance. */
export function writeCycloneDx(sbom: Sbom): string {
  const components = [...sbom.components].sort((a, b) => compare(a.purl, b.purl));
  const body = {
    metadata: metadataOf(sbom),
    components: components.map(componentOf),
    dependencies: dependenciesOf(sbom, components),
  };
  const head = {
    $schema: 'http://cyclonedx.org/schema/bom-1.6.schema.json',
    bomFormat: 'CycloneDX',
    specVersion: '1.6',
    serialNumber: `urn:uuid:${uuidOf(JSON.stringify(body))}`,
    version: 1,
  };
  return `${JSON.stringify({ ...head, ...body }, undefined, 2)}\n`;
}

function metadataOf({ subject, at, tool }: Sbom) {
  return {
    ...(at === undefined ? {} : { timestamp: at }),
    tools: { components: [{ type: 'application', name: tool.name, version: tool.version }] },
    component: {
      type: 'application',
      'bom-ref': ROOT,
      name: subject.name,
      ...(subject.version === undefined ? {} : { version: subject.version }),
      ...licensesOf(subject.license, undefined),
    },
  };
}

function componentOf(component: SbomComponent) {
  const { purl, version, scope, evidence } = component;
  const { group, name } = nameParts(component.name);
  return {
    type: purl.startsWith('pkg:docker/') || purl.startsWith('pkg:oci/') ? 'container' : 'library',
    'bom-ref': purl,
    ...(group === undefined ? {} : { group }),
    name,
    ...(version === undefined ? {} : { version }),
    // CycloneDX knows three scopes; ours, finer, is kept as a property.
    scope: scope === 'runtime' ? 'required' : scope === 'optional' ? 'optional' : 'excluded',
    ...hashesOf(component.integrity),
    ...licensesOf(component.license, component.declaredLicense),
    purl,
    properties: [{ name: 'lanthorn:scope', value: scope }],
    evidence: {
      occurrences: evidence.map(({ path, line }) => ({ location: path, line })),
    },
  };
}

// "@types/node" and "org.slf4j:slf4j-api" have a group; "github.com/a/b" is a name as a whole in Go.
function nameParts(name: string): { group?: string; name: string } {
  const found = /^(?<group>@[^/]+|[^:/]+(?=:))[/:](?<rest>.+)$/.exec(name)?.groups;
  const { group, rest } = found ?? {};
  return group === undefined || rest === undefined ? { name } : { group, name: rest };
}

function dependenciesOf(sbom: Sbom, components: readonly SbomComponent[]) {
  const known = new Set(components.map((component) => component.purl));
  const asked = new Map<string, Set<string>>();
  for (const { from, to } of sbom.dependencies) {
    if (!known.has(from) || !known.has(to)) continue;
    asked.set(from, (asked.get(from) ?? new Set()).add(to));
  }
  const direct = components.filter((component) => component.direct).map(({ purl }) => purl);
  const rows = [...asked].map(([ref, to]) => ({ ref, dependsOn: [...to].sort(compare) }));
  return [{ ref: ROOT, dependsOn: direct }, ...rows.sort((a, b) => compare(a.ref, b.ref))];
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** A UUID (version 8, RFC 9562: of the maker's own making) out of a text. */
function uuidOf(text: string): string {
  const hex = createHash('sha256').update(text).digest('hex');
  const variant = ((Number.parseInt(hex.slice(16, 17), 16) & 0x3) | 0x8).toString(16);
  return [
    hex.slice(0, 8),
    hex.slice(8, 12),
    `8${hex.slice(13, 16)}`,
    `${variant}${hex.slice(17, 20)}`,
    hex.slice(20, 32),
  ].join('-');
}
