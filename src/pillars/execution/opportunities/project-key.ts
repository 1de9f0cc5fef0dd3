// SPDX-License-Identifier: Apache-2.0
import { parsePurl } from '#model';

/**
 * Where a project is made, in one spelling: `github.com/ada/lamp` of `https://github.com/Ada/lamp.git`,
 * `git@github.com:ada/lamp.git` and `https://github.com/ada/lamp/tree/main/packages/core`. `undefined` where it is no address.
 */
export function repositoryKey(address: string | undefined): string | undefined {
  const bare = (address ?? '').replace(/^git\+/, '');
  const scp = /^[\w.-]+@(?<host>[\w.-]+):(?<path>[^:]+)$/.exec(bare)?.groups;
  const text = scp === undefined ? bare : `ssh://${scp.host}/${scp.path}`;
  if (!URL.canParse(text)) return undefined;
  const { host, pathname } = new URL(text);
  const steps = pathname
    .split('/')
    .filter((step) => step !== '')
    .map((step) => step.replace(/\.git$/, ''));
  // GitLab has groups in groups; what stands behind "-" or below a known forge's two steps is inside the repository.
  const inside = steps.findIndex((step) => step === '-' || step === 'tree' || step === 'blob');
  const whole = inside === -1 ? steps : steps.slice(0, inside);
  const path = /(?:^|\.)(?:github|codeberg)\.|^bitbucket\./.test(host) ? whole.slice(0, 2) : whole;
  return host === '' || path.length === 0 ? undefined : [host, ...path].join('/').toLowerCase();
}

/** The project a package belongs to: where it is made, else the package itself. */
export function projectKey({ purl, repositoryUrl }: PackageOf): string {
  return repositoryKey(repositoryUrl) ?? madeByPurl(purl) ?? purl;
}

interface PackageOf {
  readonly purl: string;
  readonly repositoryUrl?: string | undefined;
}

// "pkg:golang/github.com/gorilla/mux", "pkg:github/actions/checkout": the name says where it is made.
function madeByPurl(purl: string): string | undefined {
  const { type, namespace, name = '' } = parsePurl(purl) ?? {};
  if (type === 'github' || type === 'bitbucket') {
    const host = type === 'github' ? 'github.com' : 'bitbucket.org';
    return `${host}/${namespace}/${name}`.toLowerCase();
  }
  const path = `${namespace ?? ''}/${name}`;
  return type === 'golang' && /^(?:github|gitlab|bitbucket|codeberg)\./.test(path)
    ? repositoryKey(`https://${path}`)
    : undefined;
}

/** Who owns the project: `ada` of `github.com/ada/lamp`. */
export function ownerOf(key: string): string | undefined {
  const [host = '', owner, name] = key.split('/');
  return host.includes('.') && name !== undefined ? owner : undefined;
}
