// SPDX-License-Identifier: Apache-2.0
import { contentUuid } from '../content-uuid.ts';
import type { VexPaper, VexProduct, VexStatement } from '../vex.ts';

/** The specification wants to be told what to do about what is affected, also where nobody has said it. */
const NO_ACTION = 'No action has been stated.';

/** OpenVEX 0.2.0. Source: OpenVEX specification 0.2.0. */
export function writeOpenVex({ author, at, tool, statements }: VexPaper): unknown {
  const written = statements.map(writeStatement);
  return {
    '@context': 'https://openvex.dev/ns/v0.2.0',
    '@id': `urn:uuid:${contentUuid({ author, written })}`,
    author,
    timestamp: at,
    version: 1,
    tooling: `${tool.name} ${tool.version}`,
    statements: written,
  };
}

function writeStatement(statement: VexStatement) {
  const { vulnerability, aliases, description, status, action, at } = statement;
  return {
    vulnerability: {
      name: vulnerability,
      description,
      aliases: aliases.length > 0 ? aliases : undefined,
    },
    timestamp: at,
    products: statement.products.map(writeProduct),
    status,
    justification: status === 'not_affected' ? statement.justification : undefined,
    impact_statement: statement.impact,
    action_statement: action ?? (status === 'affected' ? NO_ACTION : undefined),
  };
}

function writeProduct({ purl, within }: VexProduct) {
  if (within === undefined) return { '@id': purl, identifiers: { purl } };
  return { '@id': within, subcomponents: [{ '@id': purl, identifiers: { purl } }] };
}
