// SPDX-License-Identifier: Apache-2.0
import type { Identity } from '#model';
import {
  MEMBERSHIP_DOMAINS,
  PUBLIC_MAIL_DOMAINS,
  PUBLIC_MAIL_NAMES,
  SECOND_LEVELS,
  TWO_LEVEL_SUFFIXES,
} from './mail-domains.ts';
import { isPersonalDomain } from './personal-domain.ts';

const HOST = /^(?:[a-z0-9](?:[a-z0-9-]*[a-z0-9])?\.)+(?:[a-z]{2,}|xn--[a-z0-9-]+)$/;
// Machines that never had a name in the world: "root@build.localdomain", "me@laptop.local".
const PRIVATE_ENDINGS =
  /\.(?:local|localdomain|localhost|lan|home|internal|intranet|invalid|arpa)$/;

/**
 * The organisation an address speaks for, named by its registrable domain (`redhat.com`, `ox.ac.uk`); `undefined` for
 * public mail services, forges' no-reply addresses, addresses of members of a project, a domain that is called like the
 * person (`name`), and what is no address.
 *
 * A hint with a low rank: it says whose mail server was used, not who paid.
 */
export function employerOf({ email, name }: Identity): string | undefined {
  const domain = organisationsDomain(email);
  return domain === undefined || isPersonalDomain(domain, name) ? undefined : domain;
}

// A single word may be a company's: "monkeybreadsoftware <support@monkeybreadsoftware.de>".
const SEVERAL_WORDS = /\S\s+\S/;

/**
 * The addresses, in lower case, at a domain that is called like somebody who uses that very address. Whoever else uses it, a script
 * under its own name, is employed by the domain as little: "merge-script <pieter@wuille.net>" beside "Pieter Wuille <pieter@wuille.net>".
 */
export function personalAddresses(identities: Iterable<Identity>): ReadonlySet<string> {
  const found = new Set<string>();
  for (const { email, name } of identities) {
    const domain = organisationsDomain(email);
    if (domain === undefined || !SEVERAL_WORDS.test(name)) continue;
    if (isPersonalDomain(domain, name)) found.add(email.toLowerCase());
  }
  return found;
}

function organisationsDomain(email: string): string | undefined {
  const host = email
    .slice(email.lastIndexOf('@') + 1)
    .trim()
    .toLowerCase()
    .replace(/\.$/, '');
  if (!email.includes('@') || !HOST.test(host) || PRIVATE_ENDINGS.test(host)) return undefined;
  // "users.noreply.github.com", "noreply.codeberg.org"
  if (host.split('.').includes('noreply')) return undefined;
  const domain = registrableDomain(host);
  if (domain === undefined || isPublicMail(domain)) return undefined;
  return MEMBERSHIP_DOMAINS.has(host) || MEMBERSHIP_DOMAINS.has(domain) ? undefined : domain;
}

// "us.ibm.com" is ibm.com, "cs.ox.ac.uk" is ox.ac.uk
function registrableDomain(host: string): string | undefined {
  const labels = host.split('.');
  const suffixLength = isSuffix(labels.at(-2), labels.at(-1)) ? 2 : 1;
  return labels.length > suffixLength ? labels.slice(-suffixLength - 1).join('.') : undefined;
}

/** Whether organisations register below the two; a list of the common ones and a rule, not the whole public suffix list. */
function isSuffix(second = '', top = ''): boolean {
  return (
    (top.length === 2 && SECOND_LEVELS.has(second)) || TWO_LEVEL_SUFFIXES.has(`${second}.${top}`)
  );
}

function isPublicMail(domain: string): boolean {
  return (
    PUBLIC_MAIL_DOMAINS.has(domain) || PUBLIC_MAIL_NAMES.has(domain.slice(0, domain.indexOf('.')))
  );
}
