// SPDX-License-Identifier: Apache-2.0
import type { HttpAnswer, HttpClient } from '#platform/http';
import type { Ask, Registry } from './upstream/registry.ts';

/** The way to ask one registry, at its public address or at a mirror. What is the same for many packages is asked once. */
export function askingFor(
  http: HttpClient,
  registry: Registry,
  mirror: URL | undefined,
): (signal: AbortSignal) => Ask {
  const base = (mirror ?? new URL(registry.address)).href.replace(/\/$/, '');
  const kept = new Map<string, HttpAnswer>();
  return (signal) => async (path, options) => {
    const known = kept.get(path);
    if (known !== undefined) return known;
    const { isShared, ...request } = options ?? {};
    const answer = await http.get(addressOf(base, path), { ...request, signal });
    if (isShared && answer.kind !== 'problem') kept.set(path, answer);
    return answer;
  };
}

function addressOf(base: string, path: string): URL {
  if (/^https?:\/\//.test(path)) return new URL(path);
  return new URL(path === '' ? base : `${base}/${path}`);
}
