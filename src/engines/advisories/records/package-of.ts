// SPDX-License-Identifier: Apache-2.0
import { type Purl, parsePurl } from '#model';
import { familyOf } from '../orders/index.ts';

/** A package as OSV names it: `PyPI` and `requests`, `Debian:12` and `curl`. */
export interface PackageName {
  readonly ecosystem: string;
  readonly name: string;
}

/** Packages that are named by the address of their repository. */
export const GIT = 'GIT';
/** Hosts of the package URLs that name a repository. */
const HOSTS: ReadonlyMap<string, string> = new Map([
  ['github', 'github.com'],
  ['gitlab', 'gitlab.com'],
  ['bitbucket', 'bitbucket.org'],
]);
/** Between namespace and name, where it is not "/". */
const JOINTS: ReadonlyMap<string, string> = new Map([['maven', ':']]);
/** Types whose namespace says whose packages they are, not what they are called. */
const DISTRIBUTIONS: ReadonlySet<string> = new Set(['deb', 'apk', 'rpm', 'alpm']);
/** OSV's names of distributions that a package URL names otherwise. */
const VENDORS: ReadonlyMap<string, string> = new Map([
  ['redhat', 'red hat'],
  ['rocky', 'rocky linux'],
  ['rocky-linux', 'rocky linux'],
  ['alma', 'almalinux'],
  ['arch', 'alpm'],
]);
/** "3.18" and "3.19" of Alpine are two releases; "9.2" and "9.3" of Red Hat are one, "9". */
const RELEASED_WITH_MINOR: ReadonlySet<string> = new Set(['ubuntu', 'alpine']);
const LOWER_CASE: ReadonlySet<string> = new Set([
  'nuget',
  'packagist',
  'hex',
  'githubactions',
  'semver',
]);

/** The package that a package URL means, in OSV's words. */
export function packageOfPurl(purl: Purl): PackageName {
  const { type, namespace, name } = purl;
  if (DISTRIBUTIONS.has(type)) {
    const vendor = VENDORS.get(namespace ?? '') ?? namespace ?? type;
    const release = releaseOf(vendor, purl.qualifiers?.distro);
    return { ecosystem: release === undefined ? vendor : `${vendor}:${release}`, name };
  }
  if (type === 'github') return { ecosystem: 'GitHub Actions', name: `${namespace}/${name}` };
  const joint = JOINTS.get(type) ?? '/';
  return { ecosystem: type, name: namespace === undefined ? name : namespace + joint + name };
}

/** The package by each of its names: an action of a workflow is a repository too. */
export function packagesOfPurl(purl: Purl): readonly PackageName[] {
  const host = HOSTS.get(purl.type);
  if (host === undefined) return [packageOfPurl(purl)];
  const name = `${host}/${purl.namespace}/${purl.name}`.toLowerCase();
  const repository = { ecosystem: GIT, name };
  return purl.type === 'github' ? [packageOfPurl(purl), repository] : [repository];
}

/** "https://github.com/lamps/oil.git" is "github.com/lamps/oil"; `undefined` for what is no address. */
export function repositoryName(address: string): string | undefined {
  const [, name] = /^(?:https?|git|ssh):\/\/(?:[^@/]*@)?([^?#]+)/.exec(address) ?? [];
  return name?.toLowerCase().replace(/\/+$|\.git\/*$/g, '');
}

/** The keys of a package URL's names, see `packageKey`; none for a text that is no package URL. */
export function packageKeysOf(purl: string): readonly string[] {
  const parsed = parsePurl(purl);
  return parsed === undefined ? [] : packagesOfPurl(parsed).map(packageKey);
}

/** One text for all spellings of one package: "PyPI", "Foo.Bar" and "pypi", "foo-bar". */
export function packageKey({ ecosystem, name }: PackageName): string {
  const family = familyOf(ecosystem);
  if (family === 'pypi') return `pypi ${name.toLowerCase().replace(/[-_.]+/g, '-')}`;
  return `${family} ${LOWER_CASE.has(family) ? name.toLowerCase() : name}`;
}

/**
 * Whether an advisory for one release of a distribution speaks of the release asked for; a missing one is any.
 * "22.04" is in "Ubuntu:Pro:22.04:LTS", and "9" in "Red Hat:enterprise_linux:9::appstream".
 */
export function isSameRelease(advised: string, asked: string): boolean {
  const release = releaseIn(advised);
  const wanted = releaseIn(asked);
  if (release === '' || wanted === '' || /^https?:/.test(release)) return true;
  return release === wanted || release.split(':').includes(wanted);
}

/** What stands behind the first colon; the "v" of "Alpine:v3.18" does not matter. */
function releaseIn(ecosystem: string): string {
  const colon = ecosystem.indexOf(':');
  return colon === -1 ? '' : ecosystem.slice(colon + 1).replace(/^v(?=\d)/i, '');
}

/** "debian-12", "rhel-9.3", "ubuntu-22.04", "alpine-3.18.4"; a code name says nothing here. */
function releaseOf(vendor: string, distro: string | undefined): string | undefined {
  const [, major, minor] = /^(?:[a-z-]+-)?(\d+)(?:\.(\d+))?/.exec(distro ?? '') ?? [];
  return minor !== undefined && RELEASED_WITH_MINOR.has(vendor) ? `${major}.${minor}` : major;
}
