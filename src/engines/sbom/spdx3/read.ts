// SPDX-License-Identifier: Apache-2.0
import { type Tree, textAt, textsAt, treesAt } from '../documents/tree.ts';
import { readInstant } from '../read-instant.ts';
import type { Sbom, SbomComponent } from '../sbom.ts';
import { readToolLabel } from '../tool-label.ts';
import { readLicenses } from './read-licenses.ts';
import { readAgent, readPackage } from './read-package.ts';
import { readRelationships } from './read-relationships.ts';

/** The elements of a document by their id; those inside others stand by themselves too. */
type Elements = ReadonlyMap<string, Tree>;

/** The bill that an SPDX 3 document states; files, snippets and other profiles are left out. */
export function readSpdx3(tree: Tree): Sbom {
  const graph = treesAt(tree, '@graph');
  const elements: Elements = new Map(
    graph.flatMap((one): [string, Tree][] => {
      const id = textAt(one, 'spdxId') ?? textAt(one, '@id');
      return id === undefined ? [] : [[id, one]];
    }),
  );
  const packages = [...elements].filter(([, one]) => one.type === 'software_Package');
  const relations = readRelationships(graph, new Set(packages.map(([id]) => id)));
  const licenses = readLicenses(graph, elements);
  const [subject, ...others] = rootsOf(graph, elements);
  const only = others.length === 0 ? subject : undefined;
  const components = packages.map(([id, one]): SbomComponent => {
    const holder = relations.within.get(id);
    return {
      ...readPackage(one, id, elements),
      scope: relations.scopes.get(id),
      licenses: licenses.get(id) ?? [],
      within: holder === only ? undefined : holder,
    };
  });
  return {
    ...readOrigin(graph, elements),
    subject: components.find(({ id }) => id === only),
    components: components.filter(({ id }) => id !== only),
    dependencies: relations.dependencies,
  };
}

function readOrigin(
  graph: readonly Tree[],
  elements: Elements,
): Omit<Sbom, 'components' | 'dependencies'> {
  const document = graph.find(({ type }) => type === 'SpdxDocument');
  const creation = elements.get(textAt(document, 'creationInfo') ?? '');
  const makers = elementsAt(creation, 'createdBy', elements);
  const tools = elementsAt(creation, 'createdUsing', elements);
  const bills = graph.filter(({ type }) => type === 'software_Sbom');
  return {
    stages: [...new Set(bills.flatMap((bill) => textsAt(bill, 'software_sbomType')))],
    tellsVulnerabilities: graph.some(({ type }) => String(type).startsWith('security_')),
    at: readInstant(textAt(creation, 'created')),
    serial: textAt(document, 'spdxId')?.replace(/#.*$/, ''),
    tools: tools.map((tool) => readToolLabel(textAt(tool, 'name') ?? 'unnamed')),
    authors: makers
      .filter(({ type }) => type !== 'SoftwareAgent')
      .flatMap((one) => readAgent(one) ?? []),
  };
}

function elementsAt(tree: Tree | undefined, key: string, elements: Elements): readonly Tree[] {
  return textsAt(tree, key).flatMap((id): Tree[] => {
    const element = elements.get(id);
    return element === undefined ? [] : [element];
  });
}

/** The packages that the bills of the document, or the document itself, are of. */
function rootsOf(graph: readonly Tree[], elements: Elements): readonly string[] {
  const bills = graph.filter(({ type }) => type === 'software_Sbom');
  const tops = bills.length > 0 ? bills : graph.filter(({ type }) => type === 'SpdxDocument');
  const roots = tops.flatMap((one) => textsAt(one, 'rootElement'));
  return [...new Set(roots)].filter((id) => elements.get(id)?.type === 'software_Package');
}
