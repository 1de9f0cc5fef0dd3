// SPDX-License-Identifier: Apache-2.0
import type { Purl } from '#model';
import { vcsUrl, withoutSecrets } from '../../addresses.ts';

/** One requirement as PEP 508 writes it, taken apart. */
export interface Requirement {
  readonly name: string;
  readonly version?: string | undefined;
  readonly range?: string | undefined;
  /** Address, where one stands instead of a range. */
  readonly address?: string | undefined;
}

// `requests[socks] >= 2.8, < 3 ; python_version < "3.9"`, `pip @ https://host/pip.zip`, `zope.interface(>=4)`
const REQUIREMENT = /^([A-Za-z0-9](?:[\w.-]*[A-Za-z0-9])?)\s*(?:\[[^\]]*\])?\s*(@|[(<>=!~]|$)/;
/** `==1.0` and `===1.0` name one version, `==1.*` does not. */
const PIN = /^={2,3}\s*([^\s,*]+)$/;

/** No requirement is longer; the pattern must not meet a megabyte of blanks. */
const MAX_LENGTH = 2000;

/** `undefined` where the text is not a requirement. */
export function readRequirement(text: string): Requirement | undefined {
  const [wanted = ''] = text.split(';', 1);
  const found = wanted.length > MAX_LENGTH ? null : REQUIREMENT.exec(wanted.trim());
  if (found === null) return undefined;
  const [whole, name = '', sign = ''] = found;
  const rest = wanted
    .trim()
    .slice(whole.length - sign.length)
    .trim();
  if (sign === '@')
    return { name, address: withoutSecrets(text.slice(text.indexOf('@') + 1).trim()) };
  const range = rest.replace(/^\((.*)\)$/, '$1').trim();
  const version = PIN.exec(range)?.[1];
  return { name, version, range: range === '' || version !== undefined ? undefined : range };
}

/** The name by which PyPI knows it: `Zope.Interface`, `zope_interface` and `zope-interface` are one. */
export function pypiName(name: string): string {
  return name.toLowerCase().replace(/[-_.]+/g, '-');
}

export function pypiPurl(name: string, version?: string, repository?: string): Purl {
  const qualifiers = repository === undefined ? undefined : { vcs_url: repository };
  return { type: 'pypi', name: pypiName(name), version, qualifiers };
}

/** "git+https://host/a/b.git@c0ffee#egg=b" without what only pip needs; `undefined` for other addresses. */
export function repositoryOf(address: string): string | undefined {
  if (!/^(git|hg|svn|bzr)\+/.test(address)) return undefined;
  const [plain = ''] = address.split('#', 1);
  const at = plain.lastIndexOf('@');
  const hasRevision = at > plain.lastIndexOf('/');
  return hasRevision ? vcsUrl(plain.slice(0, at), plain.slice(at + 1)) : vcsUrl(plain, undefined);
}
