// SPDX-License-Identifier: Apache-2.0
import { Refusal } from '#model';
import { type AllowedHost, openHttpClient, realTiming, type Timing } from '#platform/http';
import { askingFor } from './asking.ts';
import { FALLBACK, registries } from './clients/index.ts';
import { completeUpstream } from './complete-upstream.ts';
import type { Registry } from './upstream/registry.ts';
import type { UpstreamReport, WantedUpstream } from './upstream/upstream-package.ts';

/** A registry that may be asked: by its id, at its public address or at another. */
export interface RegistrySetting {
  readonly id: string;
  /** A mirror; it may be at a private address, and name and password in it are used. */
  readonly address?: URL | undefined;
}

export interface RegistriesOptions {
  readonly settings: readonly RegistrySetting[];
  readonly userAgent: string;
  readonly timing?: Timing | undefined;
  /** Longest time of one request; 60 s unless said otherwise. */
  readonly timeoutMs?: number | undefined;
}

/** The registries that were configured. */
export interface Registries {
  /** Those that may be asked, in the order of the list of all. */
  readonly configured: readonly Registry[];
  /** The registry that is asked for packages of that type of purl; `undefined` where none is configured. */
  forEcosystem(ecosystem: string): Registry | undefined;
  /** Asks for one package. Throws the signal's reason when it aborts, and nothing that a registry does. */
  read(wanted: WantedUpstream, signal: AbortSignal): Promise<UpstreamReport>;
  close(): void;
}

/** Opens the registries that are named; refuses names that there are none of. Without any, nothing is ever asked. */
export function openRegistries(options: RegistriesOptions): Registries {
  const chosen = chosenOf(options.settings);
  const http = openHttpClient({
    hosts: chosen.map(hostOf),
    userAgent: options.userAgent,
    timing: options.timing ?? realTiming,
    timeoutMs: options.timeoutMs,
  });
  const asking = new Map(
    chosen.map(({ registry, address }) => [registry.id, askingFor(http, registry, address)]),
  );
  const configured = registries.filter(({ id }) => asking.has(id));
  const forEcosystem = (ecosystem: string) =>
    configured.find(({ ecosystems }) => ecosystems.includes(ecosystem));
  const readFrom = async (registry: Registry, wanted: WantedUpstream, signal: AbortSignal) => {
    const ask = asking.get(registry.id);
    if (ask === undefined) throw new Error(`The registry ${registry.id} is not open`);
    return { ...(await registry.read(ask(signal), wanted)), source: registry.id };
  };
  return {
    configured,
    forEcosystem,
    async read(wanted, signal) {
      const registry = forEcosystem(wanted.ecosystem);
      if (registry === undefined) throw notConfigured(wanted.ecosystem);
      const isKnown = asking.has(FALLBACK.id) && FALLBACK.ecosystems.includes(wanted.ecosystem);
      const further = isKnown && registry !== FALLBACK ? FALLBACK : undefined;
      return completeUpstream(
        wanted,
        await readFrom(registry, wanted, signal),
        further && ((more) => readFrom(further, more, signal)),
      );
    },
    close: () => http.close(),
  };
}

/** `all` are those that are not named otherwise, each at its public address. */
const ALL = 'all';

function chosenOf(settings: readonly RegistrySetting[]) {
  const named = settings.filter(({ id }) => id !== ALL);
  const others = registries.filter(({ id }) => !named.some((one) => one.id === id));
  const all = settings.length > named.length ? others : [];
  return [
    ...named.map(({ id, address }) => ({ registry: registryOf(id), address })),
    ...all.map((registry) => ({ registry, address: undefined })),
  ];
}

function registryOf(id: string): Registry {
  const found = registries.find((registry) => registry.id === id);
  if (found) return found;
  throw new Refusal(
    'invalid',
    'registries/no-such-registry',
    `There is no package registry "${id}".`,
    `Choose from ${registries.map((registry) => registry.id).join(', ')}, or ${ALL}.`,
  );
}

function hostOf({
  registry,
  address,
}: {
  readonly registry: Registry;
  readonly address: URL | undefined;
}): AllowedHost {
  const { origin, username, password } = address ?? new URL(registry.address);
  const isMirror = address !== undefined;
  const secret = `${decodeURIComponent(username)}:${decodeURIComponent(password)}`;
  return {
    origin,
    mayBePrivate: isMirror,
    authorization: username === '' ? undefined : `Basic ${Buffer.from(secret).toString('base64')}`,
    // The rules of a public registry do not bind a mirror of one's own.
    atOnce: isMirror ? undefined : registry.atOnce,
    everyMs: isMirror ? undefined : registry.everyMs,
  };
}

function notConfigured(ecosystem: string): Refusal {
  return new Refusal(
    'conflict',
    'registries/not-configured',
    `No registry is configured that knows packages of type ${ecosystem}.`,
    'Name one with --registries.',
  );
}
