// SPDX-License-Identifier: Apache-2.0
import {
  groupAndName,
  integrityHashes,
  type Sbom,
  type SbomComponent,
  type SbomLicense,
} from '#engines/sbom';
import type { InventoryComponent, RepositoryInventory } from '#surfaces/cli';
import { groupByPurl } from './group-by-purl.ts';
import { sbomDependencies } from './sbom-dependencies.ts';
import { toldReferences } from './told-references.ts';

const SUBJECT = 'subject';

/** The bill of materials of a report: every component once, with all places that name it; fixtures and examples left out. */
export function sbomOf(report: RepositoryInventory, version: string): Sbom {
  const own = report.components.filter(({ origin }) => origin === 'own' || origin === 'vendored');
  const byPurl = groupByPurl(own);
  return {
    subject: {
      id: SUBJECT,
      kind: 'application',
      name: report.repository.name,
      version: report.commit?.slice(0, 12),
      licenses: licensesOf(report.license, undefined),
      references: toldReferences(report),
    },
    at: report.committedAt,
    tools: [{ name: 'lanthorn', version }],
    components: byPurl.flatMap(componentOf),
    dependencies: sbomDependencies(SUBJECT, own, report.edges),
  };
}

function componentOf(usages: readonly InventoryComponent[]): readonly SbomComponent[] {
  const [first] = usages;
  if (first === undefined) return [];
  const known = <Key extends keyof InventoryComponent>(key: Key) =>
    usages.find((usage) => usage[key] !== undefined)?.[key];
  const isImage = first.ecosystem === 'docker' || first.ecosystem === 'oci';
  return [
    {
      id: first.purl,
      kind: isImage ? 'container' : 'library',
      ...groupAndName(first.name),
      version: first.version,
      purl: first.purl,
      // Shipped anywhere is shipped.
      scope: usages.find(({ scope }) => scope === 'runtime')?.scope ?? first.scope,
      licenses: licensesOf(known('license'), known('declaredLicense')),
      hashes: integrityHashes(known('integrity')),
      references: toldReferences({ funding: known('funding') }, known('upstream')),
      evidence: usages.map(({ evidence }) => evidence),
    },
  ];
}

function licensesOf(
  expression: string | undefined,
  words: string | undefined,
): readonly SbomLicense[] {
  if (expression !== undefined) return [{ expression, basis: 'declared' }];
  return words === undefined ? [] : [{ words, basis: 'declared' }];
}
