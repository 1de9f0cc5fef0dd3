// SPDX-License-Identifier: Apache-2.0
import { type Tree, textAt, textsAt, treeAt, treesAt } from '../documents/tree.ts';
import { readInstant } from '../read-instant.ts';
import type { Sbom, SbomComponent, SbomParty, SbomTool } from '../sbom.ts';
import { readToolLabel } from '../tool-label.ts';
import { uniqueId } from '../unique-id.ts';
import { readActor } from './actors.ts';
import { readPackage } from './read-package.ts';
import { readRelationships } from './relationships.ts';

/** The bill that an SPDX 2 document states; files and snippets are left out. What has the wrong shape is passed over. */
export function readSpdx2(tree: Tree): Sbom {
  const creation = treeAt(tree, 'creationInfo');
  const creators = textsAt(creation, 'creators');
  const words = licenseWords(tree);
  const ids = new Set<string>();
  const packages = treesAt(tree, 'packages').map((one) => {
    const id = uniqueId(ids, textAt(one, 'SPDXID') ?? textAt(one, 'name') ?? 'package');
    return readPackage(one, id, words);
  });
  const { dependencies, within, scopes, described } = readRelationships(tree, ids);
  const subject = described.length === 1 ? described[0] : undefined;
  const components = packages.map((one): SbomComponent => {
    const holder = within.get(one.id);
    // To lie in the subject is to lie in nothing else.
    return { ...one, scope: scopes.get(one.id), within: holder === subject ? undefined : holder };
  });
  return {
    subject: components.find(({ id }) => id === subject),
    at: readInstant(textAt(creation, 'created')),
    serial: textAt(tree, 'documentNamespace'),
    tellsVulnerabilities: treesAt(tree, 'packages').some(namesAdvisory),
    tools: creators.flatMap((creator) => readTool(creator) ?? []),
    authors: creators.flatMap((creator): SbomParty[] => {
      const actor = readActor(creator);
      return actor === undefined ? [] : [actor];
    }),
    components: components.filter(({ id }) => id !== subject),
    dependencies,
  };
}

/** A link to an advisory, its fix or its page: SPDX 2.3, annex F. */
function namesAdvisory(tree: Tree): boolean {
  return treesAt(tree, 'externalRefs').some((one) =>
    /^(advisory|fix|url)$/.test(textAt(one, 'referenceType') ?? ''),
  );
}

/** "Tool: lanthorn-0.1.0" */
function readTool(creator: string): SbomTool | undefined {
  const text = /^Tool:\s*(?<text>.+)$/.exec(creator)?.groups?.text;
  return text === undefined ? undefined : readToolLabel(text);
}

/** What the licences with an id of the document's own are called, or else say. */
function licenseWords(tree: Tree): ReadonlyMap<string, string> {
  return new Map(
    treesAt(tree, 'hasExtractedLicensingInfos').flatMap((info): [string, string][] => {
      const id = textAt(info, 'licenseId');
      const name = textAt(info, 'name');
      const words = name === 'NOASSERTION' ? undefined : name;
      const said = words ?? textAt(info, 'extractedText');
      return id === undefined || said === undefined ? [] : [[id, said]];
    }),
  );
}
