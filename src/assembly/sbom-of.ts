// SPDX-License-Identifier: Apache-2.0
import type { Sbom, SbomComponent } from '#engines/sbom';
import type { ReportComponent, RepositoryReport } from '#surfaces/cli';
import { groupByPurl } from './group-by-purl.ts';

/** The bill of materials of a report: every component once, with all places that name it; fixtures and examples left out. */
export function sbomOf(report: RepositoryReport, version: string): Sbom {
  const own = report.components.filter(({ origin }) => origin === 'own' || origin === 'vendored');
  const byPurl = groupByPurl(own);
  return {
    subject: {
      name: report.repository.name,
      version: report.commit?.slice(0, 12),
      license: report.license,
    },
    at: report.committedAt,
    tool: { name: 'lanthorn', version },
    components: byPurl.flatMap(componentOf),
    dependencies: report.edges,
  };
}

function componentOf(usages: readonly ReportComponent[]): readonly SbomComponent[] {
  const [first] = usages;
  if (first === undefined) return [];
  const known = <Key extends keyof ReportComponent>(key: Key) =>
    usages.find((usage) => usage[key] !== undefined)?.[key];
  return [
    {
      purl: first.purl,
      name: first.name,
      version: first.version,
      // Shipped anywhere is shipped.
      scope: usages.find(({ scope }) => scope === 'runtime')?.scope ?? first.scope,
      direct: usages.some(({ direct }) => direct === true),
      license: known('license'),
      declaredLicense: known('declaredLicense'),
      integrity: known('integrity'),
      evidence: usages.map(({ evidence }) => evidence),
    },
  ];
}
