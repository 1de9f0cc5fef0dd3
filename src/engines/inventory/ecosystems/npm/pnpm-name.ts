// SPDX-License-Identifier: Apache-2.0

/**
 * Name and version in a key of "packages"; `undefined` where the key is an address and the entry must say.
 *
 * Version 5: "/debug/4.3.4_supports-color@8.1.1", "registry.example.com/debug/4.3.4".
 * Version 6: "/debug@4.3.4(supports-color@8.1.1)". Version 9: "debug@4.3.4".
 */
export function pnpmName(
  key: string,
  lockfileVersion: number,
): { name: string; version?: string } | undefined {
  const plain = withoutPeers(key).replace(/^\//, '');
  return lockfileVersion < 6 ? nameBySlash(plain) : nameByAt(plain);
}

/** "react-dom@18.2.0(react@18.2.0)" without the peers it was installed for. */
export function withoutPeers(key: string): string {
  const bracket = key.indexOf('(');
  return bracket === -1 ? key : key.slice(0, bracket);
}

function nameBySlash(key: string): { name: string; version: string } | undefined {
  const segments = key.split('/');
  const [version] = segments.pop()?.split('_', 1) ?? [];
  const last = segments.pop();
  if (version === undefined || last === undefined || !/^\d+\.\d/.test(version)) return undefined;
  const scope = segments.pop();
  return { name: scope?.startsWith('@') ? `${scope}/${last}` : last, version };
}

function nameByAt(key: string): { name: string; version?: string } | undefined {
  const at = key.indexOf('@', 1);
  if (at === -1) return undefined;
  const version = key.slice(at + 1);
  const name = key.slice(0, at).replace(/^[^@/]+\.[^@/]+\//, '');
  // "is-positive@https://codeload.github.com/...": the version stands in the entry.
  return /^\d+\.\d/.test(version) ? { name, version } : { name };
}
