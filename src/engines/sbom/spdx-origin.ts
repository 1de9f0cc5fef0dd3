// SPDX-License-Identifier: Apache-2.0
import { type Instant, Refusal } from '#model';

/** SPDX takes no fractions of a second. */
export function inSeconds(at: Instant): string {
  return at.replace(/\.\d+/, '');
}

/** SPDX must say when and by whom; we do not make either up. */
export function withoutOrigin(): Refusal {
  return new Refusal(
    'invalid',
    'sbom/no-origin',
    'Writing an SPDX document: the bill says not when it was made or not by whom or what.',
    'Give the bill a time and a tool or an author, or write CycloneDX, which needs neither.',
  );
}

/** Whether a document's identity can be an SPDX namespace: an absolute URI (RFC 3987) without "#". */
export function isNamespace(serial: string | undefined): boolean {
  return serial !== undefined && /^[a-z][a-z0-9+.-]*:[^\s#"<>\\^`{|}\p{Cc}\p{Cs}]+$/iu.test(serial);
}
