// SPDX-License-Identifier: Apache-2.0
import type { Purl } from '#model';
import { vcsUrl } from '../../addresses.ts';

/** A crate; `repository` where it comes from git instead of a registry. */
export function cargoPurl(name: string, version?: string, repository?: string): Purl {
  return {
    type: 'cargo',
    name,
    version,
    qualifiers: repository === undefined ? undefined : { vcs_url: repository },
  };
}

/** "git+https://host/a/b?branch=main#c0ffee"; `undefined` for a registry. */
export function repositoryOf(source: string): string | undefined {
  if (!source.startsWith('git+')) return undefined;
  return vcsUrl(source, /#([\da-f]+)$/.exec(source)?.[1]);
}
