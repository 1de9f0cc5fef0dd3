// SPDX-License-Identifier: Apache-2.0
import {
  fullName,
  type Sbom,
  type SbomComponent,
  type SbomLicense,
  type SbomReading,
} from '#engines/sbom';
import type { ToldDocument } from '#facts/components';
import {
  type DependencyEdge,
  type FoundComponent,
  formatPurl,
  type Problem,
  type Purl,
  parsePurl,
} from '#model';

/** What the subject is called in edges; no package URL looks like it. */
const SUBJECT = 'sbom:subject';

/** What a bill of materials says is used, in the words of the inventory. */
export function toldBySbom(
  { sbom, format, problems }: SbomReading,
  text: string,
  path: string,
): ToldDocument {
  const lines = linesOfPurls(text);
  const purls = purlsOf(sbom);
  const direct = directOf(sbom);
  const components = new Map<string, FoundComponent>();
  for (const component of sbom.components) {
    const purl = purls.get(component.id);
    if (purl === undefined || components.has(purl)) continue;
    const line = lines.get(component.purl ?? '') ?? 1;
    const isDirect = direct?.has(component.id);
    components.set(purl, foundComponent(component, purl, { path, line }, isDirect));
  }
  return {
    path,
    readerId: `sbom/${format.standard}-${format.version}`,
    components: [...components.values()],
    edges: edgesOf(sbom, purls),
    license: wordingOf(sbom.subject?.licenses),
    problems: [...problems, ...withoutPurl(sbom, purls)].map((one) => ({ ...one, path })),
  };
}

function foundComponent(
  component: SbomComponent,
  purl: string,
  evidence: FoundComponent['evidence'],
  direct: boolean | undefined,
): FoundComponent {
  const { type, name } = nameIn(purl);
  return {
    purl,
    ecosystem: type,
    name,
    version: component.version ?? parsePurl(purl)?.version,
    scope: component.scope ?? 'runtime',
    direct,
    evidence,
    declaredLicense: wordingOf(component.licenses),
    integrity: integrityOf(component),
    source: component.references?.find(({ kind }) => kind === 'distribution')?.url,
  };
}

/** As the inventory writes names: `@types/node`, `org.slf4j:slf4j-api`. */
function nameIn(purl: string): { readonly type: string; readonly name: string } {
  const { type, namespace, name } = parsePurl(purl) ?? { type: 'generic', name: purl };
  if (namespace === undefined) return { type, name };
  return { type, name: `${namespace}${type === 'maven' ? ':' : '/'}${name}` };
}

/** The document as a whole, the data and the files in it are no packages. */
const NO_PACKAGES: ReadonlySet<SbomComponent['kind']> = new Set([
  'file',
  'data',
  'cryptographic-asset',
]);

/** The package URL of each component by its id; nothing for what is no package. */
function purlsOf({ components }: Sbom): ReadonlyMap<string, string> {
  return new Map(
    components.flatMap((component): [string, string][] => {
      const known = component.purl === undefined ? undefined : parsePurl(component.purl);
      if (known !== undefined) return [[component.id, formatPurl(plain(known))]];
      return NO_PACKAGES.has(component.kind) ? [] : [[component.id, genericPurl(component)]];
    }),
  );
}

/** `pkg:maven/a/b@1?type=jar`: a jar is what is meant where nothing is said. */
function plain(purl: Purl): Purl {
  if (purl.type !== 'maven' || purl.qualifiers?.type !== 'jar') return purl;
  const { type: _, ...qualifiers } = purl.qualifiers;
  return { ...purl, qualifiers: Object.keys(qualifiers).length === 0 ? undefined : qualifiers };
}

/** The type that is there for what no register has. */
function genericPurl({ group, name, version }: SbomComponent): string {
  return formatPurl({ type: 'generic', namespace: group, name, version });
}

/** Ids of what the subject asks for; `undefined` where the document does not say. */
function directOf({ subject, dependencies }: Sbom): ReadonlySet<string> | undefined {
  const asked = dependencies.filter(({ from }) => from === subject?.id).flatMap(({ to }) => to);
  return asked.length === 0 ? undefined : new Set(asked);
}

function edgesOf(
  { subject, dependencies }: Sbom,
  purls: ReadonlyMap<string, string>,
): readonly DependencyEdge[] {
  return dependencies.flatMap((dependency) => {
    const from = dependency.from === subject?.id ? SUBJECT : purls.get(dependency.from);
    if (from === undefined) return [];
    return dependency.to.flatMap((id) => {
      const to = purls.get(id);
      return to === undefined ? [] : [{ from, to }];
    });
  });
}

/** What is declared; where nothing is, whatever is said. */
function wordingOf(licenses: readonly SbomLicense[] = []): string | undefined {
  const declared = licenses.filter(({ basis }) => basis === 'declared');
  const said = (declared.length > 0 ? declared : licenses).flatMap(
    ({ expression, words }) => expression ?? words ?? [],
  );
  const several = [...new Set(said)];
  if (several.length < 2) return several[0];
  return several.map((one) => (/\s(OR|WITH)\s/i.test(one) ? `(${one})` : one)).join(' AND ');
}

const BEST_HASHES = ['sha512', 'sha384', 'sha256', 'sha1', 'md5'];

function integrityOf({ hashes = [] }: SbomComponent): string | undefined {
  for (const wanted of BEST_HASHES) {
    const found = hashes.find(({ algorithm }) => algorithm === wanted);
    if (found !== undefined) return `${wanted}:${found.digest}`;
  }
  return undefined;
}

/** The line where each package URL stands first, as the document writes it. */
function linesOfPurls(text: string): ReadonlyMap<string, number> {
  const lines = new Map<string, number>();
  let line = 1;
  for (const [found] of text.matchAll(/\n|pkg:[^"'\s<]+/g)) {
    if (found === '\n') line += 1;
    else {
      const purl = found.replaceAll('&amp;', '&');
      if (!lines.has(purl)) lines.set(purl, line);
    }
  }
  return lines;
}

const SOME = 3;

function withoutPurl(sbom: Sbom, purls: ReadonlyMap<string, string>): readonly Problem[] {
  const nameless = sbom.components.filter((one) => parsePurl(one.purl ?? '') === undefined);
  const kept = nameless.filter(({ id }) => purls.has(id));
  const left = nameless.filter(({ id }) => !purls.has(id));
  return [
    ...aboutMany('sbom/no-purl', kept, 'have no package URL and are listed as pkg:generic'),
    ...aboutMany('sbom/no-package', left, 'are files or data and left out of the inventory'),
  ];
}

function aboutMany(
  code: string,
  components: readonly SbomComponent[],
  what: string,
): readonly Problem[] {
  if (components.length === 0) return [];
  const names = components.slice(0, SOME).map((one) => fullName(one));
  const more = components.length > SOME ? ' ...' : '';
  const count = `${components.length} of its components`;
  return [
    {
      code,
      message: `Reading the bill of materials: ${count} ${what}: ${names.join(', ')}${more}`,
    },
  ];
}
