// SPDX-License-Identifier: Apache-2.0
import type { SbomParty } from '../sbom.ts';
import type { Graph } from './graph.ts';

/** The id of somebody; nothing without a name. */
export function agentOf({ name, kind, email }: SbomParty, graph: Graph): string | undefined {
  const label = name ?? email;
  if (label === undefined) return undefined;
  const type = kind === 'person' ? 'Person' : 'Organization';
  return graph.addOnce(type, `agent-${label}`, {
    name: label,
    ...(email === undefined
      ? {}
      : {
          externalIdentifier: [
            { type: 'ExternalIdentifier', externalIdentifierType: 'email', identifier: email },
          ],
        }),
  });
}
