// SPDX-License-Identifier: Apache-2.0
import { fingerprintOf, sealPack } from '#engines/evidence-pack';
import type { Principal } from '#model';
import type { Office } from './office.ts';

/** Which framework, of which unit (empty: the whole organisation), of an organisation of that name. */
export interface PackOrder {
  readonly framework: string;
  readonly unit: string;
  readonly organisation: string;
}

/** A pack of evidence as a file, and by whose key it is signed. */
export interface EvidencePack {
  readonly fileName: string;
  readonly content: Uint8Array;
  /** SHA-256 of the public key. */
  readonly fingerprint: string;
}

/** Everything that speaks for a framework, signed by the key of this installation. */
export async function evidencePack(
  { frameworks, signing, clock }: Pick<Office, 'frameworks' | 'signing' | 'clock'>,
  principal: Principal,
  { framework, unit, organisation }: PackOrder,
): Promise<EvidencePack> {
  const asked = { unit, organisation, at: clock.now() };
  const { subject, files } = await frameworks.pack(principal, framework, asked);
  const key = await signing.key();
  return {
    fileName: `${framework}-${subject.day}.evidence.zip`,
    content: sealPack(subject, files, key),
    fingerprint: fingerprintOf(key.publicKeyPem),
  };
}
