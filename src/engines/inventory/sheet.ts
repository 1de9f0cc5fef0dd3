// SPDX-License-Identifier: Apache-2.0
import {
  type DependencyEdge,
  type FileReading,
  type FoundComponent,
  formatPurl,
  type Problem,
  type Project,
  type Purl,
  Refusal,
  type Scope,
} from '#model';
import type { Fault } from './documents/document.ts';
import { spreadScopes, strongerScope } from './scopes.ts';

/** What a reader knows about one component; `purl` in parts, the rest as in `FoundComponent`. */
export interface ComponentEntry extends Omit<FoundComponent, 'purl' | 'ecosystem' | 'evidence'> {
  readonly purl: Purl;
  readonly line: number;
}

type Found = { -readonly [Part in keyof FoundComponent]: FoundComponent[Part] };

/** What a reader has found so far in one file. */
export interface Sheet {
  readonly path: string;
  readonly projects: Map<string, Project>;
  /** Objects of the sheet's own: what is learnt later is written into them. */
  readonly components: Map<string, Found>;
  /** Who asks for whom. */
  readonly edges: Map<string, Set<string>>;
  readonly problems: Problem[];
}

export function openSheet(path: string): Sheet {
  return { path, projects: new Map(), components: new Map(), edges: new Map(), problems: [] };
}

/** The reading, in order of the file. Edges to or from what was not found are left out. */
export function closeSheet(sheet: Sheet): FileReading {
  const { components, projects } = sheet;
  const edges: DependencyEdge[] = [];
  for (const [from, targets] of sheet.edges) {
    if (!components.has(from) && !projects.has(from)) continue;
    for (const to of targets) if (components.has(to)) edges.push({ from, to });
  }
  return {
    projects: [...projects.values()],
    components: [...components.values()],
    edges,
    problems: sheet.problems,
  };
}

/** Writes a component down and gives its purl; one that is there already keeps its first line and the stronger scope. */
export function addComponent(sheet: Sheet, entry: ComponentEntry): string | undefined {
  const purl = purlOf(sheet, entry);
  if (purl === undefined) return undefined;
  const earlier = sheet.components.get(purl);
  const found = foundBy(sheet, entry, purl);
  sheet.components.set(purl, earlier === undefined ? found : mergeUses(earlier, found));
  return purl;
}

/** Written out field by field: large lockfiles come through here, and spreading costs more than reading them. */
function foundBy(sheet: Sheet, entry: ComponentEntry, purl: string): Found {
  return {
    purl,
    ecosystem: entry.purl.type,
    name: entry.name,
    version: entry.version,
    range: entry.range,
    scope: entry.scope,
    direct: entry.direct,
    evidence: { path: sheet.path, line: entry.line },
    declaredLicense: entry.declaredLicense,
    integrity: entry.integrity,
    source: entry.source,
    funding: entry.funding,
  };
}

/** Two uses of the same package are one: the stronger scope, direct if either is. */
export function mergeUses<T extends FoundComponent>(first: T, second: T): T {
  const direct =
    first.direct === true || second.direct === true ? true : (first.direct ?? second.direct);
  const range = first.range ?? second.range;
  return { ...first, scope: strongerScope(first.scope, second.scope), direct, range };
}

/** Writes down a project; the first of an id stays. */
export function addProject(sheet: Sheet, project: Omit<Project, 'evidence'>, line: number): string {
  if (!sheet.projects.has(project.id)) {
    sheet.projects.set(project.id, { ...project, evidence: { path: sheet.path, line } });
  }
  return project.id;
}

/** Does nothing where either end is unknown. */
export function addEdge(sheet: Sheet, from: string | undefined, to: string | undefined): void {
  if (from === undefined || to === undefined || from === to) return;
  const known = sheet.edges.get(from);
  if (known === undefined) sheet.edges.set(from, new Set([to]));
  else known.add(to);
}

/** The file, or the rest of it, could not be read. */
export function addFault(sheet: Sheet, fault: Fault): void {
  const at = fault.line === undefined ? '' : ` line ${fault.line}`;
  sheet.problems.push({
    code: `inventory/${fault.code}`,
    message: `Reading ${sheet.path}${at}: expected ${fault.expected}, found ${fault.found}`,
    path: sheet.path,
    line: fault.line,
  });
}

/** Says that something cannot be known; once for each code, so that a bad file stays one problem. */
export function addProblem(sheet: Sheet, code: string, line: number, what: string): void {
  if (sheet.problems.some((problem) => problem.code === `inventory/${code}`)) return;
  const message = `Reading ${sheet.path} line ${line}: ${what}`;
  sheet.problems.push({ code: `inventory/${code}`, message, path: sheet.path, line });
}

/** Gives every component the scope with which it is reached from the direct ones, along the edges found. */
export function spreadSheetScopes(sheet: Sheet): void {
  const direct = [...sheet.components.values()].filter((component) => component.direct === true);
  const roots = new Map(direct.map(({ purl, scope }): [string, Scope] => [purl, scope]));
  for (const [purl, scope] of spreadScopes(roots, (one) => sheet.edges.get(one) ?? [])) {
    const component = sheet.components.get(purl);
    if (component !== undefined) component.scope = scope;
  }
}

/** Says that the project asks for a component: it is direct, has this scope and this range. */
export function markDirect(
  sheet: Sheet,
  purl: string | undefined,
  use: { readonly scope?: Scope; readonly range?: string | undefined },
): void {
  const component = purl === undefined ? undefined : sheet.components.get(purl);
  if (component === undefined) return;
  const earlier = component.direct === true ? component.scope : undefined;
  const scope = use.scope ?? component.scope;
  component.direct = true;
  component.scope = earlier === undefined ? scope : strongerScope(earlier, scope);
  component.range ??= use.range;
}

function purlOf(sheet: Sheet, { purl, line }: ComponentEntry): string | undefined {
  try {
    return formatPurl(purl);
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    addProblem(sheet, 'bad-name', line, error.message);
    return undefined;
  }
}
