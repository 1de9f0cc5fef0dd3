// SPDX-License-Identifier: Apache-2.0

/** `none`: somebody looked and there is no licence. `unresolved`: nobody knows yet. */
export type LicenseState = 'licensed' | 'none' | 'unresolved';

/**
 * What an effective licence expression says about having a licence.
 * `NOASSERTION` anywhere in it leaves the whole unresolved: "MIT AND NOASSERTION" still hides terms.
 */
export function licenseState(expression: string | undefined): LicenseState {
  const text = expression?.trim() ?? '';
  if (text === '' || /(^|[\s()])NOASSERTION($|[\s()])/.test(text)) return 'unresolved';
  return text === 'NONE' ? 'none' : 'licensed';
}
