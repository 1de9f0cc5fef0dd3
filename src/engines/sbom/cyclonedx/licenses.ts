// SPDX-License-Identifier: Apache-2.0

type LicenseChoice =
  | { readonly license: { readonly id: string; readonly acknowledgement: 'declared' } }
  | { readonly license: { readonly name: string; readonly acknowledgement: 'declared' } }
  | { readonly expression: string; readonly acknowledgement: 'declared' };

/** One SPDX id, or an expression, or else the words that were found; absent where nothing is known. */
export function licensesOf(
  license: string | undefined,
  declared: string | undefined,
): { licenses?: LicenseChoice[] } {
  const acknowledgement = 'declared';
  if (license === undefined) {
    return declared === undefined
      ? {}
      : { licenses: [{ license: { name: declared, acknowledgement } }] };
  }
  // An id of the list has neither blanks nor a colon; "LicenseRef-x" and "GPL-2.0-only WITH ..." are expressions.
  const isListId = /^[A-Za-z0-9.-]+$/.test(license) && !license.startsWith('LicenseRef-');
  return {
    licenses: [
      isListId
        ? { license: { id: license, acknowledgement } }
        : { expression: license, acknowledgement },
    ],
  };
}
