// SPDX-License-Identifier: Apache-2.0

import { daysIn } from '#model';
import { figureText } from '../figure-text.ts';
import type { RepositoryReport } from '../report.ts';
import { type Html, html } from './html.ts';
import { STYLE } from './style.ts';

/** All reports as one HTML page that stands alone. */
export function reportPage(reports: readonly RepositoryReport[], version: string): string {
  const title =
    reports.length === 1 ? `${reports[0]?.repository.name} - scan report` : 'Scan report';
  const page = html`<!doctype html>
<html lang="en">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${title}</title><style>${{ html: STYLE }}</style></head>
<body>
<main>
<h1>${title}</h1>
<p class="soft">Lanthorn ${version}. ${reports.length} ${reports.length === 1 ? 'repository' : 'repositories'}, ${countOf(reports)} components.</p>
${overview(reports)}
${reports.map(section)}
</main>
</body>
</html>
`;
  return page.html;
}

function countOf(reports: readonly RepositoryReport[]): number {
  return new Set(reports.flatMap(({ components }) => components.map(({ purl }) => purl))).size;
}

function overview(reports: readonly RepositoryReport[]): Html {
  const rows = reports.map(
    (
      report,
      i,
    ) => html`<tr><td><a href="#repository-${i}">${report.repository.name}</a></td><td>${report.state}</td>
<td>${report.license ?? 'unknown'}</td><td class="number">${countOf([report])}</td><td class="number">${report.findings.length}</td>
<td class="number">${report.history?.commits ?? 0}</td><td class="number">${report.problems.length}</td></tr>`,
  );
  return html`<div class="table"><table><caption>Repositories</caption><thead><tr><th>Repository</th><th>State</th><th>Licence</th>
<th class="number">Components</th><th class="number">Findings</th><th class="number">Commits</th><th class="number">Problems</th></tr></thead>
<tbody>${rows}</tbody></table></div>`;
}

function section(report: RepositoryReport, i: number): Html {
  const { repository, commit, branch } = report;
  return html`<section>
<h2 id="repository-${i}">${repository.name}</h2>
<p class="soft"><code>${repository.path}</code> at <code>${commit?.slice(0, 12) ?? 'no commit'}</code>${branch === undefined ? '' : `, ${branch}`}</p>
${problems(report)}${findings(report)}${figures(report)}${components(report)}
</section>`;
}

function problems({ problems: all }: RepositoryReport): Html {
  if (all.length === 0) return html``;
  return html`<h3>Problems</h3><ul>${all.map(({ message }) => html`<li>${message}</li>`)}</ul>`;
}

function findings({ findings: all }: RepositoryReport): Html {
  if (all.length === 0) return html`<h3>Findings</h3><p>None.</p>`;
  const rows = all.map(
    (
      finding,
    ) => html`<tr><td>${finding.severity}</td><td><code>${finding.purl}</code><br><span class="soft">${finding.evidence.path}:${finding.evidence.line}</span></td>
<td>${finding.title}<br><span class="soft">${finding.message}</span></td><td>${finding.howToFix}</td></tr>`,
  );
  return html`<h3>Findings</h3><div class="table"><table><caption>${all.length} findings by the policy, worst first</caption>
<thead><tr><th>Severity</th><th>Component</th><th>What</th><th>What to do</th></tr></thead><tbody>${rows}</tbody></table></div>`;
}

function figures({ figures: all, window }: RepositoryReport): Html {
  const { first, last } = daysIn(window);
  const rows = all.map(
    (
      figure,
    ) => html`<tr><td>${figure.name}</td><td class="number">${figureText(figure)}</td><td>${figure.unit}</td>
<td class="number">${figure.coverage === undefined ? '' : `${Math.round(figure.coverage * 100)}%`}</td><td class="soft">${figure.note}</td></tr>`,
  );
  return html`<h3>Figures</h3><div class="table"><table><caption>${first} to ${last}, UTC</caption>
<thead><tr><th>Metric</th><th class="number">Value</th><th>Unit</th><th class="number">Coverage</th><th>Note</th></tr></thead><tbody>${rows}</tbody></table></div>`;
}

function components({ components: all }: RepositoryReport): Html {
  const rows = all.map(
    (
      component,
    ) => html`<tr><td><code>${component.purl}</code></td><td>${component.license ?? component.declaredLicense ?? 'unknown'}</td>
<td>${component.verdict}</td><td>${component.scope}${component.direct === true ? ', direct' : ''}</td><td class="soft">${component.evidence.path}:${component.evidence.line}</td></tr>`,
  );
  return html`<h3>Components</h3><details><summary>All ${all.length} usages</summary><div class="table"><table><caption>Every usage with the line it stands on</caption>
<thead><tr><th>Component</th><th>Licence</th><th>Verdict</th><th>Scope</th><th>Where</th></tr></thead><tbody>${rows}</tbody></table></div></details>`;
}
