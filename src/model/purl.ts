// SPDX-License-Identifier: Apache-2.0
import { PURL_RULES, type PurlRule } from './purl-rules.ts';
import { Refusal } from './refusal.ts';

/** The parts of a package URL, decoded: `pkg:type/namespace/name@version?qualifiers#subpath`. */
export interface Purl {
  readonly type: string;
  /** Segments separated by `/`: `@types`, `github.com/gorilla`. */
  readonly namespace?: string | undefined;
  readonly name: string;
  readonly version?: string | undefined;
  readonly qualifiers?: Readonly<Record<string, string>> | undefined;
  readonly subpath?: string | undefined;
}

const TYPE = /^[a-z][a-z0-9.-]*$/;
/** `repositorY_url` is read as `repository_url`; a capital first letter is an error, as the official suite has it. */
const QUALIFIER_KEY = /^[a-z][A-Za-z0-9._-]*$/;

/**
 * The canonical text of a package URL: `pkg:npm/%40types/node@20.1.0`.
 *
 * Normalises what the type allows (`pypi` names in lower case, and so on) and sorts the qualifiers.
 * Refuses (`model/bad-purl`) parts that are not valid together.
 */
export function formatPurl(parts: Purl): string {
  const checked = check(parts);
  if (typeof checked === 'string') {
    const what = `Writing a package URL of type "${parts.type}", name "${parts.name}": ${checked}.`;
    throw new Refusal('invalid', 'model/bad-purl', what, 'Correct the parts and try again.');
  }
  return write(checked);
}

/**
 * The parts of a package URL, normalised as `formatPurl` would write them; `undefined` where the text is not a valid one.
 * Never throws. `formatPurl(parsePurl(text))` is the canonical text.
 */
export function parsePurl(text: string): Purl | undefined {
  const parts = split(text);
  if (parts === undefined) return undefined;
  const checked = check(parts);
  return typeof checked === 'string' ? undefined : checked;
}

/** The parts in canonical form, or a phrase that says what is wrong. */
function check(parts: Purl): Purl | string {
  const known = PURL_RULES.get(parts.type);
  const type = known === undefined ? parts.type.toLowerCase() : parts.type;
  if (known === undefined && !TYPE.test(type))
    return 'the type is not a letter followed by letters, digits, "." or "-"';
  const rule: PurlRule = known ?? PURL_RULES.get(type) ?? {};
  const normal = normalise(parts, type, rule);
  if (typeof normal === 'string') return normal;
  return objection(normal, rule) ?? normal;
}

function objection(purl: Purl, rule: PurlRule): string | undefined {
  const { namespace, name, version } = purl;
  if (name === '') return 'the name is missing';
  if (rule.namespace === 'required' && namespace === undefined) return 'the namespace is missing';
  if (rule.namespace === 'prohibited' && namespace !== undefined) {
    return 'this type has no namespace';
  }
  const { subpath = '' } = purl;
  if (![namespace ?? '', name, version ?? '', subpath].every(isWellFormed)) {
    return 'the text is not well-formed Unicode';
  }
  return rule.objection?.(purl);
}

const PLAIN = /^[A-Za-z0-9._~:-]*$/;
const LONE_SURROGATE = /\p{Surrogate}/u;

function isWellFormed(text: string): boolean {
  return PLAIN.test(text) || !LONE_SURROGATE.test(text);
}

function normalise(parts: Purl, type: string, rule: PurlRule): Purl | string {
  const qualifiers = normaliseQualifiers(parts.qualifiers);
  if (typeof qualifiers === 'string') return qualifiers;
  const cased = (part: 'namespace' | 'name' | 'version', text: string) =>
    rule.lowercase?.includes(part) ? text.toLowerCase() : text;
  const namespace = cased('namespace', trimSlashes(parts.namespace ?? '')) || undefined;
  const name = cased('name', trimSlashes(parts.name));
  return {
    type,
    namespace,
    name: rule.rewriteName?.({ namespace, name, qualifiers }) ?? name,
    version: cased('version', parts.version ?? '') || undefined,
    qualifiers,
    subpath: normaliseSubpath(parts.subpath),
  };
}

function normaliseSubpath(subpath: string | undefined): string | undefined {
  if (subpath === undefined) return undefined;
  const named = segments(subpath).filter((one) => one !== '.' && one !== '..');
  return named.join('/') || undefined;
}

