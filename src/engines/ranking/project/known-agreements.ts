// SPDX-License-Identifier: Apache-2.0
import type { Agreement } from './project-facts.ts';

/** What large projects and foundations ask of a contributor who is paid for it, by who owns the repository. */
const BY_OWNER: ReadonlyMap<string, Agreement> = new Map([
  // Contributor licence agreements that the employer signs.
  ['google', 'corporate-unsigned'],
  ['googleapis', 'corporate-unsigned'],
  ['angular', 'corporate-unsigned'],
  ['bazelbuild', 'corporate-unsigned'],
  ['tensorflow', 'corporate-unsigned'],
  ['protocolbuffers', 'corporate-unsigned'],
  ['kubernetes', 'corporate-unsigned'],
  ['grpc', 'corporate-unsigned'],
  ['facebook', 'corporate-unsigned'],
  ['microsoft', 'corporate-unsigned'],
  ['azure', 'corporate-unsigned'],
  ['dotnet', 'corporate-unsigned'],
  ['openssl', 'corporate-unsigned'],
  ['elastic', 'corporate-unsigned'],
  ['hashicorp', 'corporate-unsigned'],
  // Agreements that each person signs.
  ['apache', 'individual'],
  ['eclipse', 'individual'],
  ['eclipse-ee4j', 'individual'],
  ['python', 'individual'],
  ['django', 'individual'],
  // A line in the commit.
  ['torvalds', 'dco'],
  ['moby', 'dco'],
  ['docker', 'dco'],
  ['containerd', 'dco'],
  ['opencontainers', 'dco'],
  ['prometheus', 'dco'],
  ['envoyproxy', 'dco'],
  ['helm', 'dco'],
  ['nodejs', 'dco'],
  ['nextcloud', 'dco'],
]);

/** What is known of the owner (`apache` of `github.com/apache/kafka`); `undefined`: not known, which is not "nothing". */
export function agreementOf(owner: string): Agreement | undefined {
  return BY_OWNER.get(owner.toLowerCase());
}
