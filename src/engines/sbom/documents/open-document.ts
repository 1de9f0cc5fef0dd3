// SPDX-License-Identifier: Apache-2.0
import { CORE_SCHEMA, load } from 'js-yaml';
import type { Problem } from '#model';
import { readCycloneDxXml } from '../cyclonedx/read-xml.ts';
import type { SbomEncoding, SbomSource } from '../sbom.ts';
import { readTagValue } from '../spdx2/read-tag-value.ts';
import { isBeyondMeasure, isTree, type Tree, textAt, textsAt } from './tree.ts';

/** A document whose standard is known; what it holds is still anybody's guess. */
export interface OpenDocument {
  readonly source: SbomSource;
  readonly tree: Tree;
  /** What could not be read on the way to the tree. */
  readonly problems: readonly Problem[];
}

interface Parsed {
  readonly tree: unknown;
  readonly encoding: SbomEncoding;
  readonly problems: readonly Problem[];
}

/** Finds out from the text itself what it is; a Problem where it is no bill of materials. */
export function openDocument(text: string): OpenDocument | Problem {
  const parsed = parse(text.replace(/^\uFEFF/, ''));
  if ('code' in parsed) return parsed;
  const { tree, encoding, problems } = parsed;
  if (isBeyondMeasure(tree)) {
    return problem('sbom/too-large', 'it is nested too deeply or has too many values');
  }
  const source = isTree(tree) ? sourceOf(tree, encoding) : undefined;
  if (source === undefined || !isTree(tree)) {
    return problem('sbom/no-sbom', 'it names neither CycloneDX nor SPDX as its format');
  }
  return { source, tree, problems };
}

function parse(text: string): Parsed | Problem {
  const start = text.trimStart();
  if (start.startsWith('<')) return readCycloneDxXml(text);
  if (start.startsWith('{')) return parseJson(text);
  if (/^SPDXVersion:/m.test(text)) return readTagValue(text);
  if (/^["']?spdxVersion["']?\s*:/m.test(text)) return parseYaml(text);
  return problem('sbom/no-sbom', 'it is neither JSON, XML, SPDX tag-value nor SPDX YAML');
}

function parseJson(text: string): Parsed | Problem {
  try {
    return { tree: JSON.parse(text), encoding: 'json', problems: [] };
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    return problem('sbom/bad-json', `expected JSON, ${error.message}`);
  }
}

function parseYaml(text: string): Parsed | Problem {
  try {
    return { tree: load(text, { schema: CORE_SCHEMA }), encoding: 'yaml', problems: [] };
  } catch (error) {
    if (!(error instanceof Error)) throw error;
    const [what = ''] = error.message.split('\n');
    return problem('sbom/bad-yaml', `expected YAML, ${what}`);
  }
}

function sourceOf(tree: Tree, encoding: SbomEncoding): SbomSource | undefined {
  const cycloneDx = textAt(tree, 'specVersion');
  if (cycloneDx !== undefined) return { standard: 'cyclonedx', version: cycloneDx, encoding };
  const spdx2 = /^SPDX-(?<version>.+)$/.exec(textAt(tree, 'spdxVersion') ?? '')?.groups?.version;
  if (spdx2 !== undefined) return { standard: 'spdx', version: spdx2, encoding };
  for (const context of textsAt(tree, '@context')) {
    const version = /spdx\.org\/rdf\/v?(?<version>3[\d.]*)\//.exec(context)?.groups?.version;
    if (version !== undefined) return { standard: 'spdx', version, encoding: 'json-ld' };
  }
  return undefined;
}

function problem(code: string, what: string): Problem {
  return { code, message: `Reading the bill of materials: ${what}.` };
}
