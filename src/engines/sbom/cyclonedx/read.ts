// SPDX-License-Identifier: Apache-2.0
import { isTree, type Tree, textAt, textsAt, treeAt, treesAt } from '../documents/tree.ts';
import { readInstant } from '../read-instant.ts';
import type { Sbom, SbomDependency, SbomParty, SbomTool } from '../sbom.ts';
import { readComponents, readContact, readOrganization, readSubject } from './read-component.ts';

/** The bill that a CycloneDX document states. What has the wrong shape is passed over; the check has said so. */
export function readCycloneDx(tree: Tree): Sbom {
  const metadata = treeAt(tree, 'metadata');
  const ids = new Set<string>();
  const subject = readSubject(metadata, ids);
  const revision = tree.version;
  return {
    subject,
    at: readInstant(textAt(metadata, 'timestamp')),
    serial: textAt(tree, 'serialNumber'),
    revision: typeof revision === 'number' ? revision : undefined,
    tools: readTools(metadata),
    authors: readAuthors(metadata),
    stages: readStages(metadata),
    tellsVulnerabilities: treesAt(tree, 'vulnerabilities').length > 0,
    components: readComponents(tree, metadata, ids),
    dependencies: readDependencies(tree),
  };
}

/** Tools are components and services since 1.5, a list of their own before. */
function readTools(metadata: Tree | undefined): readonly SbomTool[] {
  const tools = metadata?.tools;
  const newer = isTree(tools)
    ? [...treesAt(tools, 'components'), ...treesAt(tools, 'services')]
    : [];
  return [...newer, ...treesAt(metadata, 'tools')].flatMap((tool) => {
    const name = textAt(tool, 'name');
    const vendor = textAt(tool, 'vendor') ?? textAt(tool, 'publisher');
    return name === undefined ? [] : [{ name, version: textAt(tool, 'version'), vendor }];
  });
}

function readAuthors(metadata: Tree | undefined): readonly SbomParty[] {
  const maker = readOrganization(treeAt(metadata, 'manufacturer'));
  const people = treesAt(metadata, 'authors').flatMap((author) => readContact(author) ?? []);
  return maker === undefined ? people : [maker, ...people];
}

/** `{ phase: 'build' }`, or a stage of one's own: `{ name: 'platform-integration' }`. */
function readStages(metadata: Tree | undefined): readonly string[] {
  return treesAt(metadata, 'lifecycles').flatMap(
    (stage) => textAt(stage, 'phase') ?? textAt(stage, 'name') ?? [],
  );
}

function readDependencies(tree: Tree): readonly SbomDependency[] {
  const aggregates = readAggregates(tree);
  return treesAt(tree, 'dependencies').flatMap((dependency) => {
    const from = textAt(dependency, 'ref');
    if (from === undefined) return [];
    return [{ from, to: textsAt(dependency, 'dependsOn'), completeness: aggregates.get(from) }];
  });
}

function readAggregates(tree: Tree): ReadonlyMap<string, SbomDependency['completeness']> {
  const known = new Map<string, SbomDependency['completeness']>();
  for (const composition of treesAt(tree, 'compositions')) {
    const completeness = completenessOf(textAt(composition, 'aggregate'));
    for (const ref of textsAt(composition, 'dependencies')) known.set(ref, completeness);
  }
  return known;
}

/** "incomplete_first_party_only" is incomplete. */
function completenessOf(aggregate: string | undefined): SbomDependency['completeness'] {
  if (aggregate === 'complete' || aggregate === 'unknown') return aggregate;
  return aggregate?.startsWith('incomplete') ? 'incomplete' : undefined;
}
