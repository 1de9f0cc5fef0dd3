// SPDX-License-Identifier: Apache-2.0
import type { ComponentEntry } from '../../sheet.ts';

/** `registry.example.com:5000/team/app:1.2@sha256:...`, taken apart. */
type Image = Pick<ComponentEntry, 'purl' | 'name' | 'version' | 'range' | 'integrity'>;

// A host has a dot or a port, or is localhost; "library/nginx" begins with a folder.
// The first dot or colon decides: to try each of them would cost the square of a long text.
const HOST = /^([^/.:]*[.:][^/]*|localhost)\/(.+)$/;
const PARTS = /^([a-z\d](?:[\w./-]*[\w])?)(?::([\w${}.:+-]+))?(?:@(\w+:[\da-f]+))?$/i;

/**
 * The image that a reference names; `undefined` where it is none, or a variable hides it.
 * A tag is the version; where there is only a digest, that. A tag with an unknown variable is a range.
 */
export function readImageName(reference: string): Image | undefined {
  const [, host, path] = HOST.exec(reference) ?? [undefined, undefined, reference];
  const [, name, tag, digest] = PARTS.exec(path ?? '') ?? [];
  if (name === undefined) return undefined;
  const isKnown = tag !== undefined && !tag.includes('$');
  const version = isKnown ? tag : digest;
  const isHub = host === undefined || /^(index\.)?docker\.io$/.test(host);
  const short = isHub ? name.replace(/^library\//, '') : name;
  const slash = short.lastIndexOf('/');
  return {
    purl: {
      type: 'docker',
      namespace: slash === -1 ? undefined : short.slice(0, slash),
      name: short.slice(slash + 1),
      version,
      qualifiers: isHub ? undefined : { repository_url: host },
    },
    name: isHub ? short : `${host}/${short}`,
    version,
    range: isKnown ? undefined : tag,
    integrity: digest,
  };
}
