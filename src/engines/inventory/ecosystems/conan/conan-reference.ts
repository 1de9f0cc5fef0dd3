// SPDX-License-Identifier: Apache-2.0
import type { ComponentEntry } from '../../sheet.ts';

// "zlib/1.2.11@user/channel#recipe-revision:package-id%1667396813.184", "boost/[>=1.80 <2]"
const REFERENCE =
  /^([\w.+-]{1,200})\/(\[[^\]]*\]|[^@#:%\s]+)(?:@([^/#:%\s]+)\/([^#:%\s]+))?(?:#(\w+))?/;

type Recipe = Pick<ComponentEntry, 'purl' | 'name' | 'version' | 'range' | 'integrity'>;

/** The recipe that a reference names; `undefined` where it is none, as for a conanfile without a name. */
export function readConanReference(text: string): Recipe | undefined {
  const [, name, wanted, user, channel, revision] = REFERENCE.exec(text) ?? [];
  if (name === undefined || wanted === undefined) return undefined;
  const version = wanted.startsWith('[') ? undefined : wanted;
  return {
    purl: {
      type: 'conan',
      namespace: user === '_' ? undefined : user,
      name,
      version,
      qualifiers:
        user === undefined || user === '_' || channel === undefined ? undefined : { channel },
    },
    name,
    version,
    range: version === undefined ? wanted.slice(1, -1) : undefined,
    integrity: revision === undefined || revision === '0' ? undefined : `recipe:${revision}`,
  };
}
