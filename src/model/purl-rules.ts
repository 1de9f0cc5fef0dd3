// SPDX-License-Identifier: Apache-2.0
// A table: what each package-url type asks beyond the general grammar. A type without a row follows the grammar alone.

/** The parts that a rule may look at when it judges or rewrites another. */
interface RuleParts {
  readonly namespace?: string | undefined;
  readonly name: string;
  readonly version?: string | undefined;
  readonly qualifiers?: Readonly<Record<string, string>> | undefined;
}

/** One type's own rules. Source: the type definitions of the Package-URL specification (ECMA-427). */
export interface PurlRule {
  /** Absent: allowed, not asked for. */
  readonly namespace?: 'required' | 'prohibited';
  /** Parts that do not tell upper from lower case; written in lower case. */
  readonly lowercase?: readonly ('namespace' | 'name' | 'version')[];
  readonly rewriteName?: (parts: RuleParts) => string;
  /** A sentence why the parts are not valid; `undefined` when they are. */
  readonly objection?: (parts: RuleParts) => string | undefined;
  /** The namespace is one segment and the name is all that follows, slashes included. */
  readonly nameTakesTheRest?: true;
}

const NO_NAMESPACE: PurlRule = { namespace: 'prohibited' };
const NAMESPACE: PurlRule = { namespace: 'required' };
const LOWERCASE: PurlRule = { lowercase: ['namespace', 'name'] };

const asksFor =
  (key: string) =>
  (parts: RuleParts): string | undefined =>
    parts.qualifiers?.[key] === undefined ? `the qualifier "${key}" is missing` : undefined;

export const PURL_RULES: ReadonlyMap<string, PurlRule> = new Map<string, PurlRule>([
  ['alpm', LOWERCASE],
  ['apk', LOWERCASE],
  ['bazel', NO_NAMESPACE],
  ['bitbucket', { namespace: 'required', lowercase: ['namespace', 'name'] }],
  ['bitnami', { namespace: 'prohibited', lowercase: ['name'] }],
  ['brew', LOWERCASE],
  ['cargo', NO_NAMESPACE],
  ['chrome-extension', { namespace: 'prohibited', objection: chromeObjection }],
  ['cocoapods', NO_NAMESPACE],
  ['composer', LOWERCASE],
  ['conda', NO_NAMESPACE],
  ['cpan', { objection: cpanObjection }],
  ['cran', NO_NAMESPACE],
  ['deb', LOWERCASE],
  ['gem', NO_NAMESPACE],
  ['git', { namespace: 'required', nameTakesTheRest: true, rewriteName: gitName }],
  ['github', { namespace: 'required', lowercase: ['namespace', 'name'] }],
  ['hackage', NO_NAMESPACE],
  ['hex', LOWERCASE],
  ['huggingface', { namespace: 'required', lowercase: ['version'] }],
  ['julia', { namespace: 'prohibited', objection: asksFor('uuid') }],
  ['luarocks', LOWERCASE],
  ['maven', NAMESPACE],
  ['mlflow', { namespace: 'prohibited', rewriteName: mlflowName }],
  ['nuget', NO_NAMESPACE],
  ['oci', { namespace: 'prohibited', lowercase: ['name', 'version'] }],
  ['opam', NO_NAMESPACE],
  ['otp', { namespace: 'prohibited', lowercase: ['name'] }],
  ['pub', { namespace: 'prohibited', lowercase: ['name'] }],
  [
    'pypi',
    {
      namespace: 'prohibited',
      lowercase: ['name', 'version'],
      rewriteName: (parts) => parts.name.replaceAll('_', '-'),
    },
  ],
  ['qpkg', { lowercase: ['namespace'] }],
  ['rpm', { lowercase: ['namespace'] }],
  ['swid', { objection: asksFor('tag_id') }],
  ['swift', NAMESPACE],
  ['vcpkg', NO_NAMESPACE],
  ['vscode-extension', { namespace: 'required', lowercase: ['namespace', 'name', 'version'] }],
  ['yocto', { lowercase: ['namespace'] }],
]);

function chromeObjection({ name, version }: RuleParts): string | undefined {
  if (!/^[a-p]{32}$/.test(name)) return 'the name is not 32 letters from a to p';
  if (version !== undefined && !/^\d+(\.\d+){0,3}$/.test(version)) {
    return 'the version is not one to four numbers';
  }
  return undefined;
}

/** A distribution is `URI-PackageURL`; `URI::PackageURL` is one of its modules. */
function cpanObjection({ name }: RuleParts): string | undefined {
  return name.includes('::') ? 'the name is that of a module, not of a distribution' : undefined;
}

/** GitHub does not tell upper from lower case; the hosts of other repositories do. */
function gitName({ namespace, name }: RuleParts): string {
  return namespace === 'github' || namespace === 'github.com' ? name.toLowerCase() : name;
}

/** Databricks does not tell upper from lower case in model names; Azure does. */
function mlflowName({ name, qualifiers }: RuleParts): string {
  return qualifiers?.repository_url?.includes('databricks') ? name.toLowerCase() : name;
}
