// SPDX-License-Identifier: Apache-2.0
import { parsePurl } from '#model';
import { contentUuid } from '../content-uuid.ts';
import type { VexPaper, VexProduct, VexStatement } from '../vex.ts';
import { JUSTIFICATION_OF, STATE_OF } from './words.ts';

type Version = '1.4' | '1.5' | '1.6' | '1.7';

/** CycloneDX as JSON, with the components that the statements are about. Source: CycloneDX specification. */
export function writeCycloneDx(paper: VexPaper, specVersion: Version): unknown {
  const { title, author, at, tool, statements } = paper;
  const products = statements.flatMap((one) => one.products);
  const components = [...new Map(products.map((one) => [one.purl, componentOf(one)])).values()];
  const vulnerabilities = statements.map((one) => writeStatement(one, specVersion));
  return {
    $schema: `http://cyclonedx.org/schema/bom-${specVersion}.schema.json`,
    bomFormat: 'CycloneDX',
    specVersion,
    serialNumber: `urn:uuid:${contentUuid({ title, components, vulnerabilities })}`,
    version: 1,
    metadata: {
      timestamp: at,
      tools: specVersion === '1.4' ? [tool] : { components: [{ type: 'application', ...tool }] },
      supplier: { name: author },
      component: { type: 'application', 'bom-ref': 'subject', name: title },
    },
    components,
    vulnerabilities,
  };
}

function componentOf({ purl }: VexProduct) {
  const { namespace, name = purl, version } = parsePurl(purl) ?? {};
  return { type: 'library', 'bom-ref': purl, group: namespace, name, version, purl };
}

function writeStatement(statement: VexStatement, specVersion: Version) {
  const { vulnerability, aliases, status, justification, products } = statement;
  const others = aliases.map((id) => ({ id, source: sourceOf(id) }));
  return {
    id: vulnerability,
    source: sourceOf(vulnerability),
    references: others.length > 0 ? others : undefined,
    description: statement.description,
    recommendation: statement.action,
    analysis: {
      state: STATE_OF[status],
      justification:
        status === 'not_affected' && justification !== undefined
          ? JUSTIFICATION_OF[justification]
          : undefined,
      detail: statement.impact,
      lastUpdated: specVersion === '1.4' ? undefined : statement.at,
    },
    affects: products.map((product) => ({
      ref: product.purl,
      versions: product.versions === undefined ? undefined : [{ range: product.versions }],
    })),
  };
}

/** Whose name it is. */
function sourceOf(id: string): { readonly name: string } {
  if (id.startsWith('CVE-')) return { name: 'NVD' };
  return { name: id.startsWith('GHSA-') ? 'GitHub' : 'OSV' };
}
