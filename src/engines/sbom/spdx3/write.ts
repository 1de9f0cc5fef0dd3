// SPDX-License-Identifier: Apache-2.0
import { contentUuid } from '../content-uuid.ts';
import { LicenseTexts } from '../license-texts.ts';
import { ListText } from '../list-text.ts';
import { orderlySbom, rootsOf } from '../orderly-sbom.ts';
import type { Sbom, SbomTool } from '../sbom.ts';
import { spdxIds } from '../spdx-ids.ts';
import { inSeconds, isNamespace, withoutOrigin } from '../spdx-origin.ts';
import { toolLabel } from '../tool-label.ts';
import { agentOf } from './agents.ts';
import { CREATION, type Graph, openGraph } from './graph.ts';
import { writeLicenses } from './write-licenses.ts';
import { writePackage } from './write-package.ts';
import { writeRelationships } from './write-relationships.ts';

const CONTEXT = 'https://spdx.org/rdf/3.0.1/spdx-context.jsonld';

/** SPDX 3.0.1 JSON-LD. The ids, where the bill has no identity, are made from the content, so nothing changes by chance. */
export function writeSpdx3(given: Sbom): string {
  const sbom = orderlySbom(given);
  const all = [...(sbom.subject === undefined ? [] : [sbom.subject]), ...sbom.components];
  const graph = openGraph(namespaceOf(sbom), spdxIds(all));
  const creation = creationOf(sbom, graph);
  const texts = new LicenseTexts();
  for (const component of all) writePackage(component, graph);
  writeLicenses(all, graph, texts);
  writeRelationships(sbom, graph);
  const heads = new ListText();
  heads.add(creation);
  for (const collection of collectionsOf(sbom, graph)) heads.add(collection);
  return `{\n  "@context": "${CONTEXT}",\n  "@graph": [\n${heads.text()},\n${graph.text()}\n  ]\n}\n`;
}

/** Ids are built on it. */
function namespaceOf(sbom: Sbom): string {
  const { serial } = sbom;
  if (isNamespace(serial) && serial !== undefined) return serial;
  return `urn:uuid:${contentUuid(JSON.stringify(sbom))}`;
}

function creationOf({ at, tools = [], authors = [] }: Sbom, graph: Graph): object {
  const makers = authors.flatMap((author) => agentOf(author, graph) ?? []);
  const createdUsing = tools.map((tool) => toolOf(tool, graph));
  const [first] = tools;
  if (at === undefined || (makers.length === 0 && first === undefined)) throw withoutOrigin();
  // SPDX asks for an agent; where only a program is known, the program is the agent.
  const createdBy =
    makers.length > 0 || first === undefined
      ? makers
      : [graph.addOnce('SoftwareAgent', `agent-${first.name}`, { name: first.name })];
  return {
    type: 'CreationInfo',
    '@id': CREATION,
    specVersion: '3.0.1',
    created: inSeconds(at),
    createdBy,
    ...(createdUsing.length === 0 ? {} : { createdUsing }),
  };
}

function toolOf(tool: SbomTool, graph: Graph): string {
  const label = toolLabel(tool);
  return graph.addOnce('Tool', `tool-${label}`, { name: label });
}

/** SPDX's own words for stages; those of others have no place in it. */
const STAGES: ReadonlySet<string> = new Set([
  'analyzed',
  'build',
  'deployed',
  'design',
  'runtime',
  'source',
]);

/** The document, which holds the bill, which holds the rest. */
function collectionsOf(sbom: Sbom, graph: Graph): object[] {
  const { subject, stages = [] } = sbom;
  const types = stages.filter((stage) => STAGES.has(stage));
  const roots = subject === undefined ? rootsOf(sbom) : [subject];
  const bill = graph.head('software_Sbom', 'sbom');
  return [
    {
      ...graph.head('SpdxDocument', 'document'),
      ...(subject === undefined ? {} : { name: subject.name }),
      profileConformance: ['core', 'software', 'simpleLicensing'],
      rootElement: [bill.spdxId],
      element: [bill.spdxId],
    },
    {
      ...bill,
      ...(types.length === 0 ? {} : { software_sbomType: types }),
      rootElement: roots.map(({ id }) => graph.idOf(id)),
      element: graph.ids(),
    },
  ];
}
