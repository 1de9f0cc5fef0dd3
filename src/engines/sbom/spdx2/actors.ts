// SPDX-License-Identifier: Apache-2.0
import type { SbomParty } from '../sbom.ts';

/** "Person: Jane Doe (jane@example.com)"; nothing for tools and NOASSERTION. */
export function readActor(text: string | undefined): SbomParty | undefined {
  const found =
    /^(?<kind>Person|Organization):\s*(?<name>[^(]*?)\s*(?:\((?<email>[^)]*)\))?\s*$/.exec(
      text ?? '',
    );
  const { kind, name, email } = found?.groups ?? {};
  if (kind === undefined || (!name && !email)) return undefined;
  return {
    name: name || undefined,
    kind: kind === 'Person' ? 'person' : 'organization',
    email: email || undefined,
  };
}

/** Whoever is not known as a person is an organisation; nothing without a name. */
export function writeActor({ name, kind, email }: SbomParty): string | undefined {
  // A bracket in the name would begin the address.
  const plain = (name ?? email)?.replace(/[()\r\n]/g, ' ').trim();
  if (!plain) return undefined;
  const address = email === undefined || name === undefined ? '' : ` (${email})`;
  return `${kind === 'person' ? 'Person' : 'Organization'}: ${plain}${address}`;
}
