// SPDX-License-Identifier: Apache-2.0
import type { Scope } from '#model';
import { type Tree, textAt, textsAt, treesAt } from '../documents/tree.ts';
import type { SbomDependency } from '../sbom.ts';

interface Meaning {
  readonly is: 'dependency' | 'part' | 'description';
  /** `A DEPENDENCY_OF B`: B asks for A. */
  readonly isReversed?: true;
  readonly scope?: Scope;
}

/** What relationships mean to a bill of materials; the others say nothing about what is used. */
const MEANINGS: ReadonlyMap<string, Meaning> = new Map(
  Object.entries<Meaning>({
    DEPENDS_ON: { is: 'dependency' },
    DYNAMIC_LINK: { is: 'dependency' },
    STATIC_LINK: { is: 'dependency' },
    HAS_PREREQUISITE: { is: 'dependency' },
    PREREQUISITE_FOR: { is: 'dependency', isReversed: true },
    DEPENDENCY_OF: { is: 'dependency', isReversed: true },
    RUNTIME_DEPENDENCY_OF: { is: 'dependency', isReversed: true, scope: 'runtime' },
    DEV_DEPENDENCY_OF: { is: 'dependency', isReversed: true, scope: 'dev' },
    DEV_TOOL_OF: { is: 'dependency', isReversed: true, scope: 'dev' },
    TEST_DEPENDENCY_OF: { is: 'dependency', isReversed: true, scope: 'test' },
    TEST_TOOL_OF: { is: 'dependency', isReversed: true, scope: 'test' },
    BUILD_DEPENDENCY_OF: { is: 'dependency', isReversed: true, scope: 'build' },
    BUILD_TOOL_OF: { is: 'dependency', isReversed: true, scope: 'build' },
    OPTIONAL_DEPENDENCY_OF: { is: 'dependency', isReversed: true, scope: 'optional' },
    PROVIDED_DEPENDENCY_OF: { is: 'dependency', isReversed: true, scope: 'platform' },
    CONTAINS: { is: 'part' },
    CONTAINED_BY: { is: 'part', isReversed: true },
    DESCRIBES: { is: 'description' },
    DESCRIBED_BY: { is: 'description', isReversed: true },
  }),
);

interface Relations {
  readonly dependencies: readonly SbomDependency[];
  /** Part to whole. */
  readonly within: ReadonlyMap<string, string>;
  readonly scopes: ReadonlyMap<string, Scope>;
  readonly described: readonly string[];
}

interface Row {
  readonly to: Set<string>;
  isOpen: boolean;
}

interface Collected {
  readonly packages: ReadonlySet<string>;
  readonly asked: Map<string, Row>;
  readonly within: Map<string, string>;
  readonly scopes: Map<string, Scope>;
  readonly described: Set<string>;
}

/** The relationships between packages of the document; those with files and other documents are passed over. */
export function readRelationships(tree: Tree, packages: ReadonlySet<string>): Relations {
  const described = textsAt(tree, 'documentDescribes').filter((id) => packages.has(id));
  const collected: Collected = {
    packages,
    asked: new Map(),
    within: new Map(),
    scopes: new Map(),
    described: new Set(described),
  };
  for (const one of relationshipsOf(tree)) collect(collected, one);
  const dependencies = [...collected.asked].map(([from, { to, isOpen }]): SbomDependency => {
    return { from, to: [...to], completeness: isOpen ? 'incomplete' : undefined };
  });
  return { ...collected, dependencies, described: [...collected.described] };
}

function collect(to: Collected, one: Related): void {
  const { packages, within, described } = to;
  if (one.meaning.is === 'description') {
    if (packages.has(one.to)) described.add(one.to);
  } else if (packages.has(one.from)) {
    if (one.meaning.is === 'dependency') addDependency(to, one);
    else if (packages.has(one.to)) within.set(one.to, one.from);
  }
}

/** "A DEPENDS_ON NONE": nothing. "A DEPENDS_ON NOASSERTION": there may be more. */
function addDependency(
  { asked, packages, scopes }: Collected,
  { meaning, from, to }: Related,
): void {
  const isKnown = packages.has(to);
  if (!isKnown && to !== 'NONE' && to !== 'NOASSERTION') return;
  const row = asked.get(from) ?? { to: new Set<string>(), isOpen: false };
  asked.set(from, row);
  if (to === 'NOASSERTION') row.isOpen = true;
  if (!isKnown) return;
  row.to.add(to);
  if (meaning.scope !== undefined) scopes.set(to, meaning.scope);
}

interface Related {
  readonly meaning: Meaning;
  readonly from: string;
  readonly to: string;
}

function* relationshipsOf(tree: Tree): Generator<Related> {
  for (const one of treesAt(tree, 'relationships')) {
    const meaning = MEANINGS.get(textAt(one, 'relationshipType') ?? '');
    const from = textAt(one, 'spdxElementId');
    const to = textAt(one, 'relatedSpdxElement');
    if (meaning === undefined || from === undefined || to === undefined) continue;
    yield meaning.isReversed ? { meaning, from: to, to: from } : { meaning, from, to };
  }
}

/** The first type of each scope: what it is called when it is written. */
const TYPES: ReadonlyMap<Scope | undefined, string> = new Map(
  [...MEANINGS]
    .reverse()
    .flatMap(([type, { scope }]) => (scope === undefined ? [] : [[scope, type]])),
);

/** What a dependency on a component of this scope is called, and whether the one asked for stands first. */
export function writeDependency(scope: Scope | undefined): {
  readonly type: string;
  readonly isReversed: boolean;
} {
  const type = TYPES.get(scope);
  return { type: type ?? 'DEPENDS_ON', isReversed: type !== undefined };
}
