// SPDX-License-Identifier: Apache-2.0

/**
 * The texts of the SPDX list, by id as the list spells it. Loaded at the first question: they are five megabytes, and most runs
 * of the program never ask.
 */
export async function standardTexts(): Promise<(id: string) => string | undefined> {
  const { default: licenses } = await import('spdx-license-list/full.js');
  return (id) => (Object.hasOwn(licenses, id) ? licenses[id]?.licenseText : undefined);
}
