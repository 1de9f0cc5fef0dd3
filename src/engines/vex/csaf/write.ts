// SPDX-License-Identifier: Apache-2.0
import { contentUuid } from '../content-uuid.ts';
import type { VexPaper, VexStatement, VexStatus } from '../vex.ts';

const NO_ACTION = 'No action has been stated.';
const LISTS: Readonly<Record<VexStatus, string>> = {
  not_affected: 'known_not_affected',
  affected: 'known_affected',
  fixed: 'fixed',
  under_investigation: 'under_investigation',
};

/** CSAF 2.0 in the profile VEX. Source: CSAF 2.0, sections 3.2 and 4.5. */
export function writeCsaf(paper: VexPaper): unknown {
  const { title, author, at, tool, statements } = paper;
  const purls = [...new Set(statements.flatMap((one) => one.products.map(({ purl }) => purl)))];
  const ids = new Map(purls.map((purl, i) => [purl, `P-${i + 1}`]));
  const vulnerabilities = [...byVulnerability(statements).values()].map((group) =>
    writeVulnerability(group, ids),
  );
  return {
    document: {
      category: 'csaf_vex',
      csaf_version: '2.0',
      title,
      publisher: { category: 'vendor', name: author, namespace: `urn:uuid:${contentUuid(author)}` },
      tracking: {
        id: `VEX-${contentUuid({ title, purls, vulnerabilities })}`,
        status: 'final',
        version: '1',
        initial_release_date: at,
        current_release_date: at,
        generator: { engine: { name: tool.name, version: tool.version } },
        revision_history: [{ date: at, number: '1', summary: 'First version' }],
      },
    },
    product_tree: {
      full_product_names: purls.map((purl) => ({
        name: purl,
        product_id: ids.get(purl),
        product_identification_helper: { purl },
      })),
    },
    vulnerabilities,
  };
}

/** One entry a vulnerability, whatever is said of how many products. */
function byVulnerability(statements: readonly VexStatement[]) {
  const groups = new Map<string, VexStatement[]>();
  for (const one of statements) {
    const known = groups.get(one.vulnerability);
    if (known === undefined) groups.set(one.vulnerability, [one]);
    else known.push(one);
  }
  return groups;
}

function writeVulnerability(group: readonly VexStatement[], ids: ReadonlyMap<string, string>) {
  const idsOf = ({ products }: VexStatement) => products.flatMap(({ purl }) => ids.get(purl) ?? []);
  const [first] = group;
  const name = first?.vulnerability ?? '';
  const isCve = /^CVE-\d{4}-\d{4,}$/.test(name);
  const others = [...(isCve ? [] : [name]), ...(first?.aliases ?? [])];
  const status: Record<string, string[]> = {};
  for (const one of group) {
    const list = LISTS[one.status];
    status[list] = [...(status[list] ?? []), ...idsOf(one)];
  }
  return {
    cve: isCve ? name : undefined,
    ids: some(others.map((text) => ({ system_name: systemOf(text), text }))),
    notes: [{ category: 'description', text: first?.description ?? name }],
    product_status: status,
    flags: some(
      group.flatMap((one) =>
        one.status === 'not_affected' && one.justification !== undefined
          ? [{ label: one.justification, product_ids: idsOf(one) }]
          : [],
      ),
    ),
    threats: some(
      group.flatMap(({ impact, ...one }) =>
        impact === undefined
          ? []
          : [{ category: 'impact', details: impact, product_ids: idsOf({ ...one, impact }) }],
      ),
    ),
    remediations: some(group.flatMap((one) => remediationOf(one, idsOf(one)))),
  };
}

/** The profile wants one for everything that is affected, also where nobody has said what to do. */
function remediationOf({ status, action }: VexStatement, productIds: readonly string[]) {
  if (action !== undefined)
    return [{ category: 'mitigation', details: action, product_ids: productIds }];
  if (status !== 'affected') return [];
  return [{ category: 'none_available', details: NO_ACTION, product_ids: productIds }];
}

function systemOf(id: string): string {
  if (id.startsWith('CVE-')) return 'CVE';
  return id.startsWith('GHSA-') ? 'GitHub Security Advisories' : 'OSV';
}

function some<One>(list: readonly One[]): readonly One[] | undefined {
  return list.length > 0 ? list : undefined;
}
