// SPDX-License-Identifier: Apache-2.0
import { documentText } from '../document-text.ts';
import { LicenseTexts } from '../license-texts.ts';
import { ListText } from '../list-text.ts';
import { orderlySbom, rootsOf } from '../orderly-sbom.ts';
import type { Sbom, SbomComponent, SbomDependency } from '../sbom.ts';
import { type SpdxIds, spdxIds } from '../spdx-ids.ts';
import { inSeconds, isNamespace, withoutOrigin } from '../spdx-origin.ts';
import { toolLabel } from '../tool-label.ts';
import { writeActor } from './actors.ts';
import { writeDependency } from './relationships.ts';
import { writePackage } from './write-package.ts';

/** SPDX 2.3 JSON. The namespace, where the bill has none, is made from the content, so nothing changes by chance. */
export function writeSpdx2(given: Sbom): string {
  const sbom = orderlySbom(given);
  const all = [...(sbom.subject === undefined ? [] : [sbom.subject]), ...sbom.components];
  const ids = spdxIds(all);
  const texts = new LicenseTexts();
  const packages = new ListText();
  for (const one of all) packages.add(writePackage(one, ids.of(one.id), texts));
  const body = {
    creationInfo: creationOf(sbom),
    packages,
    ...(texts.entries().length === 0
      ? {}
      : {
          hasExtractedLicensingInfos: texts.entries().map(({ id, words, text }) => {
            return { licenseId: id, extractedText: text ?? words, name: words };
          }),
        }),
    relationships: relationshipsText(sbom, ids),
  };
  return documentText(body, (uuid) => ({
    SPDXID: 'SPDXRef-DOCUMENT',
    spdxVersion: 'SPDX-2.3',
    dataLicense: 'CC0-1.0',
    name: sbom.subject?.name ?? 'bill of materials',
    documentNamespace: isNamespace(sbom.serial) ? sbom.serial : `urn:uuid:${uuid()}`,
  }));
}

function creationOf({ at, tools = [], authors = [] }: Sbom): object {
  const creators = [
    ...authors.flatMap((author) => writeActor(author) ?? []),
    ...tools.map((tool) => `Tool: ${toolLabel(tool)}`),
  ];
  if (at === undefined || creators.length === 0) throw withoutOrigin();
  return { created: inSeconds(at), creators };
}

/** They are most of a document and all alike, so each becomes text at once. */
function relationshipsText(sbom: Sbom, ids: SpdxIds): ListText {
  const list = new ListText();
  for (const one of relationshipsOf(sbom, ids)) list.addText(one);
  return list;
}

function* relationshipsOf(sbom: Sbom, ids: SpdxIds): Iterable<string> {
  const { subject, components, dependencies } = sbom;
  const roots = subject === undefined ? rootsOf(sbom) : [subject];
  const byId = new Map(components.map((component) => [component.id, component]));
  for (const { id } of roots) yield relationship('SPDXRef-DOCUMENT', 'DESCRIBES', ids.of(id));
  for (const { id, within } of components) {
    if (within !== undefined) yield relationship(ids.of(within), 'CONTAINS', ids.of(id));
  }
  for (const dependency of dependencies) yield* dependenciesOf(dependency, ids, byId);
}

function dependenciesOf(
  { from, to, completeness }: SbomDependency,
  ids: SpdxIds,
  byId: ReadonlyMap<string, SbomComponent>,
): string[] {
  const asking = ids.of(from);
  const all = to.map((id) => dependencyOf(asking, ids.of(id), byId.get(id)));
  for (const rest of remainderOf(to.length, completeness)) {
    all.push(relationship(asking, 'DEPENDS_ON', rest));
  }
  return all;
}

/** "NONE" where nothing is asked for, "NOASSERTION" where there may be more. */
function remainderOf(count: number, completeness: string | undefined): string[] {
  if (completeness === 'incomplete' || completeness === 'unknown') return ['NOASSERTION'];
  return count === 0 ? ['NONE'] : [];
}

function dependencyOf(from: string, to: string, target: SbomComponent | undefined): string {
  const { type, isReversed } = writeDependency(target?.scope);
  return isReversed ? relationship(to, type, from) : relationship(from, type, to);
}

/** As JSON; neither ids nor types have a sign that needs an escape. */
function relationship(from: string, type: string, to: string): string {
  return `    {\n      "spdxElementId": "${from}",\n      "relationshipType": "${type}",\n      "relatedSpdxElement": "${to}"\n    }`;
}
