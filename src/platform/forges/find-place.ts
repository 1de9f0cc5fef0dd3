// SPDX-License-Identifier: Apache-2.0

/** Where a repository is: the forge people read, and the path there. */
export interface RemotePlace {
  /** `https://github.com` */
  readonly address: string;
  /** `owner/name`, `group/subgroup/name` */
  readonly path: string;
}

// "git@github.com:ada/lamp.git"; a path of a drive, "C:\lamp", has no second letter before its colon.
const SCP = /^(?:[\w.-]+@)?(?<host>[\w.-]{2,}):(?!\/\/)(?<path>.+)$/;

/** The place that a remote URL of git names; `undefined` where it names none on a web host. */
export function placeOfRemote(remote: string): RemotePlace | undefined {
  const scp = SCP.exec(remote)?.groups;
  if (scp !== undefined) return placed(scp.host ?? '', scp.path ?? '');
  if (!URL.canParse(remote)) return undefined;
  const { protocol, hostname, host, pathname } = new URL(remote);
  if (!['https:', 'http:', 'ssh:', 'git:', 'git+ssh:'].includes(protocol)) return undefined;
  // The port of ssh is not where people read.
  return placed(protocol.startsWith('http') ? host : hostname, pathname);
}

function placed(host: string, rest: string): RemotePlace | undefined {
  const path = rest.replace(/^\/+|\/+$/g, '').replace(/\.git$/, '');
  const isPath = path.includes('/') && path.split('/').every((part) => /^[\w.-]+$/.test(part));
  if (host === '' || !isPath || path.split('/').includes('..')) return undefined;
  return { address: `https://${host.toLowerCase().replace(/^www\./, '')}`, path };
}
