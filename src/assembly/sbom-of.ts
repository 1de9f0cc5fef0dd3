// SPDX-License-Identifier: Apache-2.0
import {
  groupAndName,
  integrityHashes,
  type Sbom,
  type SbomComponent,
  type SbomDependency,
  type SbomLicense,
} from '#engines/sbom';
import type { ReportComponent, RepositoryReport } from '#surfaces/cli';
import { groupByPurl } from './group-by-purl.ts';

const SUBJECT = 'subject';

/** The bill of materials of a report: every component once, with all places that name it; fixtures and examples left out. */
export function sbomOf(report: RepositoryReport, version: string): Sbom {
  const own = report.components.filter(({ origin }) => origin === 'own' || origin === 'vendored');
  const byPurl = groupByPurl(own);
  return {
    subject: {
      id: SUBJECT,
      kind: 'application',
      name: report.repository.name,
      version: report.commit?.slice(0, 12),
      licenses: licensesOf(report.license, undefined),
    },
    at: report.committedAt,
    tools: [{ name: 'lanthorn', version }],
    components: byPurl.flatMap(componentOf),
    dependencies: [...directOf(byPurl), ...dependenciesOf(report)],
  };
}

/** What the repository itself asks for; nothing is said where no file tells direct from indirect. */
function directOf(byPurl: readonly (readonly ReportComponent[])[]): readonly SbomDependency[] {
  const direct = byPurl.filter((usages) => usages.some((usage) => usage.direct === true));
  if (direct.length === 0) return [];
  return [{ from: SUBJECT, to: direct.flatMap(([first]) => first?.purl ?? []) }];
}

function dependenciesOf({ edges }: RepositoryReport): readonly SbomDependency[] {
  const byFrom = new Map<string, string[]>();
  for (const { from, to } of edges) {
    const known = byFrom.get(from);
    if (known === undefined) byFrom.set(from, [to]);
    else known.push(to);
  }
  return [...byFrom].map(([from, to]) => ({ from, to }));
}

function componentOf(usages: readonly ReportComponent[]): readonly SbomComponent[] {
  const [first] = usages;
  if (first === undefined) return [];
  const known = <Key extends keyof ReportComponent>(key: Key) =>
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