/** Sorted by key, without those that say nothing. */
function normaliseQualifiers(
  given: Readonly<Record<string, string>> | undefined,
): Readonly<Record<string, string>> | string | undefined {
  if (given === undefined) return undefined;
  const known = new Map<string, string>();
  for (const [key, value] of Object.entries(given)) {
    const lower = key.toLowerCase();
    if (!QUALIFIER_KEY.test(key)) return `"${key}" cannot be the key of a qualifier`;
    if (known.has(lower)) return `the qualifier "${lower}" is there twice`;
    if (!isWellFormed(value)) return `the qualifier "${lower}" is not well-formed Unicode`;
    if (value !== '') known.set(lower, value);
  }
  if (known.size === 0) return undefined;
  return Object.fromEntries([...known].sort(([a], [b]) => (a < b ? -1 : 1)));
}

function segments(path: string): string[] {
  return path.split('/').filter((segment) => segment !== '');
}

/** Without empty segments. */
function trimSlashes(text: string): string {
  return text.includes('/') ? segments(text).join('/') : text;
}

function write(purl: Purl): string {
  const takesTheRest = PURL_RULES.get(purl.type)?.nameTakesTheRest === true;
  const namespace = purl.namespace === undefined ? '' : `${encodePath(purl.namespace)}/`;
  const name = takesTheRest ? encodePath(purl.name) : encode(purl.name);
  const version = purl.version === undefined ? '' : `@${encode(purl.version)}`;
  const qualifiers = purl.qualifiers === undefined ? '' : writeQualifiers(purl.qualifiers);
  const subpath = purl.subpath === undefined ? '' : `#${encodePath(purl.subpath)}`;
  return `pkg:${purl.type}/${namespace}${name}${version}${qualifiers}${subpath}`;
}

function writeQualifiers(qualifiers: Readonly<Record<string, string>>): string {
  const pairs = Object.entries(qualifiers).map(([key, value]) => `${key}=${encode(value)}`);
  return pairs.length === 0 ? '' : `?${pairs.join('&')}`;
}

function encodePath(path: string): string {
  return path.includes('/') ? segments(path).map(encode).join('/') : encode(path);
}

/** Everything is encoded but letters, digits, `.`, `-`, `_`, `~` and the colon. */
function encode(text: string): string {
  if (PLAIN.test(text)) return text;
  return encodeURIComponent(text)
    .replaceAll('%3A', ':')
    .replace(/[!'()*]/g, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`);
}

function decode(text: string): string {
  return text.includes('%') ? decodeURIComponent(text) : text;
}

/** Cuts the text from the right, as the specification lays down, and decodes the pieces. */
function split(text: string): Purl | undefined {
  if (!/^pkg:/i.test(text)) return undefined;
  const [beforeSubpath, subpath] = cutAtLast(text.slice(4).replace(/^\/+/, ''), '#');
  const [beforeQualifiers, qualifierText] = cutAtLast(beforeSubpath, '?');
  const [path, version] = cutVersion(beforeQualifiers);
  const [type, ...rest] = path.split('/');
  if (type === undefined || (version !== undefined && rest.at(-1) === '')) return undefined;
  const named = rest.filter((segment) => segment !== '');
  const head = PURL_RULES.get(type.toLowerCase())?.nameTakesTheRest ? 1 : named.length - 1;
  try {
    const qualifiers = splitQualifiers(qualifierText ?? '');
    return {
      type,
      namespace: named.slice(0, Math.max(head, 0)).map(decode).join('/'),
      name: named.slice(Math.max(head, 0)).map(decode).join('/'),
      version: version === undefined ? undefined : decode(version),
      qualifiers: Object.fromEntries(qualifiers),
      subpath: segments(subpath ?? '')
        .map(decode)
        .join('/'),
    };
  } catch (error) {
    // "%zz" cannot be decoded; a qualifier cannot be there twice.
    if (error instanceof URIError) return undefined;
    throw error;
  }
}

function cutAtLast(text: string, mark: string): [string, string | undefined] {
  const at = text.lastIndexOf(mark);
  return at === -1 ? [text, undefined] : [text.slice(0, at), text.slice(at + 1)];
}

/** `npm/@babel/core`: an at sign that opens a segment with others behind it belongs to a scope, not to a version. */
function cutVersion(text: string): [string, string | undefined] {
  const at = text.lastIndexOf('@');
  const opensScope = at > 0 && text[at - 1] === '/' && text.indexOf('/', at) !== -1;
  return opensScope ? [text, undefined] : cutAtLast(text, '@');
}

function splitQualifiers(text: string): Map<string, string> {
  const pairs = new Map<string, string>();
  for (const pair of text.split('&')) {
    if (pair === '') continue;
    const equals = pair.indexOf('=');
    const key = equals === -1 ? pair : pair.slice(0, equals);
    if (pairs.has(key)) throw new URIError(`the qualifier "${key}" is there twice`);
    pairs.set(key, equals === -1 ? '' : decode(pair.slice(equals + 1)));
  }
  return pairs;
}
