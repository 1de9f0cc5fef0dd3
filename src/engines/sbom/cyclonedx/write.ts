// SPDX-License-Identifier: Apache-2.0
import { documentText } from '../document-text.ts';
import { ListText } from '../list-text.ts';
import { orderlySbom } from '../orderly-sbom.ts';
import type { Sbom, SbomComponent, SbomDependency, SbomTool } from '../sbom.ts';
import {
  known,
  type Parts,
  some,
  writeComponent,
  writeContact,
  writeOrganization,
} from './write-component.ts';
import { type CycloneDxBody, xmlDocument } from './xml-document.ts';

/** CycloneDX. The serial number, where the bill has none, is made from the content, so nothing changes by chance. */
export function writeCycloneDx(given: Sbom, specVersion: string, encoding: 'json' | 'xml'): string {
  const sbom = orderlySbom(given);
  const body = bodyOf(sbom, Number(specVersion));
  const version = sbom.revision ?? 1;
  const serialOf = (uuid: () => string) =>
    isSerial(sbom.serial) && sbom.serial !== undefined ? sbom.serial : `urn:uuid:${uuid()}`;
  if (encoding === 'xml') return xmlDocument(body, { specVersion, version, serialOf });
  const lists = {
    components: ListText.of(body.components),
    dependencies: ListText.of(body.dependencies),
  };
  return documentText({ ...body, ...lists }, (uuid) => ({
    $schema: `http://cyclonedx.org/schema/bom-${specVersion}.schema.json`,
    bomFormat: 'CycloneDX',
    specVersion,
    serialNumber: serialOf(uuid),
    version,
  }));
}

/** Everything but the head, in the order of the specification. */
function bodyOf(sbom: Sbom, version: number): CycloneDxBody {
  const parts = partsOf(sbom.components);
  return {
    ...metadataOf(sbom, version),
    components: written(parts.get(undefined) ?? [], (one) => writeComponent(one, parts, version)),
    dependencies: written(sbom.dependencies, ({ from, to }) => ({ ref: from, dependsOn: to })),
    ...some('compositions', compositionsOf(sbom.dependencies)),
  };
}

/** One after the other when they are asked for: a bill of thousands need not stand in memory as a tree. */
function* written<Item>(items: readonly Item[], write: (item: Item) => object): Iterable<object> {
  for (const item of items) yield write(item);
}

/** Parts by the id of their whole. A circle of parts hangs on nothing: its members stand by themselves. */
function partsOf(components: readonly SbomComponent[]): Parts {
  const parts = new Map<string | undefined, SbomComponent[]>();
  const within = new Map(components.map(({ id, within }) => [id, within]));
  for (const component of components) {
    const key = isInCircle(component.id, within) ? undefined : component.within;
    const siblings = parts.get(key);
    if (siblings === undefined) parts.set(key, [component]);
    else siblings.push(component);
  }
  return parts;
}

function isInCircle(id: string, within: ReadonlyMap<string, string | undefined>): boolean {
  const seen = new Set([id]);
  for (let up = within.get(id); up !== undefined; up = within.get(up)) {
    if (seen.has(up)) return true;
    seen.add(up);
  }
  return false;
}

function isSerial(serial: string | undefined): boolean {
  return (
    serial !== undefined && /^urn:uuid:[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(serial)
  );
}

function metadataOf(sbom: Sbom, version: number): object {
  const { subject, at, tools = [], authors = [] } = sbom;
  // An organisation that makes bills has a field of its own since 1.6.
  const maker = version < 1.6 ? undefined : authors.find(({ kind }) => kind === 'organization');
  const others = authors.filter((author) => author !== maker);
  const metadata = {
    ...known('timestamp', at),
    ...some('lifecycles', version < 1.5 ? [] : stagesOf(sbom)),
    ...toolsOf(tools, version),
    ...some('authors', others.map(writeContact)),
    ...known('component', subject && writeComponent(subject, new Map(), version)),
    ...known('manufacturer', maker && writeOrganization(maker)),
  };
  return Object.keys(metadata).length === 0 ? {} : { metadata };
}

const PHASES: ReadonlySet<string> = new Set([
  'design',
  'pre-build',
  'build',
  'post-build',
  'operations',
  'discovery',
  'decommission',
]);

function stagesOf({ stages = [] }: Sbom): object[] {
  return stages.map((stage) => (PHASES.has(stage) ? { phase: stage } : { name: stage }));
}

/** Tools are components since 1.5. */
function toolsOf(tools: readonly SbomTool[], version: number): object {
  if (tools.length === 0) return {};
  const each = tools.map(({ name, version: release, vendor }) => ({
    ...known(version < 1.5 ? 'vendor' : 'publisher', vendor),
    name,
    ...known('version', release),
  }));
  if (version < 1.5) return { tools: each };
  return { tools: { components: each.map((tool) => ({ type: 'application', ...tool })) } };
}

function compositionsOf(dependencies: readonly SbomDependency[]): object[] {
  return (['complete', 'incomplete', 'unknown'] as const).flatMap((aggregate) => {
    const refs = dependencies.filter((one) => one.completeness === aggregate);
    return refs.length === 0 ? [] : [{ aggregate, dependencies: refs.map(({ from }) => from) }];
  });
}
